import type { Article } from '../../../src/model/article.js'
import type { Edit, TextRange } from '../../../src/model/range.js'

/** A link that lacks a bracket, or a definition within a sentence: syntax that is none wherever it stands. */
export interface TornSyntax extends TextRange {
  readonly url: string
  readonly edits: readonly Edit[]
}

/** `[here(https://…)`: the bracket that closes the label is missing. */
const UNCLOSED = /(?<![\]!\\])\[([^[\]()\n`]{1,120})\((https?:\/\/[^\s()<>[\]]{1,500})\)/g
/** `a [label]: https://… in a sentence`: a definition only where it begins a line. */
const INLINE_DEFINITION =
  /^[ \t]*(?:[^\s[>*+-]|[*+-]\S)[^\r\n\u2028\u2029[]{0,2000}\[([^[\]\r\n\u2028\u2029]{1,120})\]:[ \t](https?:\/\/[^\s<>()[\]]{1,500})/gm

/**
 * Finds links of a translation that are broken without any source to say so, such as those of paragraphs that were written anew.
 *
 * @param article The article of a translation.
 * @returns In text order; none of a kind that the source has as well, such as an example of what not to write.
 */
export function tornSyntaxIn(article: Article): TornSyntax[] {
  const { text, codeBlocks, comparison } = article
  const source = comparison.structure?.source.text
  if (source === undefined || !text.includes('[')) return []
  const found: TornSyntax[] = []
  const add = (pattern: RegExp, editsOf: (start: number, label: string, url: string) => Edit[]): void => {
    if (!pattern.global || source.search(pattern) >= 0) return
    for (const match of text.matchAll(pattern)) {
      const [whole, label, url] = match as unknown as [string, string, string]
      const start = match.index + whole.lastIndexOf(`[${label}`)
      const end = match.index + whole.length
      const isInCode =
        codeBlocks.some(block => block.start < end && start < block.end) ||
        text.slice(text.lastIndexOf('\n', start) + 1, start).split('`').length % 2 === 0
      if (!isInCode) found.push({ url, start, end, edits: editsOf(start, label, url) })
    }
  }
  add(UNCLOSED, (start, label) => {
    const at = start + 1 + label.length
    return [{ start: at, end: at, text: ']' }]
  })
  add(INLINE_DEFINITION, () => [])
  return found.sort((a, b) => a.start - b.start)
}
