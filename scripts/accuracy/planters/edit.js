/** Edits that planters are made of. */

/**
 * @param {{ start: number, end: number }} range
 * @param {string} text
 * @returns {import('../edits.js').Edit}
 */
export function replace({ start, end }, text) {
  return { start, end, text }
}

/**
 * @param {number} offset
 * @param {string} text
 * @returns {import('../edits.js').Edit}
 */
export function insert(offset, text) {
  return { start: offset, end: offset, text }
}

/**
 * Finds a match of a pattern in a part of a text, one at random where there are several.
 *
 * @param {string} text
 * @param {{ start: number, end: number }} range
 * @param {RegExp} pattern Global.
 * @param {import('../random.js').Random} random
 * @returns {{ start: number, end: number, groups: readonly string[] } | null} Offsets in `text`.
 */
export function findIn(text, { start, end }, pattern, random) {
  const matches = [...text.slice(start, end).matchAll(pattern)].filter(match => match[0] !== '')
  if (matches.length === 0) return null
  const match = random.pick(matches)
  return { start: start + match.index, end: start + match.index + match[0].length, groups: [...match].slice(1) }
}

/** Scripts written without blanks between words. */
const WITHOUT_BLANKS = new Set(['ja', 'zh', 'th', 'ko', 'lo', 'km', 'my'])

/** Whether words of the locale are set apart by blanks and without suffixes on names: where a word touching markup is always wrong. */
export function hasBlanks({ locale }) {
  return locale !== null && !WITHOUT_BLANKS.has(locale.split('-')[0])
}
