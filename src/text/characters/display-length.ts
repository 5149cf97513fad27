import { classOf, DENSE, isLeadSurrogate, LETTER, NUMBER } from './character-classes.js'

/**
 * Length of a text as compared between languages: letters, marks and digits, those of dense scripts counted as much as their
 * translation into an alphabet has.
 *
 * @param text Markdown or plain text; spaces and punctuation do not count.
 */
export function displayLength(text: string): number {
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const classes = classOf(isLeadSurrogate(code) ? (text.codePointAt(index) as number) : code)
    if ((classes & (LETTER | NUMBER)) !== 0) length++
    // East Asian characters hold about as much as two and a half letters.
    if ((classes & DENSE) !== 0) length += 1.5
  }
  return length
}
