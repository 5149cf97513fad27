import type { BlockPair } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { withAsciiDigits } from '../../../src/text/characters/digits.js'
import { cellValue } from './tables.js'

/** A cell that differs from that of the source in a way that translation does not explain. */
export interface Departure {
  readonly kind: 'emptied' | 'changed'
  readonly target: TextRange
  readonly source: TextRange
  /** The cell's row in the translation. */
  readonly row: TextRange
  readonly actual: string
  readonly expected: string
}

/** In a column, at least this many cells and this share must be as in the source before one that differs is significant. */
const LEAST_KEPT = 3
const LEAST_SHARE = 0.75

/** Two cells in the same place of both tables. */
interface CellPair {
  readonly row: TextRange
  readonly target: TextRange
  readonly source: TextRange
  readonly actual: string
  readonly expected: string
  /** Whether all of the source's cell is code. */
  readonly isCode: boolean
}

/**
 * Compares the cells of paired rows. A column whose cells are those of the source holds values: types, versions, defaults. There a cell that is
 * different was changed. A cell that was emptied or a number that was changed says so by itself.
 *
 * @param rows Rows of two tables, with as many cells as the heads have.
 * @param targetText Text of the translation.
 * @param sourceText Text of the source.
 * @param isLatin Whether the translation is in a language with Latin letters.
 * @returns Departures in text order.
 */
export function departuresIn(
  rows: readonly BlockPair[],
  targetText: string,
  sourceText: string,
  isLatin: boolean
): Departure[] {
  const columns = Math.max(0, ...rows.map(({ source }) => source.parts.length))
  return Array.from({ length: columns }, (_, column) => cellsOf(rows, column, targetText, sourceText))
    .flatMap(cells => departuresOfColumn(cells, isLatin))
    .sort((a, b) => a.target.start - b.target.start)
}

/** Whether a text is in a language with Latin letters: of another one, names and code alone have them. */
export function isMostlyLatin(text: string): boolean {
  const others = text.match(/[^\p{Script=Latin}\P{L}]/gu)?.length ?? 0
  return others * OTHER_LETTERS < text.length
}
/** Where fewer than one of so many characters is a letter of another script, the language has Latin letters. */
const OTHER_LETTERS = 50

function cellsOf(rows: readonly BlockPair[], column: number, targetText: string, sourceText: string): CellPair[] {
  return rows.flatMap(({ target: { parts, start, end }, source }) => {
    const [own, other] = [parts[column], source.parts[column]]
    if (own === undefined || other === undefined) return []
    const raw = sourceText.slice(other.start, other.end)
    return [
      {
        row: { start, end },
        target: own,
        source: other,
        actual: cellValue(targetText.slice(own.start, own.end)),
        expected: cellValue(raw),
        isCode: /^`[^`]+`$/.test(raw)
      }
    ]
  })
}

function departuresOfColumn(cells: readonly CellPair[], isLatin: boolean): Departure[] {
  const filled = cells.filter(({ expected }) => /[\p{L}\p{N}]/u.test(expected))
  const kept = filled.filter(cell => isSame(cell)).length
  const isOfValues = kept >= LEAST_KEPT && kept >= LEAST_SHARE * filled.length
  const known = new Set(filled.map(({ expected }) => comparable(expected)))
  return filled.flatMap((cell): Departure[] => {
    const { row, target, source, actual, expected } = cell
    if (isSame(cell)) return []
    const found = { row, target, source, actual, expected }
    if (actual === '') return [{ kind: 'emptied', ...found }]
    const isChanged = isOfValues && ((isValue(cell) && isOtherValue(cell, isLatin)) || known.has(comparable(actual)))
    return isChanged || isOtherNumber(cell) ? [{ kind: 'changed', ...found }] : []
  })
}

function isSame({ actual, expected }: CellPair): boolean {
  return comparable(actual) === comparable(expected)
}

/** Spaces, letter case, quotes and the form of a dash are no difference. */
function comparable(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/["'“”‘’«»„\s]/g, '')
    .replaceAll(/[‐-―−]/g, '-')
}

/** Whether a cell holds a value instead of words: a type, a version, a list of options. */
function isValue({ expected, isCode }: CellPair): boolean {
  return (isCode || /[\d|_(){}[\]<>=/]|\p{Ll}\p{Lu}/u.test(expected)) && !/\p{L}{2} +\p{L}{2}/u.test(expected)
}

/** Whether what differs cannot be a translation: words beside a value are translated, and so are the names of what a reader puts in. */
function isOtherValue({ actual, expected, isCode }: CellPair, isLatin: boolean): boolean {
  if (isCode && !/[{<]/.test(expected)) return true
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(actual))
    return numbersIn(expected).some(number => !numbersIn(actual).includes(number))
  if (!isLatin) return true
  const [own, other] = [signsIn(actual), signsIn(expected)]
  return own !== other
}

function numbersIn(value: string): readonly string[] {
  return withAsciiDigits(value.normalize('NFKC')).match(/\d+/g) ?? []
}

/** A value without words that a language with Latin letters may translate. */
function signsIn(value: string): string {
  return comparable(value.replaceAll(/(?<![\w.@/$-])\p{L}{2,}(?![\w.@/$-])/gu, ''))
}

/** A number is written in other digits and with other signs between them, but not as another number. */
function isOtherNumber({ actual, expected }: CellPair): boolean {
  if (!/^[.,:%\s]*\d[\d.,:%\s]*$/.test(expected)) return false
  const [own, other] = [digitsIn(actual), digitsIn(expected)]
  return own !== other && (own !== '' || !/\p{L}/u.test(actual) || other.length > 1)
}

function digitsIn(value: string): string {
  return withAsciiDigits(value).replaceAll(/\D/g, '')
}
