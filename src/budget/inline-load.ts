/** Characters that satteri may copy or look at again for the inline markup of one file: a second or two, and 200 MB. */
const largestLoad = 300_000_000

/**
 * Whether satteri would take long over a text, or more memory than there is: 200 KB of `&nbsp;` end the process. For each character reference it copies
 * the paragraph up to there, and for each underscore or address it looks at the rest of a run without blanks, so that these take
 * time with the square of their length.
 *
 * @param text Markdown.
 */
export function isHeavyInline(text: string): boolean {
  // The load of shorter texts cannot reach the limit.
  if (text.length * text.length < largestLoad) return false
  let load = 0
  for (let start = 0; start < text.length && load <= largestLoad;) {
    const end = paragraphEnd(text, start)
    const paragraph = text.slice(start, end)
    load += paragraph.length * countMatches(paragraph, /&/g)
    for (const { 0: run } of paragraph.matchAll(LONG_RUN)) load += run.length * countMatches(run, /_|:\/\//g)
    start = end + 1
  }
  return load > largestLoad
}

/** Shorter ones add nothing to speak of. */
const LONG_RUN = /(?<!\S)\S{500,}/g

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Offset of the line end before the next blank line. Blocks that end earlier only count for more than they are. */
function paragraphEnd(text: string, from: number): number {
  for (let feed = text.indexOf('\n', from); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    const next = text[feed + 1]
    if (next === '\n' || next === '\r' || next === undefined) return feed
  }
  return text.length
}
