import type { TextRange } from '../model/range.js'

/** A keyword in a bracket with an exclamation mark, `[!NOTE]`, or behind three colons, `:::image`. */
export interface AlertMarker extends TextRange {
  /** As written, without brackets, marks and blanks. */
  readonly keyword: string
  /** The marker as it should be written for its keyword, without what follows the keyword. */
  readonly canonical: string
  /** The text as written. */
  readonly raw: string
}

/** Translation adds blanks and full-width signs. An image in a link, `[![alt]`, has no letter here. */
const BRACKET = /(?<![\\!\p{L}\p{N}\]])[[［【] ?[!！] ?(\p{L}[\p{L}\p{M}\p{N}_-]{0,40})((?: \p{L}[\p{L}\p{M}]{0,30}){0,4} ?[\]］】])?/gu
const COLONS = /(?<=^[> \t]{0,20}):::[ ]?(\p{L}[\p{L}\p{M}_-]{0,40})/gmu

/**
 * Finds alert keywords and directives.
 *
 * @param text Text without code.
 * @param offset What to add to the positions in `text`.
 * @returns Markers in text order; the range ends behind the closing bracket where one follows directly.
 */
export function alertsIn (text: string, offset: number): AlertMarker[] {
  const markers: AlertMarker[] = []
  for (const match of text.matchAll(BRACKET)) {
    const rest = match[2] ?? ''
    const keyword = (match[1] ?? '') + rest.replace(/\s*[\]］】]$/, '')
    markers.push({ keyword, canonical: `[!${keyword}${rest === '' ? '' : ']'}`, raw: match[0], start: offset + match.index, end: offset + match.index + match[0].length })
  }
  for (const match of text.matchAll(COLONS)) {
    const keyword = match[1] ?? ''
    markers.push({ keyword, canonical: match[0], raw: match[0], start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return markers.sort((a, b) => a.start - b.start)
}
