/** East Asian characters hold about as much as two and a half letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/**
 * Length of a text as compared between languages: letters, marks and digits, those of dense scripts counted as much as their
 * translation into an alphabet has.
 *
 * @param text Markdown or plain text; blanks and punctuation do not count.
 */
export function displayLength (text: string): number {
  const dense = text.match(DENSE)?.length ?? 0
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters + dense * 1.5
}
