/**
 * @typedef {{ start: number, end: number }} TextRange
 * @typedef {{ start: number, end: number, text: string }} Edit Replacement of a range of the original text.
 */

/**
 * Applies edits that do not overlap.
 *
 * @param {string} text The original text.
 * @param {readonly Edit[]} edits In any order.
 * @returns {string} The changed text; everything outside of the edits is as before.
 * @throws {Error} When two edits overlap.
 */
export function applyEdits(text, edits) {
  let result = ''
  let position = 0
  for (const { start, end, text: replacement } of sorted(edits)) {
    if (start < position) throw new Error(`edits overlap at ${start}`)
    result += text.slice(position, start) + replacement
    position = end
  }
  return result + text.slice(position)
}

/**
 * Moves a range of the original text to where it is after edits. An edit that it touches is taken in whole.
 *
 * @param {TextRange} range In the original text.
 * @param {readonly Edit[]} edits In any order.
 * @returns {TextRange} In the changed text.
 */
export function moveRange({ start, end }, edits) {
  let shift = 0
  let newStart = null
  let newEnd = null
  for (const edit of sorted(edits)) {
    if (newStart === null && edit.end >= start) newStart = Math.min(start, edit.start) + shift
    if (newEnd === null && edit.start > end) newEnd = end + shift
    shift += edit.text.length - (edit.end - edit.start)
    if (newEnd === null && edit.end >= end) newEnd = edit.end + shift
  }
  return { start: newStart ?? start + shift, end: newEnd ?? end + shift }
}

/**
 * The range that edits cover, in the changed text.
 *
 * @param {readonly Edit[]} edits At least one.
 * @returns {TextRange}
 */
export function changedRange(edits) {
  const inOrder = sorted(edits)
  return moveRange({ start: inOrder[0].start, end: inOrder.at(-1).end }, edits)
}

function sorted(edits) {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}
