import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../scripts/accuracy/wilson.js'

describe('the Wilson interval', () => {
  it.each([
    [40, 40, 1, 0.912, 1],
    [38, 40, 0.95, 0.835, 0.986],
    [0, 10, 0, 0, 0.278],
    [5, 10, 0.5, 0.237, 0.763],
    [59, 60, 0.983, 0.911, 0.997]
  ])('%i of %i', (hits, trials, share, low, high) => {
    const interval = wilsonInterval(hits, trials)
    expect(interval.share).toBeCloseTo(share, 3)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  it('says nothing without a trial', () => {
    expect(wilsonInterval(0, 0)).toEqual({ share: NaN, low: 0, high: 1 })
  })
})
