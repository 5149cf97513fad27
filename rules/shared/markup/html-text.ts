import type { Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'

const BLOCK = /^<(?:p|div|table|ul|ol|dl|section|details|h[1-6])\b/i

/**
 * Finds a backtick that readers see as it is: within a block of HTML, Markdown is read behind an empty line alone.
 *
 * @param segment One side of a unit.
 * @returns The first one outside of tags and of elements that hold code; `null` where there is none.
 */
export function backtickInHtml({ text, start, code }: Segment): TextRange | null {
  if (!BLOCK.test(text) || /\n\s*\n/.test(text) || code.length > 0) return null
  const shown = blanked(text, /<(code|pre)\b[^<>]*>/gi, ({ 1: name = '' }) => [`</${name}>`]).replaceAll(
    /<[^<>]*>/g,
    tag => ' '.repeat(tag.length)
  )
  const index = shown.indexOf('`')
  return index < 0 ? null : { start: start + index, end: start + index + 1 }
}

/**
 * Replaces what stands between marks, with its marks, by spaces. One pattern for both marks would search to the end of the text for each that nothing closes.
 *
 * @param text A text.
 * @param opening What opens, with the flags of both patterns.
 * @param closingsOf Patterns for what closes it, the best first; none where the first mark is all there is.
 * @returns A text of the same length.
 */
export function blanked(
  text: string,
  opening: RegExp,
  closingsOf: (match: RegExpExecArray) => readonly string[]
): string {
  const missing = new Set<string>()
  const endOf = (match: RegExpExecArray): number => {
    const closings = closingsOf(match)
    const behind = match.index + match[0].length
    if (closings.length === 0) return behind
    for (const closing of closings) {
      if (missing.has(closing)) continue
      const pattern = new RegExp(closing, opening.flags)
      pattern.lastIndex = behind
      if (pattern.test(text)) return pattern.lastIndex
      missing.add(closing)
    }
    return -1
  }
  const pattern = new RegExp(opening)
  let result = ''
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = endOf(match)
    if (end >= 0) result += text.slice(result.length, match.index) + ' '.repeat(end - match.index)
    pattern.lastIndex = end < 0 ? match.index + 1 : end
  }
  return result + text.slice(result.length)
}
