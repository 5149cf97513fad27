import type { Article, Block, Structure, StructureDifference } from '../../../src/model/article.js'

/** An anchor without text, a comment, or a shortcode alone. */
const SHOWS_NOTHING =
  /^(?:<a\s[^<>]{0,300}>\s{0,9}<\/a>|<!--[\s\S]*-->|\{\/\*[\s\S]*\*\/\}|\{\{[<%]\s{0,9}\/?([\w-]+)(?:[^\w{}-][^{}]*)?[%>]\}\})$/

/**
 * Whether what a translation has in addition shows nothing that its source would have to say: an anchor that keeps an old link alive, or a shortcode
 * that the source never uses, such as one for the state of the translation. The line that closes a directive comes with the one that opens it.
 *
 * @param difference A difference.
 * @param article The translation.
 * @param structure How it compares with its source.
 */
export function showsNothing(
  { kind, target, source: blocks }: StructureDifference,
  { text }: Article,
  { source }: Structure
): boolean {
  if (
    target.every(block => isEndOfDirective(block, text)) &&
    blocks.every(block => isEndOfDirective(block, source.text))
  )
    return true
  return (
    kind === 'added' &&
    target.every(block => {
      const match = SHOWS_NOTHING.exec(text.slice(block.start, block.end).trim())
      return match !== null && (match[1] === undefined || !source.text.includes(match[1]))
    })
  )
}

function isEndOfDirective({ start, end }: Block, text: string): boolean {
  return /^\s*:{3,}\s*$/.test(text.slice(start, end))
}

/** A paragraph that holds another one as well is nearly as long as both. */
const LEAST_OF_BOTH = 0.8

/**
 * Whether a paragraph that seems to be missing stands in the one before or behind it: that one is as long as both.
 *
 * @param difference A difference.
 * @param article The translation.
 * @param structure How it compares with its source.
 */
export function isMerged({ kind, source: lost }: StructureDifference, structure: Structure): boolean {
  const [block] = lost
  if (kind !== 'missing' || lost.length !== 1 || block?.kind !== 'text') return false
  const pairs = structure.partners.filter(({ target, source }) => target.kind === 'text' && source.kind === 'text')
  const at = structure.source.blocks.indexOf(block)
  const neighbours = [structure.source.blocks[at - 1], structure.source.blocks[at + 1]]
  const others = pairs.filter(({ source }) => !neighbours.includes(source))
  if (others.length < 3) return false
  const ratio = total(others.map(pair => pair.target)) / total(others.map(pair => pair.source))
  return pairs.some(
    ({ target, source }) =>
      neighbours.includes(source) && lengthOf(target) >= LEAST_OF_BOTH * ratio * (lengthOf(source) + lengthOf(block))
  )
}

/**
 * Whether blocks that the source does not have were put there by mistake: the translation has the text twice, it is that of the source (also where
 * whitespace broke its markup, as in `< !-- note -->`), a heading is followed by nothing, or a page that follows its source closely has an item more.
 *
 * @param difference A difference.
 * @param article The translation.
 * @param structure How it compares with its source.
 */
export function isMistake(
  { target }: StructureDifference,
  { text, blocks }: Article,
  { agreement, source }: Structure
): boolean {
  const last = target.at(-1)
  const behind = last === undefined ? undefined : blocks[blocks.indexOf(last) + 1]
  if (last?.kind === 'heading' && (behind === undefined || behind.kind === 'heading')) return true
  // A list says how many there are.
  if (last !== undefined && target.every(isItem) && agreement >= LEAST_FAITHFUL) return true
  let squeezed: string | null = null
  return target.some(block => {
    const raw = text.slice(block.start, block.end).trim()
    if (raw.length < LEAST_COPY) return false
    if (TORN_COMMENT.test(raw) || text.indexOf(raw) !== text.lastIndexOf(raw)) return true
    // Commands of the source are written once more where another step needs them.
    if (block.kind === 'code' || raw.replaceAll(/`[^`]*`/g, '').length < LEAST_COPY) return false
    squeezed ??= squeeze(source.text)
    return squeezed.includes(squeeze(raw))
  })
}

/** A comment that readers see, because whitespace stands within the signs that open it. */
const TORN_COMMENT = /^<(?:\s+!|!\s+)--/

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** Shorter texts stand in many places. */
const LEAST_COPY = 12

/** Share of blocks with a counterpart from which on a page follows its source in everything. */
const LEAST_FAITHFUL = 0.9

function isItem({ nesting }: Block): boolean {
  return /[-1]$/.test(nesting)
}

function lengthOf({ start, end }: Block): number {
  return end - start
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + lengthOf(block), 0)
}
