/** Words that filler texts (“Lorem ipsum …”) are full of, and no living language has several of. */
const FILLER =
  /(?<!\p{L})(?:lorem|ipsum|amet|aut|rerum|voluptate|eos|quia|quae|quod|nihil|omnis|enim|quis|eius|adipiscing|augue|tellus|mauris|pellentesque|vestibulum|donec|vivamus|nunc|nulla|velit|dictum|lectus|sapien|aliquam|hendrerit|commodo|vitae|ligula|turpis)(?!\p{L})/giu
const LEAST_WORDS = 4

/**
 * Whether a place lies in filler text, which nobody reads.
 *
 * @param text A text of any length.
 * @param offset A place in it; the line that it stands in is looked at.
 */
export function isInFillerText(text: string, offset: number): boolean {
  const lineEnd = text.indexOf('\n', offset)
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, lineEnd < 0 ? text.length : lineEnd)
  return new Set([...line.matchAll(FILLER)].map(([word]) => word.toLowerCase())).size >= LEAST_WORDS
}
