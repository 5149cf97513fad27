import type { ArticleFacts } from '../../../src/model/facts.js'
import type { TextRange } from '../../../src/model/range.js'

/**
 * Where to point in an article that lacks something which another locale has: the heading of the section that should hold it.
 *
 * @param article The article that lacks it.
 * @param model The locale that has it.
 * @param offset Where it stands there.
 * @returns The heading of the same number; the start of the text where there is none.
 */
export function placeInSameSection(
  { headings, units, frontMatter }: ArticleFacts,
  model: ArticleFacts,
  offset: number
): TextRange {
  const number = model.headings.filter(({ start }) => start <= offset).length - 1
  const { start, end } = headings[Math.min(number, headings.length - 1)] ?? units[0]?.targetPlace ?? frontMatter.opening
  return { start, end: Math.max(end, start + 1) }
}
