import { expect, it } from 'vitest'
import { farFromGaps, openWindows } from '../../src/align/gaps.js'
import type { Match, Stretch } from '../../src/align/sequence.js'

const match = (source: number, target: number, margin = 1, targetCount = 1): Match => ({
  source,
  sourceCount: 1,
  target,
  targetCount,
  cost: 0,
  margin
})
const stretch = (sourceEnd: number, targetEnd: number): Stretch => ({
  sourceStart: 0,
  sourceEnd,
  targetStart: 0,
  targetEnd
})

it('sees no window where each block has one of its own', () => {
  expect(openWindows(stretch(3, 3), [match(0, 0), match(1, 1), match(2, 2)])).toEqual([])
})

it('opens a window from one clear match to the next', () => {
  const matches = [match(0, 0), match(1, 1, 9), match(2, 2), match(4, 3), match(5, 4, 9), match(6, 5)]
  expect(openWindows(stretch(7, 6), matches)).toEqual([
    { from: 2, to: 4, sourceStart: 2, sourceEnd: 5, targetStart: 2, targetEnd: 4 }
  ])
})

it('opens one for two blocks that were taken for one', () => {
  expect(openWindows(stretch(3, 4), [match(0, 0, 9), match(1, 1, 1, 2), match(2, 3, 9)])).toEqual([
    { from: 1, to: 2, sourceStart: 1, sourceEnd: 2, targetStart: 1, targetEnd: 3 }
  ])
})

it('draws windows together that meet', () => {
  const matches = [match(1, 0), match(2, 1), match(4, 2), match(5, 3)]
  expect(openWindows(stretch(7, 4), matches)).toEqual([
    { from: 0, to: 4, sourceStart: 0, sourceEnd: 7, targetStart: 0, targetEnd: 4 }
  ])
})

it('leaves what can only be missing or added', () => {
  expect(openWindows(stretch(3, 2), [match(0, 0, 9), match(1, 1, 9)])).toEqual([])
})

it('learns from matches that are far from gaps, or clear', () => {
  const matches = Array.from({ length: 12 }, (_, at) => match(at < 6 ? at : at + 1, at, at === 5 ? 9 : 1))
  expect(farFromGaps(stretch(13, 12), matches).map(({ target }) => target)).toEqual([0, 1, 5, 10, 11])
})
