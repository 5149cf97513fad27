import type { Match, Stretch } from './sequence.js'

/** Matches as near as this to a block that is left over may be those of their neighbours. */
const NEAR = 4
/** A window ends at a match as certain as this. */
const CLEAR_MARGIN = 6
/** Matches that a window takes in at most on each side of a gap. */
const FARTHEST = 12

/** Matches around a gap, and the stretch that they cover. */
export interface Window extends Stretch {
  /** Positions in the list of matches: the first one inside, and the first one behind. */
  readonly from: number
  readonly to: number
}

/**
 * Finds where blocks are left over, or two were taken for one, though there is something to choose from.
 *
 * @param stretch A stretch of both articles.
 * @param matches Its matches, in order.
 * @returns Windows in order that do not touch each other: in each, another alignment is possible.
 */
export function openWindows(stretch: Stretch, matches: readonly Match[]): Window[] {
  const windows: Window[] = []
  for (const gap of gapsOf(stretch, matches)) {
    const [from, to] = [reach(matches, gap - 1, -1) + 1, reach(matches, gap, 1)]
    const last = windows.at(-1)
    if (last !== undefined && from <= last.to)
      windows[windows.length - 1] = toWindow(stretch, matches, last.from, Math.max(to, last.to))
    else windows.push(toWindow(stretch, matches, from, to))
  }
  return windows.filter(
    ({ sourceStart, sourceEnd, targetStart, targetEnd }) => sourceEnd > sourceStart && targetEnd > targetStart
  )
}

/**
 * Matches whose texts can be learned from even if blocks are left over in other places.
 *
 * @param stretch A stretch of both articles.
 * @param matches Its matches, in order.
 */
export function farFromGaps(stretch: Stretch, matches: readonly Match[]): Match[] {
  const gaps = gapsOf(stretch, matches)
  return matches.filter(
    ({ margin }, index) => margin >= CLEAR_MARGIN || gaps.every(gap => index < gap - NEAR || index >= gap + NEAR)
  )
}

/** Positions of the matches before which something is left over, and of those that take two blocks for one. */
function gapsOf({ sourceStart, sourceEnd, targetStart, targetEnd }: Stretch, matches: readonly Match[]): number[] {
  const gaps: number[] = []
  let [source, target] = [sourceStart, targetStart]
  matches.forEach((match, index) => {
    if (match.source !== source || match.target !== target || match.sourceCount + match.targetCount > 2)
      gaps.push(index)
    source = match.source + match.sourceCount
    target = match.target + match.targetCount
  })
  if (source !== sourceEnd || target !== targetEnd) gaps.push(matches.length)
  return gaps
}

/** Goes on from a match to the next one that is clear, which stays outside. */
function reach(matches: readonly Match[], start: number, step: 1 | -1): number {
  let at = start
  while (
    matches[at] !== undefined &&
    (at - start) * step < FARTHEST &&
    ((matches[at] as Match).margin < CLEAR_MARGIN ||
      (matches[at] as Match).sourceCount + (matches[at] as Match).targetCount > 2)
  )
    at += step
  return at
}

function toWindow(stretch: Stretch, matches: readonly Match[], from: number, to: number): Window {
  const [before, behind] = [matches[from - 1], matches[to]]
  return {
    from,
    to,
    sourceStart: before === undefined ? stretch.sourceStart : before.source + before.sourceCount,
    targetStart: before === undefined ? stretch.targetStart : before.target + before.targetCount,
    sourceEnd: behind?.source ?? stretch.sourceEnd,
    targetEnd: behind?.target ?? stretch.targetEnd
  }
}
