import stringWidth from 'string-width'

// The colours that reports use; content is escaped before and holds no ESC.
// eslint-disable-next-line no-control-regex
const ansi = /\u001B\[\d{1,3}m/g

const known = new Map<string, number>()
const maximumKnown = 20_000

/**
 * Columns that a text takes in a terminal: East Asian wide characters take two, ANSI colours none. Plain text is only measured by its
 * length, and everything else once: `string-width` would take longer for a report of many thousand lines than the linting.
 */
export function displayWidth(text: string): number {
  const plain = text.includes('\u001B') ? text.replace(ansi, '') : text
  if (/^[ -~]*$/.test(plain)) return plain.length
  let width = known.get(plain)
  if (width === undefined) {
    width = stringWidth(plain)
    if (known.size >= maximumKnown) known.clear()
    known.set(plain, width)
  }
  return width
}
