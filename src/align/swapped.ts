import type { Costs } from './cost.js'
import type { Match } from './sequence.js'

/** How much cheaper two runs of blocks have to be when swapped. */
const LEAST_GAIN = 3
/** From this gain on, it is worth consulting the words learned from the article. */
const LEAST_SUSPICION = 1
/** Most that the swap may cost at either end of a run: headings are often inconclusive. */
const MOST_LOSS = -0.5
/** Blocks of a run at most: a short section. */
const LONGEST = 8
/** The match is confirmed by code, numbers or names in common. */
const IN_PLACE = -5

/** Matches in the order of both articles, and those that the translation has elsewhere. */
export interface Exchanged {
  readonly matches: readonly Match[]
  readonly moved: readonly Match[]
}

/**
 * Finds neighbours that the translation has swapped: an alignment in order pairs them with each other if leaving
 * one of them out would cost more.
 *
 * @param matches Matches in order.
 * @param costs Costs of the two articles.
 */
export function exchangeSwapped(matches: readonly Match[], costs: Costs): Exchanged {
  const kept: Match[] = []
  const moved: Match[] = []
  for (let at = 0; at < matches.length;) {
    const swap = bestSwap(matches, at, costs, LEAST_GAIN)
    if (swap === null) kept.push(matches[at++] as Match)
    else {
      const { length, gain } = swap
      for (let index = at; index < at + length; index++) {
        const [first, second] = [matches[index], matches[index + length]] as [Match, Match]
        kept.push(pair(first, second, gain, costs))
        moved.push(pair(second, first, gain, costs))
      }
      at += 2 * length
    }
  }
  return { matches: kept, moved }
}

/**
 * Finds matches that may have been swapped, by form alone.
 *
 * @param matches Matches in order.
 * @param costs Costs of the two articles.
 */
export function suspectsOf(matches: readonly Match[], costs: Costs): Match[] {
  const suspects: Match[] = []
  for (let at = 0; at < matches.length;) {
    const length = bestSwap(matches, at, costs, LEAST_SUSPICION)?.length ?? 0
    suspects.push(...matches.slice(at, at + 2 * length))
    at += Math.max(1, 2 * length)
  }
  return suspects
}

/** The run, starting at a match, for which swapping it with the next run gains most. */
function bestSwap(
  matches: readonly Match[],
  at: number,
  costs: Costs,
  leastGain: number
): { length: number; gain: number } | null {
  let best: { length: number; gain: number } | null = null
  if ((matches[at] as Match).cost <= IN_PLACE) return null
  for (let length = 1; length <= LONGEST && isUnbroken(matches, at, 2 * length); length++) {
    if ((matches[at + 2 * length - 1] as Match).cost <= IN_PLACE) continue
    const gain = gainOfRun(matches, at, length, costs)
    if (gain >= leastGain && gain > (best?.gain ?? 0)) best = { length, gain }
  }
  return best
}

/** The gain from swapping a run with the next one; none if one of its ends loses, because a run that includes its neighbours would gain from the rest alone. */
function gainOfRun(matches: readonly Match[], at: number, length: number, costs: Costs): number {
  const gainAt = (index: number): number =>
    gainOf(matches[at + index] as Match, matches[at + index + length] as Match, costs)
  // Nearly all runs end here, before the others are compared.
  const first = gainAt(0)
  if (first <= MOST_LOSS) return 0
  const last = length === 1 ? first : gainAt(length - 1)
  if (last <= MOST_LOSS) return 0
  let gain = first
  for (let index = 1; index < length; index++) gain += index === length - 1 ? last : gainAt(index)
  return gain
}

function gainOf(first: Match, second: Match, costs: Costs): number {
  return first.cost + second.cost - costs.match(first.source, second.target) - costs.match(second.source, first.target)
}

/** Whether matches of one block each follow each other on both sides. */
function isUnbroken(matches: readonly Match[], at: number, count: number): boolean {
  const [first, last] = [matches[at], matches[at + count - 1]]
  if (
    first === undefined ||
    last === undefined ||
    last.source - first.source !== count - 1 ||
    last.target - first.target !== count - 1
  )
    return false
  for (let index = at; index < at + count; index++)
    if ((matches[index] as Match).sourceCount !== 1 || (matches[index] as Match).targetCount !== 1) return false
  return true
}

function pair({ source }: Match, { target }: Match, margin: number, costs: Costs): Match {
  return { source, sourceCount: 1, target, targetCount: 1, cost: costs.match(source, target), margin }
}
