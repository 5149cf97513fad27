import { expect, it } from 'vitest'
import { IMPOSSIBLE, type Costs } from '../../src/align/cost.js'
import type { Match } from '../../src/align/sequence.js'
import { exchangeSwapped, suspectsOf } from '../../src/align/swapped.js'

/** Costs by which each source block belongs to the target block at the position given. */
function costsOf(partners: readonly number[], wrong = 2): Costs {
  return {
    match: (source, target) => (partners[source] === target ? -2 : wrong),
    join: () => IMPOSSIBLE,
    skipSource: () => 2.5,
    skipTarget: () => 2.5
  }
}

function straight(costs: Costs, count: number): Match[] {
  return Array.from({ length: count }, (_, at) => ({
    source: at,
    sourceCount: 1,
    target: at,
    targetCount: 1,
    cost: costs.match(at, at),
    margin: 1
  }))
}

function exchanged(partners: readonly number[], wrong?: number): [string[], string[]] {
  const costs = costsOf(partners, wrong)
  const { matches, moved } = exchangeSwapped(straight(costs, partners.length), costs)
  const told = (list: readonly Match[]): string[] => list.map(({ source, target }) => `${source} ${target}`)
  return [told(matches), told(moved)]
}

it('finds two neighbours that stand the other way round', () => {
  expect(exchanged([0, 2, 1, 3])).toEqual([['0 0', '1 2', '3 3'], ['2 1']])
})

it('finds two sections of three blocks', () => {
  expect(exchanged([0, 4, 5, 6, 1, 2, 3])).toEqual([
    ['0 0', '1 4', '2 5', '3 6'],
    ['4 1', '5 2', '6 3']
  ])
})

it('leaves what would gain little, and what is in its place', () => {
  expect(exchanged([1, 0], -1)).toEqual([['0 0', '1 1'], []])
  expect(exchanged([0, 1, 2])).toEqual([['0 0', '1 1', '2 2'], []])
})

it('exchanges nothing across a block that is left over', () => {
  const costs = costsOf([2, 1, 0])
  const matches = straight(costs, 3).filter(({ source }) => source !== 1)
  expect(exchangeSwapped(matches, costs)).toEqual({ matches, moved: [] })
})

it('suspects neighbours by less than it takes to exchange them', () => {
  const costs = costsOf([0, 2, 1, 3], -1)
  const matches = straight(costs, 4)
  expect(suspectsOf(matches, costs).map(({ source }) => source)).toEqual([1, 2])
  expect(exchangeSwapped(matches, costs).moved).toEqual([])
})
