import { alignBlocks } from '../../align/align.js'
import { differencesOf } from '../../align/differences.js'
import { createSide, type Side } from '../../align/side.js'
import { isTrusted } from '../../align/trust.js'
import { refuseManyBlocks } from '../../budget/blocks.js'
import type { Match } from '../../align/sequence.js'
import type { Article, Block, BlockPair, Segment, Structure, Unit } from '../../model/article.js'
import type { ArticleComparison, UnitComparison } from '../../model/comparison.js'
import type { TextRange } from '../../model/range.js'
import { comparableAcrossSites } from '../../text/urls/comparable-link.js'
import { isDirectiveLine } from '../../text/markdown/directive-tags.js'
import { alignedArticle, alignedUnits } from '../comparison/aligned.js'
import { commentedUnit } from '../comparison/commented.js'
import type { CommentedSource } from './commented-source.js'
import { compareWithComments } from './outdated-comments.js'
import { createNames } from './unit-names.js'

/** What the comparison with the source article makes of an article without units of its own. */
export interface Aligned {
  readonly units: readonly Unit[]
  readonly comparison: ArticleComparison
}

/** The part of an article that the comparison needs. */
export type Comparable = Pick<Article, 'path' | 'text' | 'locale' | 'blocks' | 'frontMatter' | 'segment' | 'pointAt'>

/** Below this share of blocks with a counterpart, an article is a text of its own: nothing in it is compared. */
const LEAST_AGREEMENT = 0.5
/** A page that was cut short lacks most of its source. It is compared where it has so many blocks, and this share of them has a counterpart. */
const LEAST_OF_TARGET = { blocks: 6, share: 0.75 }

interface AlignOptions {
  /** Locale of the source. */
  readonly sourceLocale: string
  /** Whether the translation may have been made from an earlier version of the source article. */
  readonly mayBeOlder: boolean
}

/**
 * Makes units of the blocks that an article shares with its source article, or with the source text in its comments.
 *
 * @param target The translation.
 * @param source Its source-locale article; `null` where only comments hold the source.
 * @param commented The source text in the translation's comments. It beats the source article: that may have changed since.
 * @param options What is known of the source.
 * @returns Units in text order, of those pairs alone that are certain, and how the two articles differ.
 */
export function alignArticles(
  target: Comparable,
  source: Article | null,
  commented: CommentedSource | null,
  { sourceLocale, mayBeOlder }: AlignOptions
): Aligned {
  const own =
    commented === null
      ? []
      : commented.matches.flatMap(match =>
          partsOf(match, commented.blocks, target).flatMap(({ own: range, other }): Pair[] => {
            const words = withoutLayout(range, other, target.text)
            return words === null ? [] : [{ own: words, other, segment: commented.segment, comparison: commentedUnit }]
          })
        )
  const compared = source === null ? null : compareWithFile(target, source, commented, alignedUnits(mayBeOlder))
  const name = createNames()
  const comparableUrl = comparableAcrossSites(target.locale, source?.locale ?? sourceLocale)
  const units = [...own, ...(compared?.pairs ?? [])]
    .sort((a, b) => a.own.start - b.own.start)
    .map(({ own: range, other, segment, comparison }): Unit => {
      const from = segment(other)
      const id = name(from.text)
      const { start, end } = range
      return Object.freeze({
        id,
        sourceId: id,
        target: target.segment(range),
        source: from,
        comparison,
        comparableUrl,
        idPlace: { start, end: start },
        sourceIdPlace: null,
        start,
        end
      })
    })
  return { units, comparison: alignedArticle(compared?.structure ?? null) }
}

/** Two texts that are each other's translation, what reads the source's, and how the two are compared. */
interface Pair {
  readonly own: TextRange
  readonly other: TextRange
  readonly segment: (range: TextRange) => Segment
  readonly comparison: UnitComparison
}

/** Looked at once for all translations of an article. */
const sourceSides = new WeakMap<Article, Side>()

function sourceSideOf(source: Article): Side {
  const side = sourceSides.get(source) ?? createSide(source.text, source.blocks, null)
  sourceSides.set(source, side)
  return side
}

function compareWithFile(
  target: Comparable,
  source: Article,
  commented: CommentedSource | null,
  comparison: UnitComparison
): { pairs: Pair[]; structure: Structure } {
  for (const article of [source, target]) refuseManyBlocks(article)
  const side = sourceSideOf(source)
  const sides = { source: side, target: createSide(target.text, target.blocks, side) }
  const alignment = alignBlocks(sides.source, sides.target)
  const all = [...alignment.matches, ...alignment.moved]
  const agreement = shareOfMatched(all, sides)
  const isOther = agreement < LEAST_AGREEMENT && !isPart(alignment.added, sides.target)
  const differences = isOther ? [] : differencesOf(alignment, sides.source, sides.target)
  const trusted = isOther ? [] : all.filter(isTrusted)
  const structure: Structure = {
    source: {
      path: source.path,
      text: source.text,
      blocks: source.blocks,
      pointAt: source.pointAt,
      outsideLinks: source.outsideLinks,
      ...(source.commit === undefined ? {} : { commit: source.commit })
    },
    agreement,
    missing: alignment.missing.map(at => source.blocks[at] as Block),
    added: alignment.added.map(at => target.blocks[at] as Block),
    ...(commented === null || isOther
      ? { differences, outdated: [] }
      : compareWithComments(differences, target, source, commented)),
    partners: trusted.flatMap(match => pairOf(match, source, target)).sort((a, b) => a.target.start - b.target.start)
  }
  if (isOther) return { pairs: [], structure }
  const taken = new Set(
    commented?.matches.flatMap(({ target: at, targetCount }) =>
      Array.from({ length: targetCount }, (_, index) => at + index)
    )
  )
  const pairs = [
    ...frontMatterPairs(target, source).map(([own, other]) => ({ own, other })),
    ...trusted
      .filter(match => !taken.has(match.target))
      .flatMap(match => partsOf(match, source.blocks, target, source.text))
  ]
  return {
    pairs: pairs.map(pair => ({ ...pair, segment: range => source.segment(range), comparison })),
    structure
  }
}

