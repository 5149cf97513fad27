import { findAnchors, inOrder } from './anchors.js'
import { createCosts, withLexicon, type Costs } from './cost.js'
import { farFromGaps, openWindows, type Window } from './gaps.js'
import { learnLexicon } from './lexicon.js'
import { findMoved } from './moved.js'
import { alignMovedSections } from './sections.js'
import { alignStretch, type Match, type Stretch } from './sequence.js'
import type { Side } from './side.js'
import { inTurn, stretchesBetween } from './stretches.js'
import { exchangeSwapped, suspectsOf, type Exchanged } from './swapped.js'

/** Which blocks of two articles are each other's translation; positions count in the blocks of their article. */
export interface Alignment {
  /** In the order of the target. */
  readonly matches: readonly Match[]
  /** Matches of blocks that are in another place in the translation; not in `matches`. */
  readonly moved: readonly Match[]
  /** Positions of blocks without a counterpart, ascending. */
  readonly missing: readonly number[]
  readonly added: readonly number[]
}

/**
 * Aligns the blocks of a translation with those of its source: at headings with the same id and at the same code first, then between
 * them by the least cost, then what is left over, which may have been moved.
 *
 * @param source The source article.
 * @param target Its translation.
 */
export function alignBlocks(source: Side, target: Side): Alignment {
  const all = createCosts(source, target)
  const anchors = findAnchors(source, target)
  const fixed = inOrder(anchors)
  const { matches: elsewhere, costs } = alignMovedSections(anchors, fixed, source, target, all)
  const stretches = stretchesBetween(fixed, {
    sourceStart: 0,
    sourceEnd: source.blocks.length,
    targetStart: 0,
    targetEnd: target.blocks.length
  })
  const first = stretches.map(stretch => alignStretch(stretch, costs))
  const aligned = alignAgain(stretches, first, source, target, costs)
  const matches = inTurn(
    aligned.map(part => part.matches),
    fixed
  )
  const swapped = [...elsewhere, ...aligned.flatMap(part => part.moved)]
  const left = leftOvers(source, target, [...matches, ...swapped])
  const moved = findMoved(
    left.missing,
    left.added,
    anchors.filter(anchor => !fixed.includes(anchor)),
    costs
  )
  if (moved.length === 0) return { matches, moved: swapped, ...left }
  return { matches, moved: [...swapped, ...moved], ...leftOvers(source, target, [...matches, ...swapped, ...moved]) }
}

/**
 * Where blocks are left over, their form alone often does not show which of several they match. The article's other blocks teach what its words
 * are translated with; with that, the neighbourhood is aligned once more. Then neighbours that were swapped are found.
 */
function alignAgain(
  stretches: readonly Stretch[],
  first: readonly Match[][],
  source: Side,
  target: Side,
  costs: Costs
): Exchanged[] {
  const windows = stretches.map((stretch, index) => openWindows(stretch, first[index] as Match[]))
  const suspects = new Set(first.flatMap(matches => suspectsOf(matches, costs)))
  const asked = [
    ...windows
      .flat()
      .flatMap(({ sourceStart, sourceEnd }) =>
        Array.from({ length: sourceEnd - sourceStart }, (_, index) => sourceStart + index)
      ),
    ...[...suspects].map(match => match.source)
  ]
  if (asked.length === 0) return first.map(matches => ({ matches, moved: [] }))
  const known = stretches.flatMap((stretch, index) =>
    farFromGaps(stretch, first[index] as Match[]).filter(match => !suspects.has(match))
  )
  const better = withLexicon(costs, learnLexicon(source, target, known, asked))
  return first.map((matches, index) => {
    const own = windows[index] as Window[]
    const priced = matches.map(match =>
      suspects.has(match) ? { ...match, cost: better.match(match.source, match.target) } : match
    )
    const again = own.reduceRight(
      (list, window) => [...list.slice(0, window.from), ...alignStretch(window, better), ...list.slice(window.to)],
      priced
    )
    return exchangeSwapped(again, better)
  })
}

/** Blocks that no match holds. */
function leftOvers(source: Side, target: Side, matches: readonly Match[]): Pick<Alignment, 'missing' | 'added'> {
  const [taken, given] = [new Uint8Array(source.blocks.length), new Uint8Array(target.blocks.length)]
  for (const match of matches) {
    taken.fill(1, match.source, match.source + match.sourceCount)
    given.fill(1, match.target, match.target + match.targetCount)
  }
  return { missing: unset(taken), added: unset(given) }
}

function unset(marked: Uint8Array): number[] {
  return [...marked.keys()].filter(at => marked[at] === 0)
}
