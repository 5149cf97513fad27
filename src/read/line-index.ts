import type { Point } from '../model/range.js'

/** Answers where an offset stands; made for one text. */
export interface LineIndex {
  /** Number of lines; a text that ends in a line end has an empty last line. */
  readonly lineCount: number
  /** Line and column (from 1, UTF-16 code units) of an offset; offsets outside the text are taken to its nearest end. */
  pointAt (offset: number): Point
}

/**
 * Makes the line index of a text. Lines end with LF, CRLF or a lone CR, as Markdown counts them; nothing is computed before the first question.
 *
 * @param text The decoded text without byte order mark.
 */
export function createLineIndex (text: string): LineIndex {
  let lineStarts: readonly number[] | undefined
  const starts = (): readonly number[] => (lineStarts ??= findLineStarts(text))
  return {
    get lineCount () { return starts().length },
    pointAt (offset) {
      const place = Math.max(0, Math.min(offset, text.length))
      const line = lastNotAfter(starts(), place)
      return { line: line + 1, column: place - (starts()[line] ?? 0) + 1 }
    }
  }
}

function findLineStarts (text: string): number[] {
  const starts = [0]
  const hasCarriageReturns = text.includes('\r')
  if (!hasCarriageReturns) {
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
    return starts
  }
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === 0x0A || (character === 0x0D && text.charCodeAt(index + 1) !== 0x0A)) starts.push(index + 1)
  }
  return starts
}

/** Index of the last number that is not greater than `limit`; `sorted` starts with 0. */
function lastNotAfter (sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
