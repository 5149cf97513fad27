import { describe, expect, it } from 'vitest'
import { inPartners, pairsInPartners } from '../../../../rules/shared/group/partners.js'

const at = (start: number, end: number): { start: number; end: number } => ({ start, end })
const partners = [
  { ...at(0, 10), source: at(100, 120) },
  { ...at(10, 30), source: at(50, 60) }
]

describe('partners', () => {
  it('are given what stands in them, on both sides', () => {
    expect(inPartners(partners, [at(2, 4), at(8, 12), at(40, 50)], [at(52, 53), at(100, 101)])).toEqual([
      { partner: partners[0], own: [at(2, 4)], wanted: [at(100, 101)] },
      { partner: partners[1], own: [], wanted: [at(52, 53)] }
    ])
  })

  it('pair what they have as many of', () => {
    const article = { partners } as unknown as Parameters<typeof pairsInPartners>[0]
    expect(
      pairsInPartners(article, [at(2, 4), at(5, 6), at(12, 13)], [at(50, 51), at(52, 53), at(101, 102), at(103, 104)])
    ).toEqual([
      [at(2, 4), at(101, 102)],
      [at(5, 6), at(103, 104)]
    ])
  })
})
