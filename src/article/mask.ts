/** To cut from: a part of a long text costs nothing but a reference. */
const STOCK = ' '.repeat(4096)

/**
 * Spaces to put in the place of what is hidden.
 *
 * @param length Number of spaces.
 */
export function spaces(length: number): string {
  return length <= STOCK.length ? STOCK.slice(0, length) : ' '.repeat(length)
}

/**
 * Hides a part of a text, so that offsets and lines hold.
 *
 * @param text Any text.
 * @param start Start of the part.
 * @param end End of the part.
 * @returns Text of the part's length: its line ends, and spaces for all else.
 */
export function maskLines(text: string, start: number, end: number): string {
  // Of a part alone: a search for the line end could go on over all of a long line, for each part of it.
  const part = text.slice(start, end)
  let hidden = ''
  let position = 0
  while (position < part.length) {
    const feed = part.indexOf('\n', position)
    const lineEnd = feed < 0 ? part.length : feed
    // A carriage return before it belongs to the line end; one that stands alone is a line end of its own, and rare.
    const line = part.slice(position, lineEnd)
    hidden += line.includes('\r') ? line.replaceAll(/[^\r]/g, ' ') : spaces(line.length)
    if (feed >= 0) hidden += '\n'
    position = lineEnd + 1
  }
  return hidden
}
