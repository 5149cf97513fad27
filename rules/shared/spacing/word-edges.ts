/**
 * The word that a text starts with.
 *
 * @param text Any text; its first 60 characters are looked at.
 * @returns Letters, marks and digits up to the first other character; `null` where the text starts with something else.
 */
export function wordAtStart(text: string): string | null {
  return /^[\p{L}\p{M}\p{Nd}]{1,60}/u.exec(text)?.[0] ?? null
}

/**
 * The word that a text ends in.
 *
 * @param text Any text; its last 60 UTF-16 code units are looked at.
 * @returns Letters, marks and digits from the last other character on; `null` where the text ends in something else.
 */
export function wordAtEnd(text: string): string | null {
  // Walks back: a search for the end would try again at every letter.
  const letters = Array.from(text.slice(-60))
  let start = letters.length
  while (start > 0 && /[\p{L}\p{M}\p{Nd}]/u.test(letters[start - 1] as string)) start--
  return start === letters.length ? null : letters.slice(start).join('')
}
