import { OPENING } from '../section-names.js'
import type { Article, Block, OutdatedPassage, StructureDifference } from '../../model/article.js'
import type { TextRange } from '../../model/range.js'
import { isDirectiveLine } from '../../text/markdown/directive-tags.js'
import { headingText } from '../../text/markdown/heading-text.js'
import type { CommentedSource } from './commented-source.js'

/** The part of a translation that is looked at. */
type Translation = Pick<Article, 'text' | 'blocks'>

/** How a translation differs from its source article, once the source text in its comments is known. */
export interface ComparedWithComments {
  /** What is wrong in the translation: the rest is stale. */
  readonly differences: readonly StructureDifference[]
  /** Where the source article is not what the comments say any more, in text order of the translation. */
  readonly outdated: readonly OutdatedPassage[]
}

/** Shorter passages are labels and names, which comments write in many ways. */
const LEAST_WORDS = 4

/**
 * Separates what is wrong in a translation from what is stale: comments are the source text that was translated, and the source article may have
 * changed since.
 *
 * @param differences How the translation differs from the source article.
 * @param target The translation.
 * @param source Its source article.
 * @param commented The source text in the translation's comments.
 */
export function compareWithComments(
  differences: readonly StructureDifference[],
  target: Translation,
  source: Article,
  commented: CommentedSource
): ComparedWithComments {
  const comments = new Map(commented.blocks.map(block => [wordsOf(block, target.text), block]))
  const present = new Set(source.blocks.map(block => wordsOf(block, source.text)))
  const paired = new Set(
    commented.matches.flatMap(({ target: at, targetCount }) => target.blocks.slice(at, at + targetCount))
  )
  const left: StructureDifference[] = []
  const outdated: OutdatedPassage[] = []
  for (const difference of differences) {
    if (difference.kind !== 'missing') {
      if (!difference.target.every(block => paired.has(block) || isSplitOff(block, target.text, source.text)))
        left.push(difference)
      continue
    }
    const isKnown = (block: Block): boolean => comments.has(wordsOf(block, source.text))
    const known = difference.source.filter(isKnown)
    if (known.length > 0) left.push({ ...difference, source: known })
    const added = difference.source.find(block => !isKnown(block) && isPassage(block, source.text))
    if (added !== undefined)
      outdated.push({ place: difference.place, section: sectionOf(added, source.blocks, source.text) })
  }
  for (const block of commented.blocks) {
    if (present.has(wordsOf(block, target.text)) || !isPassage(block, target.text)) continue
    outdated.push({ place: firstLine(block, target.text), section: sectionOf(block, commented.blocks, target.text) })
  }
  return { differences: left, outdated: outdated.sort((a, b) => a.place.start - b.place.start) }
}

/** Between a shortcode and its text stands the comment: what is one block of the source is two here. */
function isSplitOff({ start, end }: Block, text: string, sourceText: string): boolean {
  const words = text.slice(start, end)
  return words.split('\n').every(isDirectiveLine) && sourceText.includes(words)
}

/** What is compared of a block: neither its markup nor the shortcodes around it. */
function wordsOf({ start, end }: Block, text: string): string {
  const lines = text.slice(start, end).split('\n')
  return lines
    .filter(line => !isDirectiveLine(line))
    .join(' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isPassage(block: Block, text: string): boolean {
  return block.kind !== 'code' && block.kind !== 'html' && wordsOf(block, text).split(' ').length >= LEAST_WORDS
}

/** The heading above a block, as readers see them. */
function sectionOf(block: Block, blocks: readonly Block[], text: string): string {
  const heading = blocks.findLast(({ kind, start }) => kind === 'heading' && start <= block.start)
  return heading === undefined ? OPENING : `“${headingText(text.slice(heading.start, heading.end))}”`
}

function firstLine({ start, end }: Block, text: string): TextRange {
  const length = text.slice(start, end).search(/\r?\n/)
  return { start, end: length < 0 ? end : start + length }
}
