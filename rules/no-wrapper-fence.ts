import { defineRule } from '../src/define-rule.js'
import type { Article, CodeBlock } from '../src/model/article.js'
import type { Edit } from '../src/model/range.js'

const MARKDOWN = ['markdown', 'md', 'mdx', 'mdown', 'gfm']
const FENCE = /^[ \t]{0,3}(?:`{3,}|~{3,})/

export default defineRule({
  name: 'no-wrapper-fence',
  meta: {
    description: 'disallow translated articles that are wrapped in a code fence',
    scope: 'article',
    recommended: 'error',
    experimental: true,
    fixable: true,
    issueType: 'markup',
    options: {
      type: 'object',
      properties: {
        languages: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'More words behind the fence that mean Markdown, in any letter case'
        }
      },
      additionalProperties: false
    },
    messages: { wrapped: 'Code fence around the whole article, expected its text without a fence' }
  },
  create(context) {
    const languages = new Set([...MARKDOWN, ...context.options.languages.map(word => word.toLowerCase())])
    return {
      article(article) {
        const fence = article.codeBlocks[0]
        if (article.isSource || fence === undefined || !isMarkdown(fence, article) || !startsBody(fence, article))
          return
        const closing = closingLine(fence, article)
        if (closing === null) return
        const { text } = article
        const edits = [
          { start: fence.start, end: nextLine(text, fence.start), text: '' },
          { ...closing, text: '' }
        ]
        context.report({ messageId: 'wrapped', place: { start: fence.start, end: lineEnd(text, fence.start) }, edits })
      }
    }

    function isMarkdown({ lang, value }: CodeBlock, { frontMatter }: Article): boolean {
      return (
        languages.has((lang ?? '').toLowerCase()) ||
        (lang === null && !frontMatter.exists && /^---[ \t]*\r?\n/.test(value))
      )
    }
  }
})

/** Before the fence, a model may have announced what follows. */
function startsBody(fence: CodeBlock, { text, frontMatter }: Article): boolean {
  const before = text.slice(frontMatter.range.end, fence.start).trim()
  return (
    FENCE.test(text.slice(fence.start, fence.start + 10)) &&
    (before === '' || (before.length < 300 && !before.includes('\n') && /[:：.!。！]$/.test(before)))
  )
}

/**
 * The last line of the article, where it closes the fence. Fences inside of the article have closed it before: then the ones behind them are
 * inside out, and the last one opens a block that holds nothing.
 */
function closingLine(fence: CodeBlock, { text, codeBlocks, headings }: Article): Omit<Edit, 'text'> | null {
  const last = codeBlocks.at(-1)
  const end = text.trimEnd().length
  if (last === undefined || last.end < end) return null
  const start = text.lastIndexOf('\n', end - 1) + 1
  if (!FENCE.test(text.slice(start, end))) return null
  const isOne = last === fence && headings.length === 0
  const isInsideOut = last !== fence && last.value.trim() === '' && last.start >= start && /^#{1,2} /m.test(fence.value)
  return isOne || isInsideOut ? { start, end: Math.min(text.length, nextLine(text, start)) } : null
}

function nextLine(text: string, offset: number): number {
  const index = text.indexOf('\n', offset)
  return index < 0 ? text.length : index + 1
}

function lineEnd(text: string, offset: number): number {
  const end = nextLine(text, offset)
  return offset + text.slice(offset, end).trimEnd().length
}
