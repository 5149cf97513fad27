/**
 * The number of a unit id: what its ids have in common across locales, where each file has a prefix of its own.
 *
 * @param id A unit id such as `11751-103` or `11751-p101`.
 * @returns What follows the first `-` (`103`, `p101`); the whole id where it has none.
 */
export function numberOf(id: string): string {
  return id.slice(id.indexOf('-') + 1)
}

/**
 * Brings a source text into the form in which locales are compared. Tools rewrite it in places: locale segments and other parts
 * of URLs, escapes, entities, quotation marks, spaces.
 *
 * @param text Raw Markdown of a source side.
 * @returns Letters and digits outside of URLs, in order.
 */
export function comparableSource(text: string): string {
  return text
    .replaceAll(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)/g, '] ')
    .replaceAll(/https?:\/\/[^\s<>"')\]]+/g, ' ')
    .replaceAll(/&[a-z]{2,8};|&#\d{1,6};/gi, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
