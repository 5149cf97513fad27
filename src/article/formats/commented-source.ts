import { createCosts } from '../../align/cost.js'
import { alignStretch, type Match } from '../../align/sequence.js'
import { createSide } from '../../align/side.js'
import { isTrusted } from '../../align/trust.js'
import { collectBlocks } from '../../markdown/blocks.js'
import type { Article, Block, Segment } from '../../model/article.js'
import type { Mark, MarkdownParser } from '../../model/mark.js'
import type { TextRange } from '../../model/range.js'
import { MarkIndex } from '../mark-index.js'
import { MarkedSegment } from '../segment.js'

/**
 * The source text that a translation keeps in comments, each before what it says in the other language: the very version that was translated.
 * Offsets count in the translation.
 */
export interface CommentedSource {
  readonly blocks: readonly Block[]
  /** Certain pairs of blocks: positions in `blocks` and in the blocks of the translation. */
  readonly matches: readonly Match[]
  segment(range: TextRange): Segment
}

/** Comments for tools and editors. */
const FOR_TOOLS =
  /^\s{0,9}(?:loc-lint|markdownlint|prettier|vale|textlint|eslint|lint|remark|cspell|toc|more|todo|fixme|begin|end)\b/i
const KEY = /^[\w-]{1,40}:(?:\s|$)/
/** What front matter holds beside keys: its fences, items of lists, texts that go on in another line, and nothing. */
const IN_FRONT_MATTER = /^(?:---\s*$|\s*$|\s{0,8}-\s|\s{2})/
const LEAST_COMMENTS = 2
/** Share of the blocks with text that have a comment of their own, where comments are the source and not notes. */
const LEAST_COVERED = 0.5

/**
 * Reads the source text of an article out of its comments.
 *
 * @param target The translation.
 * @param marks Its marks.
 * @param parser Parser of the host: comments are no Markdown to it.
 * @returns `null` where the comments are something else.
 */
export function readCommentedSource(
  target: Pick<Article, 'path' | 'text' | 'blocks'>,
  marks: readonly Mark[],
  parser: MarkdownParser
): CommentedSource | null {
  const comments = proseComments(target.text, marks)
  if (comments.length < LEAST_COMMENTS) return null
  const { text } = target
  const parsed = comments.map(comment => shifted(parser.parse(text.slice(comment.start, comment.end)), comment.start))
  const byComment = parsed.map(own => collectBlocks(own, text))
  const blocks = byComment.flat()
  const source = createSide(text, blocks, null)
  const costs = createCosts(source, createSide(text, target.blocks, source))
  const matches: Match[] = []
  let [sourceStart, targetStart] = [0, 0]
  comments.forEach((comment, index) => {
    const sourceEnd = sourceStart + (byComment[index] as Block[]).length
    const until = comments[index + 1]?.start ?? Infinity
    while ((target.blocks[targetStart]?.start ?? Infinity) < comment.end) targetStart++
    let targetEnd = targetStart
    while ((target.blocks[targetEnd]?.start ?? Infinity) < until) targetEnd++
    matches.push(...alignStretch({ sourceStart, sourceEnd, targetStart, targetEnd }, costs).filter(isTrusted))
    sourceStart = sourceEnd
    targetStart = targetEnd
  })
  const withText = target.blocks.filter(({ parts }) => parts.length > 0).length
  const covered = matches.reduce(
    (sum, { target: at, targetCount }) => sum + ((target.blocks[at] as Block).parts.length > 0 ? targetCount : 0),
    0
  )
  if (covered < withText * LEAST_COVERED) return null
  const index = new MarkIndex(joined(parsed), text, parser)
  const document = Object.freeze({ path: target.path, text })
  return {
    blocks,
    matches,
    segment: range => new MarkedSegment(document, range.start, range.end, () => index.slice(range))
  }
}

/** What stands between the signs of comments with several words. */
function proseComments(text: string, marks: readonly Mark[]): TextRange[] {
  return marks.flatMap(({ kind, start, end }): TextRange[] => {
    if (kind !== 'html' || !text.startsWith('<!--', start)) return []
    const close = text.indexOf('-->', start)
    if (close < 0 || close > end) return []
    const inner = text.slice(start + 4, close)
    // Spaces before the first word would make code of it.
    const first = start + 4 + inner.length - inner.trimStart().length
    const words = inner.trim()
    // One word marks a place, such as `<!-- overview -->`.
    return /\s/.test(words) && /\p{L}{2}/u.test(words) && !FOR_TOOLS.test(words) && !isFrontMatter(words)
      ? [{ start: first, end: first + words.length }]
      : []
  })
}

/** Comments also keep the front matter of the source, with its fences or without. */
function isFrontMatter(words: string): boolean {
  const [first = '', ...rest] = words.replace(/^---\s*\n/, '').split('\n')
  return rest.length > 0 && KEY.test(first) && rest.every(line => KEY.test(line) || IN_FRONT_MATTER.test(line))
}

function shifted(marks: readonly Mark[], by: number): Mark[] {
  return marks.map(mark => ({
    ...mark,
    start: mark.start + by,
    end: mark.end + by,
    innerStart: mark.innerStart + by,
    innerEnd: mark.innerEnd + by
  }))
}

/** Marks of several texts as those of one. */
function joined(lists: readonly (readonly Mark[])[]): Mark[] {
  const marks: Mark[] = []
  for (const list of lists) {
    const base = marks.length
    for (const mark of list) marks.push(mark.parent < 0 ? mark : { ...mark, parent: mark.parent + base })
  }
  return marks
}
