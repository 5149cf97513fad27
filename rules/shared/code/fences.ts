import type { ArticleFacts, FenceFact } from '../../../src/model/facts.js'
import type { TextRange } from '../../../src/model/range.js'
import { codeLines } from './code-lines.js'

/**
 * The first line of a block that is not empty.
 *
 * @param fence The block.
 */
export function firstLine({ value }: FenceFact): string {
  return value.split('\n').find(line => line.trim() !== '') ?? ''
}

/**
 * The opening line of a block.
 *
 * @param fence The block.
 */
export function headOf({ start, end, lineEnds }: FenceFact): TextRange {
  return { start, end: lineEnds[0] ?? end }
}

/**
 * A line of the code, without what stands before it in a quote or list; the closing fence where the code has ended.
 *
 * @param fence The block.
 * @param index Number of the line, from 0.
 */
export function lineOf(fence: FenceFact, index: number): TextRange {
  const line = fence.value.split('\n')[index]
  const end = fence.lineEnds[index + 1]
  if (line === undefined || end === undefined) return { start: fence.end - 3, end: fence.end }
  return line === '' ? headOf(fence) : { start: Math.max(end - line.length, fence.start), end }
}

/**
 * Where to look for a block that is missing: at the one before it, else the first heading, else the start of the front matter.
 *
 * @param article The translation.
 * @param source Its source.
 * @param fence The block of the source.
 */
export function placeOfMissing(article: ArticleFacts, source: ArticleFacts, fence: FenceFact): TextRange {
  const before = article.fences[Math.min(source.fences.indexOf(fence), article.fences.length) - 1]
  const { start, end } =
    before === undefined ? (article.headings[0] ?? article.units[0] ?? { start: 0, end: 3 }) : headOf(before)
  return { start, end }
}

/**
 * Blocks of each side that the other does not have as they are; by position where both have as many.
 *
 * @param fences Blocks of the translation.
 * @param wanted Blocks of the source.
 * @returns What was added, and what is missing.
 */
export function unpaired(fences: readonly FenceFact[], wanted: readonly FenceFact[]): [FenceFact[], FenceFact[]] {
  if (fences.length === wanted.length) return [[...fences], [...wanted]]
  const missing = [...wanted]
  const added = fences.filter(fence => {
    const index = missing.findIndex(other => other.value === fence.value)
    if (index >= 0) missing.splice(index, 1)
    return index < 0
  })
  return [added, missing]
}

/** Share of its words that a block must have in common with another one to be known by them. */
const LEAST_WORDS = 0.6
/** More blocks than this are compared with nothing. */
const MOST_BLOCKS = 150

/**
 * Pairs blocks by what they hold, wherever they stand: each is the other's only near relative.
 *
 * @param own Blocks of the translation that have no partner.
 * @param wanted Blocks of the source that have none.
 * @returns Pairs in the order of the translation; those that would cross others are left out.
 */
export function pairsByContent(own: readonly FenceFact[], wanted: readonly FenceFact[]): [FenceFact, FenceFact][] {
  if (own.length > MOST_BLOCKS || wanted.length > MOST_BLOCKS) return []
  const [left, right] = [own.map(wordsOf), wanted.map(wordsOf)]
  const scores = left.map(words => right.map(others => likeness(words, others)))
  const bestOf = (values: readonly number[]): number => {
    const best = Math.max(...values, LEAST_WORDS)
    return values.filter(value => value === best).length === 1 ? values.indexOf(best) : -1
  }
  const bestForSource = right.map((_, index) => bestOf(scores.map(row => row[index] ?? 0)))
  let last = -1
  return scores.flatMap((row, index) => {
    const best = bestOf(row)
    const [fence, other] = [own[index], wanted[best]]
    if (best <= last || bestForSource[best] !== index || fence === undefined || other === undefined) return []
    last = best
    return [[fence, other] as [FenceFact, FenceFact]]
  })
}

function wordsOf({ value, lang }: FenceFact): Set<string> {
  return new Set(
    codeLines(value, lang).flatMap(({ code }) => code.split(/[^\p{L}\p{N}]+/u).filter(word => word !== ''))
  )
}

/** Share of all words that both have; a few words make no likeness. */
function likeness(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const all = new Set([...words, ...others]).size
  return all < 5 ? 0 : [...words].filter(word => others.has(word)).length / all
}