function pairOf(
  { source: from, sourceCount, target: to, targetCount }: Match,
  source: Comparable,
  target: Comparable
): BlockPair[] {
  const [block, other] = [target.blocks[to], source.blocks[from]]
  return sourceCount !== 1 || targetCount !== 1 || block === undefined || other === undefined
    ? []
    : [{ target: block, source: other }]
}

/** Texts of both sides that are each other's translation: the words of two blocks, or cells of two rows in their order. */
function partsOf(
  match: Match,
  sourceBlocks: readonly Block[],
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  sourceText = text
): { own: TextRange; other: TextRange }[] {
  const own = rangeOf(blocks, match.target, match.targetCount)
  const others = rangeOf(sourceBlocks, match.source, match.sourceCount)
  if (own.length === 0 || own.length !== others.length) return []
  return own
    .map((range, index) => ({ own: range, other: others[index] as TextRange }))
    .filter(
      ({ own: { start, end }, other }) =>
        start < end && other.start < other.end && /\p{L}/u.test(sourceText.slice(other.start, other.end))
    )
}

/** Shortcodes that frame a text, or follow it, stand in no comment: the text of the comment is compared with the text between them. */
function withoutLayout(own: TextRange, other: TextRange, text: string): TextRange | null {
  const [lines, kept] = [own, other].map(({ start, end }) => text.slice(start, end).split('\n')) as [string[], string[]]
  const isLayout = (line: string): boolean => line.trim() === '' || isDirectiveLine(line)
  const [first, last] = [lines.findIndex(line => !isLayout(line)), lines.findLastIndex(line => !isLayout(line))]
  if (first < 0) return kept.every(isLayout) ? own : null
  const before = isLayout(kept[0] as string) ? 0 : lengthOf(lines.slice(0, first))
  const after = isLayout(kept.at(-1) as string) ? 0 : lengthOf(lines.slice(last + 1))
  const [start, end] = [own.start + before, own.end - after]
  return { start, end: text[end - 1] === '\r' ? end - 1 : end }
}

/** Length of lines with their ends. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}

function rangeOf(blocks: readonly Block[], at: number, count: number): readonly TextRange[] {
  const first = blocks[at] as Block
  const last = blocks[at + count - 1] as Block
  if (count === 1) return first.parts
  // A paragraph with its list is no text that a rule could read as one.
  if (first.nesting !== last.nesting) return []
  const [start, end] = [first.parts[0]?.start, last.parts[0]?.end]
  return start === undefined || end === undefined ? [] : [{ start, end }]
}

/** Title and description, where both are written in one line. */
function frontMatterPairs(target: Comparable, source: Comparable): [TextRange, TextRange][] {
  const [own, other] = [readEntries(target), readEntries(source)]
  return [...own]
    .flatMap(([key, range]): [TextRange, TextRange][] => {
      const from = other.get(key)
      return from === undefined ? [] : [[range, from]]
    })
    .sort(([a], [b]) => a.start - b.start)
}

/** Ranges of plain and quoted values that readers see, without their quotes; other keys are data. */
function readEntries({ text, frontMatter: { range, problems } }: Comparable): Map<string, TextRange> {
  const entries = new Map<string, TextRange>()
  if (problems.length > 0) return entries
  const pattern =
    /^(title|linkTitle|description|summary|sidebar_label):[ \t]{1,9}(?:'([^'\n]{1,2000})'|"([^"\\\n]{1,2000})"|([^\s'"#&*!|>[\]{}%@`][^\n]{0,2000}?))[ \t]{0,9}\r?$/gm
  for (const match of text.slice(range.start, range.end).matchAll(pattern)) {
    const [whole, key = '', single, double, plain] = match
    const value = single ?? double ?? plain ?? ''
    const next = text[range.start + match.index + whole.length + 1]
    // An indented line goes on with the value.
    if (next === ' ' || next === '\t' || (plain !== undefined && / #|: /.test(plain))) continue
    const start = range.start + match.index + whole.indexOf(value, key.length + 1)
    entries.set(key, { start, end: start + value.length })
  }
  return entries
}

/** Whether a translation is a part of its source, however much of that is missing. */
function isPart(added: readonly number[], { blocks }: Side): boolean {
  return blocks.length >= LEAST_OF_TARGET.blocks && added.length <= (1 - LEAST_OF_TARGET.share) * blocks.length
}

function shareOfMatched(matches: readonly Match[], { source, target }: { source: Side; target: Side }): number {
  const total = source.blocks.length + target.blocks.length
  return total === 0
    ? 1
    : matches.reduce((sum, { sourceCount, targetCount }) => sum + sourceCount + targetCount, 0) / total
}
