/**
 * Pairs of a character and a sign of markup in one paragraph that a parser is given without a second thought. The dearest take 2 ns and 0.4 bytes
 * each: a fifth of a second and 40 MB.
 */
const largestLoad = 100_000_000

/** Signs at which inline text is cut into pieces, or at which a parser may look at the rest of the paragraph again. */
const signs = new Uint8Array(128)
for (const sign of '!"&\'()*.:<>@[\\]^_`{|}~') signs[sign.charCodeAt(0)] = 1

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Whether a parser could take long over the inline markup of a text, or more memory than there is. Parsers look for the other half of a sign up to
 * the paragraph's end and copy what lies between, so that the square of a paragraph's length bounds both. 200 KB of `&nbsp;` took
 * satteri all memory, 50,000 underscores minutes.
 *
 * @param text Markdown or MDX.
 */
export function isHeavyMarkup(text: string): boolean {
  if (text.length ** 2 < largestLoad) return false
  // Were there nothing but markup. Counting takes longer, and few texts need it.
  if (loadOf(text, (start, end) => end - start) < largestLoad) return false
  return loadOf(text, (start, end) => countSigns(text, start, end)) >= largestLoad
}

/** @param count Upper bound of the signs of markup between two offsets. */
function loadOf(text: string, count: (start: number, end: number) => number): number {
  let load = 0
  for (let start = 0; start < text.length && load < largestLoad;) {
    const end = paragraphEnd(text, start)
    load += (end - start) * count(start, end)
    start = end + 1
  }
  return load
}

/** Each line end counts as well: text is cut there. */
function countSigns(text: string, start: number, end: number): number {
  let count = 0
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === LINE_FEED || (code < 128 && signs[code] === 1)) count++
  }
  return count
}

/** Offset of the line end before the next empty line. Paragraphs that end earlier only count for more than they are. */
function paragraphEnd(text: string, from: number): number {
  for (let feed = text.indexOf('\n', from); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    const next = text.charCodeAt(feed + 1)
    if (next === LINE_FEED || next === CARRIAGE_RETURN) return feed
  }
  return text.length
}
