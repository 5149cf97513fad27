import { findAnchors, inOrder, type Anchor } from './anchors.js'
import { createCosts, type Costs, type Side } from './cost.js'
import { runs } from './runs.js'
import { alignStretch, type Match, type Stretch } from './sequence.js'

/** Which blocks of two articles are each other's translation; positions count in the blocks of their article. */
export interface Alignment {
  /** In the order of the target. */
  readonly matches: readonly Match[]
  /** Matches of blocks that stand elsewhere in the translation; none of `matches`. */
  readonly moved: readonly Match[]
  /** Positions of blocks without a counterpart, ascending. */
  readonly missing: readonly number[]
  readonly added: readonly number[]
}

/** What an anchor's match is worth: nothing that the comparison finds is more certain. */
const CERTAIN = 12
/** Blocks that stand elsewhere need more than their form to be recognised. */
const MOST_COST_OF_MOVED = -0.8

/**
 * Aligns the blocks of a translation with those of its source: at headings with the same id and at the same code first, then between
 * them by the least cost, then what is left over, which may have been moved.
 *
 * @param source The source article.
 * @param target Its translation.
 */
export function alignBlocks (source: Side, target: Side): Alignment {
  const costs = createCosts(source, target)
  const anchors = findAnchors(source, target)
  const fixed = inOrder(anchors)
  const whole = { sourceStart: 0, sourceEnd: source.blocks.length, targetStart: 0, targetEnd: target.blocks.length }
  const matches = alignBetween(whole, fixed, costs)
  const missing = leftOver(source.blocks.length, matches, ({ source: at, sourceCount }) => [at, sourceCount])
  const added = leftOver(target.blocks.length, matches, ({ target: at, targetCount }) => [at, targetCount])
  const moved = findMoved(missing, added, anchors.filter(anchor => !fixed.includes(anchor)), costs)
  if (moved.length === 0) return { matches, moved, missing, added }
  return {
    matches,
    moved,
    missing: missing.filter(at => !moved.some(match => at >= match.source && at < match.source + match.sourceCount)),
    added: added.filter(at => !moved.some(match => at >= match.target && at < match.target + match.targetCount))
  }
}

/** Aligns a stretch at its anchors, which are in order, and between them. */
function alignBetween (stretch: Stretch, anchors: readonly Anchor[], costs: Costs): Match[] {
  const matches: Match[] = []
  let { sourceStart, targetStart } = stretch
  for (const anchor of anchors) {
    matches.push(...alignStretch({ sourceStart, sourceEnd: anchor.source, targetStart, targetEnd: anchor.target }, costs), toMatch(anchor))
    sourceStart = anchor.source + 1
    targetStart = anchor.target + 1
  }
  matches.push(...alignStretch({ ...stretch, sourceStart, targetStart }, costs))
  return matches
}

function isWithin ({ source, target }: Anchor, { sourceStart, sourceEnd, targetStart, targetEnd }: Stretch): boolean {
  return source >= sourceStart && source < sourceEnd && target >= targetStart && target < targetEnd
}

function toMatch ({ source, target }: Anchor): Match {
  return { source, sourceCount: 1, target, targetCount: 1, cost: -CERTAIN, margin: CERTAIN }
}

function leftOver (count: number, matches: readonly Match[], rangeOf: (match: Match) => [number, number]): number[] {
  const matched = new Uint8Array(count)
  for (const match of matches) {
    const [at, length] = rangeOf(match)
    matched.fill(1, at, at + length)
  }
  return Array.from({ length: count }, (_, at) => at).filter(at => matched[at] === 0)
}

/** Compares each run of blocks that is left over on one side with each of the other side. */
function findMoved (missing: readonly number[], added: readonly number[], anchors: readonly Anchor[], costs: Costs): Match[] {
  const [from, to] = [runs(missing), runs(added)]
  const moved: Match[] = []
  // As many runs as this are another text, not one whose parts were moved.
  if (from.length * to.length > 400) return moved
  for (const [targetStart, targetEnd] of to) {
    for (const [sourceStart, sourceEnd] of from) {
      if (moved.some(match => match.source >= sourceStart && match.source < sourceEnd)) continue
      const stretch: Stretch = { sourceStart, sourceEnd, targetStart, targetEnd }
      const found = alignBetween(stretch, inOrder(anchors.filter(anchor => isWithin(anchor, stretch))), costs)
      const best = Math.min(...found.map(({ cost }) => cost))
      const mean = found.reduce((sum, { cost }) => sum + cost, 0) / found.length
      if (best <= MOST_COST_OF_MOVED * 2 && mean <= MOST_COST_OF_MOVED) {
        moved.push(...found)
        break
      }
    }
  }
  return moved
}
