/**
 * Takes signs off the end of a text. A pattern for it would try every run of them, up to its end, from each of its signs.
 *
 * @param text Any text.
 * @param signs What is taken off, one code unit each.
 * @returns The text up to its last other character.
 */
export function withoutTrailing(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1] as string)) end--
  return text.slice(0, end)
}
