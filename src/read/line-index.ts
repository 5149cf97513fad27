import type { Point } from '../model/range.js'

/** Answers where an offset stands; made for one text. */
export interface LineIndex {
  /** Number of lines; a text that ends in a line end has an empty last line. */
  readonly lineCount: number
  /** Line and column (from 1, UTF-16 code units) of an offset; offsets outside the text are taken to its nearest end. */
  pointAt(offset: number): Point
}

/**
 * Makes the line index of a text. Lines end with LF, CRLF or a lone CR, as Markdown counts them; nothing is computed before the first question.
 *
 * @param text The decoded text without byte order mark.
 */
export function createLineIndex(text: string): LineIndex {
  return new Lines(text)
}

/** A class, because V8 keeps what a getter of an object literal sees until the next full collection. */
class Lines implements LineIndex {
  readonly #text: string
  #starts: readonly number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  get lineCount(): number {
    return this.#lineStarts().length
  }

  pointAt(offset: number): Point {
    const place = Math.max(0, Math.min(offset, this.#text.length))
    const starts = this.#lineStarts()
    const line = lastNotAfter(starts, place)
    return { line: line + 1, column: place - (starts[line] ?? 0) + 1 }
  }

  #lineStarts(): readonly number[] {
    this.#starts ??= findLineStarts(this.#text)
    return this.#starts
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  const hasCarriageReturns = text.includes('\r')
  if (!hasCarriageReturns) {
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
    return starts
  }
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === 0x0a || (character === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) starts.push(index + 1)
  }
  return starts
}

/** Index of the last number that is not greater than `limit`; `sorted` starts with 0. */
function lastNotAfter(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
