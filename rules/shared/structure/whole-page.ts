import type { Article, Block, Structure } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { headingText } from '../../../src/text/markdown/heading-text.js'

/** What is wrong with a translation as a whole. */
export interface PageFault {
  /** `stub`: nothing but a sentence or a title; `cut`: ends early; `behind`: most of the source is missing; `other`: another text. */
  readonly kind: 'stub' | 'empty' | 'cut' | 'behind' | 'other'
  /** The text of the translation to look at. */
  readonly place: TextRange
  /** Blocks of the source that are missing. */
  readonly missing: readonly Block[]
  /** Share of the source's text that they hold, 0 to 1. */
  readonly share: number
  /** Titles of the sections that are missing from their start. */
  readonly sections: readonly string[]
}

/** A page is judged against a source of at least this size. */
const LEAST_SOURCE = { blocks: 5, length: 300 }
const STUB = { most: 0.15, missing: 0.7 }
/** What is missing at the end is a cut from so many blocks and such a share on. */
const CUT = { blocks: 3, share: 0.2, matchedBefore: 0.6 }
const BEHIND = { missing: 0.5, mostAdded: 0.3 }
/** Letters of scripts that say as much in fewer of them. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const DENSE_LENGTH = 2.5

/**
 * Finds what is wrong with a translation as a whole, if anything is.
 *
 * @param article The translation.
 * @param structure How it compares with its source.
 * @returns `null` where only passages differ, if anything does.
 */
export function findPageFault(article: Article, structure: Structure): PageFault | null {
  const { source, missing } = structure
  const wanted = source.blocks.filter(isContent)
  const length = lengthOf(wanted, source.text)
  if (wanted.length < LEAST_SOURCE.blocks || length < LEAST_SOURCE.length) return null
  const own = article.blocks.filter(isContent)
  const lost = missing.filter(isContent)
  const share = lengthOf(lost, source.text) / length
  const size = lengthOf(own, article.text) / length
  const fault = { missing: lost, share, sections: sectionsOf(lost, source.text) }
  if (size < STUB.most && share >= STUB.missing) {
    const said = own.find(({ kind }) => kind === 'text')
    return { kind: said === undefined ? 'empty' : 'stub', place: firstLine(said ?? own[0], article), ...fault }
  }
  const tail = tailOf(wanted, lost)
  const tailShare = lengthOf(tail, source.text) / length
  if (
    tail.length >= CUT.blocks &&
    tailShare >= CUT.share &&
    isEnd(own, structure) &&
    lost.length - tail.length <= (1 - CUT.matchedBefore) * (wanted.length - tail.length)
  ) {
    const sections = sectionsOf(tail, source.text)
    return { kind: 'cut', place: firstLine(own.at(-1), article), missing: tail, share: tailShare, sections }
  }
  if (share < BEHIND.missing) return null
  const added = lengthOf(structure.added.filter(isContent), article.text) / Math.max(1, lengthOf(own, article.text))
  return {
    kind: added < BEHIND.mostAdded ? 'behind' : 'other',
    place: firstLine(own[0], article),
    ...fault
  }
}

function isContent({ kind }: Block): boolean {
  return kind !== 'html'
}

/** Characters of blocks; those of dense scripts count as several. */
function lengthOf(blocks: readonly Block[], text: string): number {
  return blocks.reduce((sum, { start, end }) => {
    const raw = text.slice(start, end)
    return sum + raw.length + (raw.match(DENSE)?.length ?? 0) * (DENSE_LENGTH - 1)
  }, 0)
}

/** The blocks at the end of a list that are all missing. */
function tailOf(blocks: readonly Block[], missing: readonly Block[]): readonly Block[] {
  const lost = new Set(missing)
  let first = blocks.length
  while (first > 0 && lost.has(blocks[first - 1] as Block)) first--
  return blocks.slice(first)
}

/** Whether the translation has nothing of its own behind what it shares with its source. */
function isEnd(own: readonly Block[], { added }: Structure): boolean {
  const extra = new Set(added)
  return own.slice(-2).some(block => !extra.has(block))
}

function sectionsOf(blocks: readonly Block[], text: string): string[] {
  return blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => headingText(text.slice(start, end)))
}

function firstLine(block: Block | undefined, { text, frontMatter }: Article): TextRange {
  if (block === undefined) return frontMatter.opening
  const line = text.slice(block.start, block.end).split(/\r?\n/, 1)[0] ?? ''
  return { start: block.start, end: block.start + line.length }
}
