const SPACE_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#160|#xa0);/gi
const CONTENT = /[\p{L}\p{N}\p{S}]/u
const WORD = /[\p{L}\p{N}]/u

/**
 * Whether a text has anything that a reader reads: a letter, a digit or a symbol, not counting entities of spaces.
 *
 * @param prose Text without markup.
 */
export function hasContent(prose: string): boolean {
  return CONTENT.test(prose.replaceAll(SPACE_ENTITY, ' '))
}

/**
 * Whether a text shows nothing at all: whitespace, zero-width characters and entities of spaces.
 *
 * @param prose Text without markup.
 */
export function isInvisible(prose: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}\u2800\u3164]/u.test(prose.replaceAll(SPACE_ENTITY, ' '))
}

/**
 * Whether a text has a letter or a digit.
 *
 * @param text Any text.
 */
export function hasWord(text: string): boolean {
  return WORD.test(text)
}

/**
 * Folds whitespace, so that line breaks do not count as differences.
 *
 * @param text Any text.
 * @returns The text with single spaces inside and none at its ends.
 */
export function foldWhitespace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/**
 * Shortens a text for a message.
 *
 * @param text Any text.
 * @param length Longest result in UTF-16 code units.
 * @returns The text on one line; cut on a code-point boundary with an ellipsis where it is longer.
 */
export function excerpt(text: string, length = 60): string {
  const folded = foldWhitespace(text)
  if (folded.length <= length) return folded
  let cut = folded.slice(0, length - 1)
  if (/[\uD800-\uDBFF]$/.test(cut)) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}

/**
 * Whether two texts are the same but for their whitespace.
 *
 * @param text Any text.
 * @param other Another one.
 */
export function isSameText(text: string, other: string): boolean {
  if (text === other) return true
  // Most translations differ in their first letters; only the rest is worth folding.
  const first = firstLetters(text)
  const second = firstLetters(other)
  if (!first.startsWith(second) && !second.startsWith(first)) return false
  return foldWhitespace(text) === foldWhitespace(other)
}

/** Spaces of any kind count as equal, so they are left out. */
function firstLetters(text: string): string {
  return text.trimStart().slice(0, 8).replaceAll(/\s/g, '').slice(0, 4)
}
