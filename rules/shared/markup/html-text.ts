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
  const shown = text
    .replaceAll(/<(code|pre)\b[^<>]*>[\s\S]*?<\/\1>/gi, element => ' '.repeat(element.length))
    .replaceAll(/<[^<>]*>/g, tag => ' '.repeat(tag.length))
  const index = shown.indexOf('`')
  return index < 0 ? null : { start: start + index, end: start + index + 1 }
}
