import { diffArrays } from 'diff'
import { codeLines, type CodeLine } from './code-lines.js'
import { isAlike } from './comparable-code.js'

/** How a block of code differs from that of the source, line by line. */
export interface BlockDifference {
  /** Pairs of a line of the translation and what the source has in its place, the lines that the translation lacks, and those that it adds: in text order. */
  readonly lines: readonly LinePair[]
  /** Share of lines that both have. */
  readonly shared: number
}

/** One of both is `null` where the other has no counterpart. */
export interface LinePair {
  readonly actual: CodeLine | null
  readonly expected: CodeLine | null
  /** Number of the line in the translation where it stands, or where it is missing; from 0. */
  readonly index: number
}

/** More edits than this are another example. */
const MOST_EDITS = 120

/**
 * Aligns the lines of two blocks of code, without what translators may put in their own language.
 *
 * @param actual Code of the translation, with LF between its lines.
 * @param expected Code of the source.
 * @returns `null` where nothing differs, and where too much does to be told.
 */
export function differenceOfBlocks(actual: string, expected: string): BlockDifference | null {
  const [own, wanted] = [codeLines(actual), codeLines(expected)]
  const changes = diffArrays(wanted, own, {
    comparator: (left, right) => left.code === right.code,
    maxEditLength: MOST_EDITS
  })
  if (changes === undefined || wanted.length === 0) return null
  const lines: LinePair[] = []
  let at = 0
  let missing: readonly CodeLine[] = []
  for (const { added, removed, value } of changes) {
    if (removed) {
      missing = value
      continue
    }
    lines.push(...pairLines(missing, added ? value : [], placeOf(own, at, actual)))
    missing = []
    at += value.length
  }
  lines.push(...pairLines(missing, [], placeOf(own, at, actual)))
  const same = changes.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0)
  return lines.length === 0 ? null : { lines, shared: same / Math.max(own.length, wanted.length) }
}

function placeOf(own: readonly CodeLine[], at: number, actual: string): number {
  return own[at]?.index ?? actual.split('\n').length
}

/** Lines that replace each other stand in the same order; what is unlike was taken out or added. */
function pairLines(missing: readonly CodeLine[], added: readonly CodeLine[], index: number): LinePair[] {
  const pairs: LinePair[] = []
  const rest = [...added]
  for (const expected of missing) {
    const found = missing.length === added.length ? 0 : rest.findIndex(({ code }) => isAlike(expected.code, code))
    if (found < 0) {
      pairs.push({ actual: null, expected, index: rest[0]?.index ?? index })
      continue
    }
    for (const actual of rest.splice(0, found)) pairs.push({ actual, expected: null, index: actual.index })
    const actual = rest.shift() as CodeLine
    pairs.push({ actual, expected, index: actual.index })
  }
  return [...pairs, ...rest.map(actual => ({ actual, expected: null, index: actual.index }))]
}

/** Share of its words that a single line may have lost to be the same line still. */
const MOST_WORDS_CHANGED = 0.4

/**
 * Whether a block is that of the source but for some damage, and no example of its own: most lines are the same, or most words of a single one.
 *
 * @param difference How it differs.
 */
export function isDamagedBlock({ lines, shared }: BlockDifference): boolean {
  if (shared > 0) return shared >= 0.5
  const [pair, ...others] = lines
  if (pair === undefined || pair.actual === null || pair.expected === null || others.length > 0) return false
  const [left, right] = [wordsOf(pair.actual.code), wordsOf(pair.expected.code)]
  return left.filter(word => !right.includes(word)).length <= MOST_WORDS_CHANGED * Math.max(left.length, right.length)
}

function wordsOf(code: string): string[] {
  return code.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}

/**
 * Whether translation alone can have made the difference: letters of another script stand in a line of code that had none.
 *
 * @param difference How a block differs.
 */
export function isTranslatedCode({ lines }: BlockDifference): boolean {
  return lines.every(
    ({ actual, expected }) =>
      actual !== null && expected !== null && OTHER_LETTERS.test(actual.code) && !OTHER_LETTERS.test(expected.code)
  )
}

const OTHER_LETTERS = /(?![A-Za-z])\p{L}/u
