import { diffArrays } from 'diff'
import { distanceBetween } from '../../../src/text/structures/distance.js'
import { codeLines, isTextBlock, WORDS_IN_A_ROW, type CodeLine } from './code-lines.js'
import { isAlike } from './comparable-code.js'
import { OUTPUT_LANGUAGES } from './data/code-languages.js'

/** How a block of code differs from that of the source, line by line. */
export interface BlockDifference {
  /** Pairs of a line of the translation and what the source has in its place, the lines that the translation lacks, and those that it adds: in text order. */
  readonly lines: readonly LinePair[]
  /** Share of the words of both that the other has in the same place, 0 to 1. */
  readonly shared: number
}

/** One of both is `null` where the other has no counterpart. */
export interface LinePair {
  readonly actual: CodeLine | null
  readonly expected: CodeLine | null
  /** Number of the line in the translation where it stands, or where it is missing; from 0. */
  readonly index: number
}

/** How two blocks of code are compared. */
export interface BlockComparison {
  /** The language that the source's fence names. */
  readonly language: string | null
  /** Whether words of the translation's language have other letters: then a string in English is none that was translated. */
  readonly hasOtherScript: boolean
}

/** With more edits than this, it is another example. */
const MOST_EDITS = 120

/**
 * Aligns the lines of two blocks of code, without what translators may put in their own language.
 *
 * @param actual Code of the translation, with LF between its lines.
 * @param expected Code of the source.
 * @param comparison How they are compared.
 * @returns `null` where nothing differs, and where too much does to be shown.
 */
export function differenceOfBlocks(
  actual: string,
  expected: string,
  { language, hasOtherScript }: BlockComparison
): BlockDifference | null {
  if (isTextBlock(expected, language)) return null
  const [own, wanted] = [codeLines(actual, language), codeLines(expected, language)]
  const changes = diffArrays(wanted, own, {
    comparator: (left, right) => left.code === right.code,
    maxEditLength: MOST_EDITS
  })
  if (changes === undefined || wanted.length === 0) return null
  const pairs: LinePair[] = []
  let [at, from] = [0, 0]
  let missing: readonly CodeLine[] = []
  for (const { added, removed, value } of changes) {
    if (removed) {
      missing = value
      from += value.length
      continue
    }
    pairs.push(...pairLines(missing, added ? value : [], placeOf(own, at, actual)))
    missing = []
    if (!added) for (const offset of value.keys()) pairs.push(pairOf(own[at + offset], wanted[from + offset]))
    if (!added) from += value.length
    at += value.length
  }
  pairs.push(...pairLines(missing, [], placeOf(own, at, actual)))
  const mayBeOutput = OUTPUT_LANGUAGES.has(language?.toLowerCase() ?? 'text')
  const lines = pairs.filter(pair => isDifference(pair, hasOtherScript) && !(mayBeOutput && isSaidOtherwise(pair)))
  return lines.length === 0 || isRenamed(lines) ? null : { lines, shared: sharedWords(pairs) }
}

function pairOf(actual: CodeLine | undefined, expected: CodeLine | undefined): LinePair {
  return { actual: actual ?? null, expected: expected ?? null, index: actual?.index ?? 0 }
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

/** What was written for readers may differ, unless it is the source's line with a slip in one word. */
function isDifference({ actual, expected }: LinePair, hasOtherScript: boolean): boolean {
  if (actual === null || expected === null) return !(actual ?? expected)?.isProse
  if (actual.code === expected.code)
    return hasOtherScript && actual.strict !== expected.strict && /^[ -~]*$/.test(actual.strict + expected.strict)
  return expected.isProse ? isSlip(actual.code, expected.code) : true
}

/** `[ERROR] 12:45 - Failed to connect to it`: a program's message, given in another language. */
function isSaidOtherwise({ actual, expected }: LinePair): boolean {
  if (actual === null || expected === null || !/(?![A-Za-z])\p{L}/u.test(actual.code)) return false
  const [own, wanted] = [actual.code, expected.code].map(code =>
    code.replaceAll(WORDS_IN_A_ROW, '').replaceAll(/(?![A-Za-z])\p{L}+|[\s\p{M}.,:，。：]+/gu, '')
  )
  return own === wanted
}

/** Whether an example has another name throughout, as translators give to people in it: the same for the same. */
function isRenamed(lines: readonly LinePair[]): boolean {
  const names = new Map<string, { readonly name: string; count: number }>()
  for (const { actual, expected } of lines) {
    const [own, wanted] = [wordsOf(actual?.strict ?? ''), wordsOf(expected?.strict ?? '')]
    if (actual === null || expected === null || own.length !== wanted.length) return false
    if (withoutValues(actual.strict) !== withoutValues(expected.strict)) return false
    for (const [index, word] of wanted.entries()) {
      const other = own[index] ?? ''
      if (word.toLowerCase() === other.toLowerCase()) continue
      const known = names.get(word.toLowerCase()) ?? { name: other.toLowerCase(), count: 0 }
      if (known.name !== other.toLowerCase() && /^[ -~]*$/.test(known.name + other)) return false
      known.count++
      names.set(word.toLowerCase(), known)
    }
  }
  return (
    names.size > 0 &&
    [...names].every(([word, { name, count }]) => count > 1 && distanceBetween(word, name) > word.length / 2)
  )
}

/** Code without all that stands in quotation marks. */
function withoutValues(code: string): string {
  return code.replaceAll(/"[^"]*"|'[^']*'/g, '""')
}

function shapeOf(code: string): string {
  return code.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, 'a')
}

function isSlip(actual: string, expected: string): boolean {
  const [own, wanted] = [wordsOf(actual), wordsOf(expected)]
  const changed = wanted.flatMap((word, index) => (word === own[index] ? [] : [[word, own[index] ?? ''] as const]))
  const [pair] = changed
  return (
    own.length === wanted.length &&
    changed.length === 1 &&
    pair !== undefined &&
    /^[ -~]*$/.test(actual) &&
    distanceBetween(...pair) <= Math.max(1, pair[0].length / 2)
  )
}

function sharedWords(pairs: readonly LinePair[]): number {
  let [shared, all] = [0, 0]
  for (const { actual, expected } of pairs) {
    if ((expected ?? actual)?.isProse === true && actual?.code !== expected?.code) continue
    const [own, wanted] = [wordsOf(actual?.code ?? ''), wordsOf(expected?.code ?? '')]
    const left = new Set(own)
    shared += wanted.filter(word => left.has(word)).length
    all += Math.max(own.length, wanted.length)
  }
  return all === 0 ? 0 : shared / all
}

function wordsOf(code: string): string[] {
  return code.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}

/** Share of the words that a block must have kept, so that it is that of the source and no example of its own. */
const LEAST_SHARED = 0.55

/**
 * Whether a block is that of the source but for some damage, and no example of its own.
 *
 * @param difference How it differs.
 */
export function isDamagedBlock(difference: BlockDifference): boolean {
  return difference.shared >= LEAST_SHARED || isRetold(difference)
}

/** Whether all signs are those of the source: the names between them were translated. */
function isRetold(difference: BlockDifference): boolean {
  return (
    isTranslatedCode(difference) &&
    difference.lines.every(
      ({ actual, expected }) =>
        /[^a\s]/.test(shapeOf(expected?.code ?? '')) && shapeOf(actual?.code ?? '') === shapeOf(expected?.code ?? '')
    )
  )
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
