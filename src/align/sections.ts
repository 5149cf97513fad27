import type { Block } from '../model/article.js'
import type { Anchor } from './anchors.js'
import { IMPOSSIBLE, type Costs } from './cost.js'
import { alignStretch, type Match, type Stretch } from './sequence.js'
import type { Side } from './side.js'
import { inTurn } from './stretches.js'

/** Sections that were moved in the translation, and costs that keep all else from being compared with them. */
export interface MovedSections {
  readonly matches: readonly Match[]
  readonly costs: Costs
}

/**
 * Aligns sections whose headings surely match, although they are in another order: a glossary is sorted by the words of
 * its language. Otherwise, moved sections would be paired with their new neighbours.
 *
 * @param anchors All anchors, in the order of the target.
 * @param fixed Those of them that are in the same order on both sides.
 * @param source The source article.
 * @param target Its translation.
 * @param costs Costs of the two articles.
 */
export function alignMovedSections(
  anchors: readonly Anchor[],
  fixed: readonly Anchor[],
  source: Side,
  target: Side,
  costs: Costs
): MovedSections {
  const known = new Set(fixed)
  const crossing = anchors.filter(anchor => !known.has(anchor) && isHeading(source, anchor.source))
  if (crossing.length === 0) return { matches: [], costs }
  const [sourceStarts, targetStarts] = [
    new Set(anchors.map(anchor => anchor.source)),
    new Set(anchors.map(anchor => anchor.target))
  ]
  const sections = crossing.map(anchor => ({
    anchor,
    sourceStart: anchor.source,
    sourceEnd: endOfSection(source.blocks, anchor.source, sourceStarts),
    targetStart: anchor.target,
    targetEnd: endOfSection(target.blocks, anchor.target, targetStarts)
  }))
  const matches = sections.flatMap(({ anchor, ...section }) => {
    const body = { ...section, sourceStart: section.sourceStart + 1, targetStart: section.targetStart + 1 }
    return inTurn([[], alignStretch(body, costs)], [anchor])
  })
  return { matches, costs: withoutSections(costs, sections, source, target) }
}

function isHeading({ blocks }: Side, at: number): boolean {
  return blocks[at]?.kind === 'heading'
}

/** Where the next heading of the same rank stands, or another one whose partner is known. */
function endOfSection(blocks: readonly Block[], start: number, anchored: ReadonlySet<number>): number {
  const { depth } = blocks[start] as Block
  let end = start + 1
  while (
    end < blocks.length &&
    !(blocks[end]?.kind === 'heading' && ((blocks[end] as Block).depth <= depth || anchored.has(end)))
  )
    end++
  return end
}

/** What belongs to these sections is no match of anything else, and costs nothing where it is left out. */
function withoutSections(costs: Costs, sections: readonly Stretch[], source: Side, target: Side): Costs {
  const [taken, given] = [new Uint8Array(source.blocks.length), new Uint8Array(target.blocks.length)]
  for (const { sourceStart, sourceEnd, targetStart, targetEnd } of sections) {
    taken.fill(1, sourceStart, sourceEnd)
    given.fill(1, targetStart, targetEnd)
  }
  return {
    match: (row, column) => (taken[row] === 1 || given[column] === 1 ? IMPOSSIBLE : costs.match(row, column)),
    join: (row, rows, column, columns) =>
      isFree(taken, row, rows) && isFree(given, column, columns) ? costs.join(row, rows, column, columns) : IMPOSSIBLE,
    skipSource: row => (taken[row] === 1 ? 0 : costs.skipSource(row)),
    skipTarget: column => (given[column] === 1 ? 0 : costs.skipTarget(column))
  }
}

function isFree(marked: Uint8Array, start: number, count: number): boolean {
  for (let at = start; at < start + count; at++) if (marked[at] === 1) return false
  return true
}
