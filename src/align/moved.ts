import { inOrder, type Anchor } from './anchors.js'
import type { Costs } from './cost.js'
import { runs } from './runs.js'
import { alignStretch, type Match, type Stretch } from './sequence.js'
import { inTurn, stretchesBetween } from './stretches.js'

/** Blocks in another place need more than their form to be recognised. */
const MOST_COST = -0.8
/** With more pairs of runs than this, it is another text, not one whose parts were moved. */
const MOST_PAIRS = 400

/**
 * Compares each run of blocks that is left over on one side with each of the other side.
 *
 * @param missing Positions of source blocks without a counterpart, ascending.
 * @param added The same of target blocks.
 * @param anchors Anchors that are not in the order of the others.
 * @param costs Costs of the two articles.
 * @returns Matches of blocks that stand elsewhere in the translation.
 */
export function findMoved(
  missing: readonly number[],
  added: readonly number[],
  anchors: readonly Anchor[],
  costs: Costs
): Match[] {
  const [from, to] = [runs(missing), runs(added)]
  const moved: Match[] = []
  if (from.length * to.length > MOST_PAIRS) return moved
  for (const [targetStart, targetEnd] of to) {
    for (const [sourceStart, sourceEnd] of from) {
      if (moved.some(match => match.source >= sourceStart && match.source < sourceEnd)) continue
      const stretch: Stretch = { sourceStart, sourceEnd, targetStart, targetEnd }
      const own = inOrder(anchors.filter(anchor => isWithin(anchor, stretch)))
      const found = inTurn(
        stretchesBetween(own, stretch).map(part => alignStretch(part, costs)),
        own
      )
      const best = Math.min(...found.map(({ cost }) => cost))
      const mean = found.reduce((sum, { cost }) => sum + cost, 0) / found.length
      if (best <= MOST_COST * 2 && mean <= MOST_COST) {
        moved.push(...found)
        break
      }
    }
  }
  return moved
}

function isWithin({ source, target }: Anchor, { sourceStart, sourceEnd, targetStart, targetEnd }: Stretch): boolean {
  return source >= sourceStart && source < sourceEnd && target >= targetStart && target < targetEnd
}
