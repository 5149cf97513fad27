import { distanceBetween } from '../../../src/text/structures/distance.js'
import { commonSubsequence } from '../../../src/text/structures/sequence.js'

/** What is compared in two sequences. */
export interface SequencePiece {
  /** Equal for pieces that do the same. */
  readonly key: string
  /** What pieces have to have in common so that one can be the other, changed: the name of a component. */
  readonly name: string
}

export interface SequenceDifferences<Piece> {
  /** Pieces of the source that the translation has in another form: the source's piece first. */
  readonly changed: readonly (readonly [Piece, Piece])[]
  /** Runs of pieces of the source that the translation lacks, each run with nothing between that it has. */
  readonly lost: readonly (readonly Piece[])[]
}

/** Keys of which more than this share of letters differs are of two things, where nothing but their name pairs them. */
const MOST_DISTANCE = 0.5

/**
 * Compares two sequences of markup in the order in which it stands in two articles.
 *
 * @param wanted The source's.
 * @param found The translation's.
 * @returns What was changed or lost, in the order of the source; what only the translation has is its own.
 */
export function compareSequences<Piece extends SequencePiece>(
  wanted: readonly Piece[],
  found: readonly Piece[]
): SequenceDifferences<Piece> {
  const anchors = commonSubsequence(wanted, found, ({ key }) => key)
  const changed: [Piece, Piece][] = []
  const lost = new Set<Piece>()
  const added: Piece[] = []
  const names = new Set(wanted.map(({ name }) => name))
  let [from, to] = [0, 0]
  for (const [index, otherIndex] of [...anchors, [wanted.length, found.length] as const]) {
    const gap = pairInGap(wanted.slice(from, index), found.slice(to, otherIndex), names)
    changed.push(...gap.pairs)
    for (const piece of gap.lost) lost.add(piece)
    added.push(...gap.added)
    ;[from, to] = [index + 1, otherIndex + 1]
  }
  // A piece that is elsewhere in the translation was moved with its block.
  for (const { key } of added) {
    const moved = [...lost].find(piece => piece.key === key)
    if (moved !== undefined) lost.delete(moved)
  }
  return { changed, lost: runsOf(wanted, lost) }
}

function pairInGap<Piece extends SequencePiece>(
  wanted: readonly Piece[],
  found: readonly Piece[],
  names: ReadonlySet<string>
): { pairs: [Piece, Piece][]; lost: Piece[]; added: Piece[] } {
  const pairs: [Piece, Piece][] = []
  const [lost, added] = [[...wanted], [...found]]
  const take = (from: Piece, to: Piece): void => {
    pairs.push([from, to])
    lost.splice(lost.indexOf(from), 1)
    added.splice(added.indexOf(to), 1)
  }
  const isEven = wanted.length === found.length
  const countOf = (pieces: readonly Piece[], of: string): number => pieces.filter(({ name }) => name === of).length
  for (const [from, to] of nearest(lost, added)) {
    if (!lost.includes(from) || !added.includes(to)) continue
    const isAlike =
      isEven ||
      countOf(wanted, from.name) === countOf(found, from.name) ||
      distanceBetween(from.key, to.key) <= from.key.length * MOST_DISTANCE
    if (from.name === to.name ? isAlike : isEven && !names.has(to.name)) take(from, to)
  }
  return { pairs, lost, added }
}

/** Gaps are short; where they are not, one text was written anew. */
const MOST_PAIRS = 400

function nearest<Piece extends SequencePiece>(lost: readonly Piece[], added: readonly Piece[]): [Piece, Piece][] {
  if (lost.length * added.length > MOST_PAIRS) return []
  return lost
    .flatMap((from, index) =>
      added.map((to, other) => ({
        pair: [from, to] as [Piece, Piece],
        isOther: from.name !== to.name,
        distance: distanceBetween(from.key, to.key),
        shift: Math.abs(index - other)
      }))
    )
    .sort((a, b) => Number(a.isOther) - Number(b.isOther) || a.distance - b.distance || a.shift - b.shift)
    .map(({ pair }) => pair)
}

function runsOf<Piece>(wanted: readonly Piece[], lost: ReadonlySet<Piece>): Piece[][] {
  const runs: Piece[][] = []
  let isOpen = false
  for (const piece of wanted) {
    if (!lost.has(piece)) isOpen = false
    else if (isOpen) runs.at(-1)?.push(piece)
    else {
      runs.push([piece])
      isOpen = true
    }
  }
  return runs
}
