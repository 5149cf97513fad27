import type { TextRange } from '../../../src/model/range.js'

/** `:::tip` and `:::` on lines of their own, also in lists and quotes; what also ends in colons, `:::image source="a.png":::`, holds nothing. */
const FENCE = /^[ \t>]{0,40}(:{3,20})(?:[ \t]{0,9}([\w{[][^\n]{0,300})?)[ \t\r]{0,9}$/gm

/**
 * Finds containers that are opened and not closed: `:::tip` without `:::` behind it.
 *
 * @param text Text of an article. What stands in code counts like the rest, so it is to be compared with the text that it translates.
 * @returns The opening lines, in text order; `null` where more are closed than opened.
 */
export function unclosedContainers(text: string): TextRange[] | null {
  if (!text.includes(':::')) return []
  const open: (TextRange & { readonly colons: number })[] = []
  for (const match of text.matchAll(FENCE)) {
    const [line, { length: colons } = '', name] = match
    const start = match.index + line.indexOf(':::')
    if (name === undefined) {
      // The outer one of two containers has more colons, but not everywhere.
      const index = open.findLastIndex(other => other.colons === colons)
      if (open.splice(index, 1).length === 0) return null
    } else if (!/:::\s*$/.test(name))
      open.push({ start, end: start + line.trim().replace(/^[> \t]+/, '').length, colons })
  }
  return open.map(({ start, end }) => ({ start, end }))
}
