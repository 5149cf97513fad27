import { withAsciiDigits } from '../../../src/text/characters/digits.js'

/** A quantity that a translation gives otherwise than its source. */
export interface ChangedQuantity {
  /** As it stands in the translation, its digits in ASCII. */
  readonly actual: string
  /** As it stands in the source. */
  readonly expected: string
  /** Offset in the text of the translation, in UTF-16 code units. */
  readonly start: number
}

/**
 * A number and a symbol that all languages write alike; others, such as those for bytes and miles, are translated or converted. Numbers with more digits
 * have groups, which each locale writes in its own way.
 */
const QUANTITY =
  /(?<![\w.,:/-]|\d[ \u00A0\u202F'’])(?<number>\d{1,3}(?:[.,]\d{1,2})?)[ \u00A0\u202F-]?(?<symbol>[KMGT]i?B|[kKMG]bps|[kMG]Hz|ms|px|dpi|%)(?!\w)/g

/**
 * Finds quantities whose number was changed: the translation does not have the number of the source in any place, but another one with the same symbol.
 *
 * @param source Text of the source without code.
 * @param target Text of the translation without code.
 * @returns One for each such quantity of the source, in its order.
 */
export function changedQuantities(source: string, target: string): ChangedQuantity[] {
  const wanted = quantitiesIn(source)
  if (wanted.length === 0) return []
  const text = withAsciiDigits(target)
  const added = quantitiesIn(text).filter(({ number }) => !hasNumber(source, number))
  return wanted.flatMap(({ text: expected, number, symbol }) => {
    const other = hasNumber(text, number) ? undefined : added.find(each => each.symbol === symbol)
    return other === undefined ? [] : [{ actual: other.text, expected, start: other.start }]
  })
}

interface Quantity {
  readonly text: string
  readonly number: string
  readonly symbol: string
  readonly start: number
}

function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].map(match => ({
    text: match[0],
    number: match.groups?.['number'] ?? '',
    symbol: match.groups?.['symbol'] ?? '',
    start: match.index
  }))
}

/** Whether a number stands anywhere in a text, with a comma or a stop before its fraction. */
function hasNumber(text: string, number: string): boolean {
  return new RegExp(`(?<!\\d)${number.replace(/[.,]/, '[.,]')}(?!\\d)`).test(text)
}
