import { alignBlocks } from '../align/align.js'
import { createSide, type Side } from '../align/cost.js'
import { differencesOf } from '../align/differences.js'
import { isTrusted } from '../align/trust.js'
import type { Match } from '../align/sequence.js'
import type { Article, Block, Structure, Unit } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import { comparableAcrossSites } from '../text/comparable-link.js'

/** What the comparison with the source article makes of an article without units of its own. */
export interface Aligned {
  readonly units: readonly Unit[]
  readonly structure: Structure
}

/** The part of an article that the comparison needs. */
export type Comparable = Pick<Article, 'path' | 'text' | 'locale' | 'blocks' | 'frontMatter' | 'segment'>

/** Below this share of blocks with a counterpart, an article is a text of its own: nothing in it is compared. */
const LEAST_AGREEMENT = 0.5
/** Front matter that readers see; other keys are data. */
const READ_KEYS = ['title', 'linkTitle', 'description', 'summary', 'sidebar_label']

/**
 * Makes units of the blocks that an article shares with its source article.
 *
 * @param target The translation.
 * @param source Its source-locale article.
 * @returns Units in text order, of those pairs alone that are certain, and how the two articles differ.
 */
export function alignArticles (target: Comparable, source: Article): Aligned {
  const sides = { source: createSide(source.text, source.blocks), target: createSide(target.text, target.blocks) }
  const alignment = alignBlocks(sides.source, sides.target)
  const all = [...alignment.matches, ...alignment.moved]
  const agreement = shareOfMatched(all, sides)
  const structure: Structure = {
    source: { path: source.path, text: source.text, pointAt: source.pointAt, ...source.commit === undefined ? {} : { commit: source.commit } },
    agreement,
    differences: agreement < LEAST_AGREEMENT ? [] : differencesOf(alignment, sides.source, sides.target)
  }
  if (agreement < LEAST_AGREEMENT) return { units: [], structure }
  const name = createNames()
  const pairs = [
    ...frontMatterPairs(target, source),
    ...all.filter(isTrusted).sort((a, b) => a.target - b.target).flatMap(match => partsOf(match, sides))
  ]
  const comparableUrl = comparableAcrossSites(target.locale, source.locale)
  const units = pairs.map(([own, other]): Unit => {
    const id = name(source.text.slice(other.start, other.end))
    const { start, end } = own
    const idPlace = { start, end: start }
    return Object.freeze({ id, sourceId: id, target: target.segment(own), source: source.segment(other), comparableUrl, idPlace, sourceIdPlace: null, start, end })
  })
  return { units, structure }
}

/** Texts of both sides that are each other's translation: the words of two blocks, or cells of two rows in their order. */
function partsOf (match: Match, { source, target }: { source: Side, target: Side }): [TextRange, TextRange][] {
  const own = rangeOf(target.blocks, match.target, match.targetCount)
  const other = rangeOf(source.blocks, match.source, match.sourceCount)
  if (own.length === 0 || own.length !== other.length) return []
  return own.map((range, index): [TextRange, TextRange] => [range, other[index] as TextRange])
    .filter(([{ start, end }, from]) => start < end && from.start < from.end && /\p{L}/u.test(source.text.slice(from.start, from.end)))
}

function rangeOf (blocks: readonly Block[], at: number, count: number): readonly TextRange[] {
  const first = blocks[at] as Block
  const last = blocks[at + count - 1] as Block
  if (count === 1) return first.parts
  const [start, end] = [first.parts[0]?.start, last.parts[0]?.end]
  return start === undefined || end === undefined ? [] : [{ start, end }]
}

/** Title and description, where both are written in one line. */
function frontMatterPairs (target: Comparable, source: Comparable): [TextRange, TextRange][] {
  const [own, other] = [readEntries(target), readEntries(source)]
  return READ_KEYS.flatMap((key): [TextRange, TextRange][] => {
    const [range, from] = [own.get(key), other.get(key)]
    return range === undefined || from === undefined ? [] : [[range, from]]
  }).sort(([a], [b]) => a.start - b.start)
}

/** Ranges of plain and quoted values, without their quotes. */
function readEntries ({ text, frontMatter: { range, problems } }: Comparable): Map<string, TextRange> {
  const entries = new Map<string, TextRange>()
  if (problems.length > 0) return entries
  const pattern = /^(\w{1,30}):[ \t]{1,9}(?:'([^'\n]{1,2000})'|"([^"\\\n]{1,2000})"|([^\s'"#&*!|>[\]{}%@`][^\n]{0,2000}?))[ \t]{0,9}\r?$/gm
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

const CARRIAGE_RETURN = 13

/** Names units by their source's words, so that a unit keeps its name when others come and go. */
function createNames (): (source: string) => string {
  const used = new Map<string, number>()
  return source => {
    let value = 0x811C9DC5
    for (let index = 0; index < source.length; index++) {
      const unit = source.charCodeAt(index)
      // Line ends differ from one checkout to the next.
      if (unit !== CARRIAGE_RETURN) value = Math.imul(value ^ unit, 0x01000193)
    }
    const name = (value >>> 0).toString(16).padStart(8, '0')
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}.${count}`
  }
}

function shareOfMatched (matches: readonly Match[], { source, target }: { source: Side, target: Side }): number {
  const total = source.blocks.length + target.blocks.length
  return total === 0 ? 1 : matches.reduce((sum, { sourceCount, targetCount }) => sum + sourceCount + targetCount, 0) / total
}
