import type {
  Article,
  Block,
  CodeBlock,
  FrontMatter,
  Heading,
  Link,
  Mdx,
  Segment,
  SpanProblem,
  TextDocument,
  Unit
} from '../model/article.js'
import type { ArticleComparison } from '../model/comparison.js'
import type { Mark, MarkdownParser } from '../model/mark.js'
import type { Point, TextRange } from '../model/range.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import { createLineIndex } from '../read/line-index.js'
import { maskLines } from './mask.js'
import { collectBlocks } from '../markdown/blocks.js'
import { isMdxPath, parseBody, type ParsedBody } from '../markdown/mdx.js'
import { loneArticle } from './comparison/alone.js'
import { sideBySideArticle } from './comparison/side-by-side.js'
import { alignArticles, type Aligned } from './formats/aligned.js'
import { readCommentedSource } from './formats/commented-source.js'
import { linkOfTag, scanHtmlTags } from './html-tags.js'
import { MarkIndex } from './mark-index.js'
import { outsideProse } from './prose.js'
import { MarkedSegment, toLink } from './segment.js'
import { scanSpans } from './formats/side-by-side.js'
import { createUnit } from './unit.js'

/** What is known about a file before its text is looked at. */
export interface ArticleOrigin {
  /** Path relative to the working directory, with `/`. */
  readonly path: string
  readonly locale: string | null
  readonly pathLocale: string | null
  readonly isSource: boolean
  readonly sourceLocale: string
  /** The commit that the text is of; absent for the file as it is. */
  readonly commit?: string
}

/** Parts of an article that a host may have already. */
export interface KnownParts {
  readonly frontMatter?: FrontMatter
  /** The text after it, parsed. */
  readonly body?: ParsedBody
  /** Marks of a host's own tree, front matter included. Hosts read MDX as Markdown, so those of MDX are not taken. */
  readonly marks?: readonly Mark[]
  /** The source-locale article: one without units of its own gets those that the two have in common. */
  readonly source?: Article
  /** Whether the article may translate an earlier version of its source; true by default. */
  readonly mayBeOlder?: boolean
}

/** What is read of a file: its text, front matter and parsed body. */
interface Body extends ParsedBody {
  readonly text: string
  readonly frontMatter: FrontMatter
}

/**
 * Builds the model of one article: front matter, units, links, headings and code blocks, with exact positions.
 *
 * @param origin Where the article comes from and in which locale it is.
 * @param text The decoded text without BOM.
 * @param parser Parser of the host.
 * @param known What the host has already: front matter, and marks of its own tree; else the parser is asked.
 * @returns A frozen article; it never depends on which parser made the marks.
 */
export function createArticle(
  origin: ArticleOrigin,
  text: string,
  parser: MarkdownParser,
  known: KnownParts = {}
): Article {
  const frontMatter = known.frontMatter ?? parseFrontMatter(text)
  const bodyStart = frontMatter.range.end
  const body =
    known.body ??
    (known.marks === undefined || isMdxPath(origin.path)
      ? parseBody(origin.path, maskFrontMatter(text, bodyStart), parser)
      : { marks: dropFrontMatterMarks(known.marks, bodyStart), isMdx: false, mdxProblem: null })
  return new ParsedArticle(origin, { text, frontMatter, ...body }, parser, known)
}

/**
 * An article with what is computed when a rule first asks for it. It is a class for the sake of memory: V8 keeps a getter of an object literal, and with it all that
 * the getter sees, in old space, where each article would stay until the next full collection.
 */
class ParsedArticle implements Article {
  readonly path: string
  readonly locale: string | null
  readonly pathLocale: string | null
  readonly isSource: boolean
  readonly sourceLocale: string
  declare readonly commit?: string
  readonly text: string
  readonly frontMatter: FrontMatter
  readonly units: readonly Unit[]
  readonly spanProblems: readonly SpanProblem[]
  readonly outsideLinks: readonly Link[]
  readonly headings: readonly Heading[]
  readonly codeBlocks: readonly CodeBlock[]
  readonly mdx: Mdx | null
  readonly comparison: ArticleComparison
  /** Rules and hosts hand it on as it is, without its article. */
  readonly pointAt: (offset: number) => Point
  readonly #marks: readonly Mark[]
  readonly #index: MarkIndex
  readonly #document: TextDocument
  #blocks: readonly Block[] | undefined
  #prose: string | undefined

