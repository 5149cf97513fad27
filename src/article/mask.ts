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
  let hidden = ''
  let position = start
  while (position < end) {
    const feed = text.indexOf('\n', position)
    const lineEnd = feed < 0 || feed >= end ? end : feed
    // A carriage return before it belongs to the line end; one that stands alone is a line end of its own, and rare.
    const line = text.slice(position, lineEnd)
    hidden += line.includes('\r') ? line.replaceAll(/[^\r]/g, ' ') : spaces(line.length)
    if (lineEnd < end) hidden += '\n'
    position = lineEnd + 1
  }
  return hidden
}
