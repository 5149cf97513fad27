/** Characters that satteri may copy for the inline markup of one file: some tenths of a second. */
const largestLoad = 50_000_000

const LOADING = /[&_]|:\/\//g

/**
 * Whether satteri would take long over a text, or more memory than there is. For each character reference, underscore and address it looks at, or
 * copies, the paragraph up to there, so that a paragraph takes time with the square of its length: 200 KB of `&nbsp;` end the process.
 *
 * @param text Markdown.
 */
export function isHeavyInline (text: string): boolean {
  // The load of shorter texts cannot reach the limit.
  if (text.length * text.length < largestLoad) return false
  let load = 0
  for (let start = 0; start < text.length;) {
    const end = paragraphEnd(text, start)
    const paragraph = text.slice(start, end)
    load += paragraph.length * (paragraph.match(LOADING)?.length ?? 0)
    if (load > largestLoad) return true
    start = end + 1
  }
  return false
}

/** Offset of the line end before the next blank line. Blocks that end earlier only count for more than they are. */
function paragraphEnd (text: string, from: number): number {
  for (let feed = text.indexOf('\n', from); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    const next = text[feed + 1]
    if (next === '\n' || next === '\r' || next === undefined) return feed
  }
  return text.length
}