  constructor(origin: ArticleOrigin, body: Body, parser: MarkdownParser, known: KnownParts) {
    const { text, frontMatter, marks } = body
    this.path = origin.path
    this.locale = origin.locale
    this.pathLocale = origin.pathLocale
    this.isSource = origin.isSource
    this.sourceLocale = origin.sourceLocale
    if (origin.commit !== undefined) this.commit = origin.commit
    this.text = text
    this.frontMatter = frontMatter
    this.#marks = marks
    this.#index = new MarkIndex(marks, text, parser)
    this.#document = Object.freeze({ path: origin.path, text })
    const scan = scanSpans(text, frontMatter.range.end)
    const lines = createLineIndex(text)
    this.pointAt = offset => lines.pointAt(offset)
    const isSideBySide = scan.units.length > 0 || scan.problems.length > 0
    const aligned = isSideBySide || origin.isSource ? null : this.#align(known, parser)
    this.units = Object.freeze(aligned?.units ?? scan.units.map(raw => createUnit(raw, this.#document, this.#index)))
    this.spanProblems = Object.freeze(
      frontMatter.segmented ? [segmentedFrontMatter(text), ...scan.problems] : scan.problems
    )
    this.outsideLinks = Object.freeze(outsideLinks(marks, this.units, text))
    this.headings = Object.freeze(marks.filter(mark => mark.kind === 'heading').map(toHeading))
    this.codeBlocks = Object.freeze(marks.filter(mark => mark.kind === 'codeBlock').map(toCodeBlock))
    this.mdx = isMdxPath(origin.path) ? Object.freeze(mdxOf(body, marks)) : null
    this.comparison = isSideBySide ? sideBySideArticle : (aligned?.comparison ?? loneArticle)
    Object.freeze(this)
  }

  #align({ source, mayBeOlder = true }: KnownParts, parser: MarkdownParser): Aligned | null {
    const commented = readCommentedSource(this, this.#marks, parser)
    const { sourceLocale } = this
    return source === undefined && commented === null
      ? null
      : alignArticles(this, source ?? null, commented, { sourceLocale, mayBeOlder })
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= Object.freeze(collectBlocks(this.#marks, this.text))
    return this.#blocks
  }

  get prose(): string {
    this.#prose ??= outsideProse(this.text, this.#marks, this.units)
    return this.#prose
  }

  segment(range: TextRange): Segment {
    return new MarkedSegment(this.#document, range.start, range.end, () => this.#index.slice(range))
  }
}

/**
 * Hides the front matter from the parser.
 *
 * @param text The article's text.
 * @param bodyStart Offset behind the front matter.
 * @returns Text of the same length with spaces and line ends in place of the front matter.
 */
export function maskFrontMatter(text: string, bodyStart: number): string {
  return bodyStart === 0 ? text : maskLines(text, 0, bodyStart) + text.slice(bodyStart)
}

/** A host without front-matter syntax has made marks of it; they come first, so that indexes of parents only shift. */
function dropFrontMatterMarks(marks: readonly Mark[], bodyStart: number): readonly Mark[] {
  const first = marks.findIndex(mark => mark.start >= bodyStart)
  if (first === 0) return marks
  if (first < 0) return []
  return marks.slice(first).map(mark => ({ ...mark, parent: Math.max(-1, mark.parent - first) }))
}

/** Links that stand outside of units or enclose them with their markup; what lies in a unit belongs to its segments, also where it is all of it. */
function outsideLinks(marks: readonly Mark[], units: readonly Unit[], text: string): Link[] {
  const links: Link[] = []
  for (const mark of marks) {
    if (mark.kind === 'link' || mark.kind === 'image') links.push(toLink(mark))
    else if (mark.kind === 'html' && mayLink(text, mark)) {
      for (const tag of scanHtmlTags(text, mark.start, mark.end)) {
        const link = linkOfTag(tag)
        if (link !== null) links.push(link)
      }
    }
  }
  links.sort((a, b) => a.start - b.start)
  let next = 0
  return links.filter(link => {
    while (next < units.length && (units[next] as Unit).end <= link.start) next++
    const unit = units[next]
    const isWhole = link.start === unit?.start && link.end === unit.end
    return (
      unit === undefined || link.end <= unit.start || (!isWhole && link.start <= unit.start && link.end >= unit.end)
    )
  })
}

/** Closing tags and spans, which most tags of a side-by-side article are, have no URL. */
function mayLink(text: string, { start, end }: Mark): boolean {
  return end - start > 80 || !(text.startsWith('</', start) || text.startsWith('<span', start))
}

function mdxOf({ isMdx, mdxProblem }: ParsedBody, marks: readonly Mark[]): Mdx {
  const code = isMdx
    ? marks
        .filter(({ kind, parent }) => kind === 'html' && parent < 0)
        .map(({ start, end }) => Object.freeze({ start, end }))
    : []
  return { code: Object.freeze(code), problem: mdxProblem }
}

function segmentedFrontMatter(text: string): SpanProblem {
  const start = Math.max(0, text.indexOf('<span data-ttu-id'))
  const tagEnd = text.indexOf('>', start) + 1
  // A tag that is never closed is reported as far as its line goes.
  const end = tagEnd > 0 ? tagEnd : start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0)
  return {
    kind: 'frontMatter',
    start,
    end,
    unitId: null,
    expected: '`key: value` lines between `---` lines, without span markup'
  }
}

function toHeading(mark: Mark): Heading {
  return Object.freeze({ start: mark.start, end: mark.end, depth: mark.depth })
}

function toCodeBlock(mark: Mark): CodeBlock {
  return Object.freeze({ start: mark.start, end: mark.end, lang: mark.lang, value: mark.value })
}
