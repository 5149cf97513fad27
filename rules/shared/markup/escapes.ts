import type { TextRange } from '../../../src/model/range.js'

/** A backslash with what follows it: an escape (`\_`), or a broken one with spaces between (`\ _`). */
export interface BackslashRun extends TextRange {
  /** The ASCII punctuation that is escaped, or would be. */
  readonly character: string
  readonly broken: boolean
}

const PUNCTUATION = /[!-/:-@[-`{-~]/
const BLANK = /[ \u00A0\u2007\u202F\u3000]/

/**
 * Finds Markdown escapes, whole and broken ones.
 *
 * @param text The raw text; spaces of the prose may be markup that is one here.
 * @param prose The same text with code and markup masked: backslashes in there are literal.
 * @returns Escapes in text order; indexes into `text`. A broken one has at most three spaces and no line break.
 */
export function escapesIn(text: string, prose: string): BackslashRun[] {
  const found: BackslashRun[] = []
  for (let start = prose.indexOf('\\'); start >= 0;) {
    let end = start + 1
    while (end - start <= 3 && BLANK.test(text[end] ?? '')) end++
    const character = prose[end] ?? ''
    const isEscape = PUNCTUATION.test(character)
    // A broken escape in front of a whole one (`\ \_`) is a lone backslash, such as between the folders of a path.
    const broken = isEscape && end > start + 1 && character !== '\\'
    const whole = isEscape && end === start + 1
    if (broken || whole) found.push({ start, end: end + 1, character, broken })
    start = prose.indexOf('\\', whole ? end + 1 : start + 1)
  }
  return found
}
