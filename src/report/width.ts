import stringWidth from 'string-width'

// The colours that reports use; content is escaped before and holds no ESC.
// eslint-disable-next-line no-control-regex
const ansi = /\u001B\[\d{1,3}m/g

/**
 * Columns that a text takes in a terminal: East Asian wide characters take two, ANSI colours none. Plain text is only measured by its
 * length: `string-width` takes longer for a report of many thousand lines than the linting.
 */
export function displayWidth (text: string): number {
  const plain = text.includes('\u001B') ? text.replace(ansi, '') : text
  return /^[ -~]*$/.test(plain) ? plain.length : stringWidth(plain)
}
