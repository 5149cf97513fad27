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

/**
 * Where to point in a translation that lacks something of its source: the text behind which it should stand.
 *
 * @param article The translation, compared with its source block by block.
 * @param missing What it lacks, in the source.
 * @returns The block that translates the last one before it; the start of the text where there is none.
 */
export function placeBehind({ partners, frontMatter }: ArticleFacts, missing: TextRange): TextRange {
  let last: (typeof partners)[number] | undefined
  for (const partner of partners) {
    const { end } = partner.source
    if (end <= missing.start && (last === undefined || end > last.source.end)) last = partner
  }
  const { start, end } = last ?? frontMatter.opening
  return { start, end: Math.max(end, start + 1) }
}
