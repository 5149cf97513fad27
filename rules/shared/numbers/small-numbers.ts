import { withAsciiDigits } from '../../../src/text/characters/digits.js'

/** A number that a translation has instead of that of its source. */
export interface ChangedNumber {
  readonly actual: string
  readonly expected: string
  /** Offset of `actual` in the text of the translation, in UTF-16 code units. */
  readonly start: number
}

/** One to three digits that belong to no word, no longer number and no item of a list. */
const SMALL =
  /(?<![\p{L}\p{N}_#&$€£¥[^]|\d[.,:'’\u00A0\u202F ](?=\d{3}(?!\d)))\d{1,3}(?![\p{L}_\]]|[.,'’\u00A0\u202F ]\d{3}(?!\d)|\d)/gu
/** Digits behind letters of scripts without spaces, which stand beside numbers as words do. */
const SMALL_ANYWHERE = /(?<![A-Za-z\d_#&$€£¥[^])\d{1,3}(?![A-Za-z\d_\]])/g
const ORDINAL_OF_LIST = /^[ \t>]*(?:\d{1,9}[.)]|\(\d{1,9}\))(?=\s)/gm
/** Where units, clocks or scales change, numbers change with them. */
const CONVERTED =
  /(?:\b(?:[ap]\.?m\.?|miles?|inch(?:es)?|feet|foot|pounds?|lbs?|ounces?|gallons?|yards?|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|decades?|centur(?:y|ies)|half|quarter)\b|°|\b[AP]M\b)/i
const SCALED = /[万萬億亿兆千百割折成]|천|만|억|लाख|करोड़|ล้าน|หมื่น|แสน/

const NUMBER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:zero|no|none|without)\b/i, '0'],
  [/\b(?:one|once|first|single|an?|each|another|only)\b/i, '1'],
  [/\b(?:two|twice|second|both|pair|double|couple|other)\b/i, '2'],
  [/\b(?:three|third|triple|thrice)\b/i, '3'],
  [/\b(?:four|fourth)\b/i, '4'],
  [/\b(?:five|fifth)\b/i, '5'],
  [/\b(?:six|sixth)\b/i, '6'],
  [/\b(?:seven|seventh|week)\b/i, '7'],
  [/\b(?:eight|eighth)\b/i, '8'],
  [/\b(?:nine|ninth)\b/i, '9'],
  [/\b(?:ten|tenth)\b/i, '10'],
  [/\b(?:eleven|eleventh)\b/i, '11'],
  [/\b(?:twelve|twelfth|year)\b/i, '12'],
  [/\b(?:day)\b/i, '24'],
  [/\b(?:minute|hour|sixty)\b/i, '60'],
  [/\b(?:all|entire|full|fully|percent)\b/i, '100']
]
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Finds a small number that was changed: the translation lacks one number of the source and has another one. A number in words gives no digits, so such a
 * pair is no number put otherwise.
 *
 * @param source Text of the source without code.
 * @param target Text of the translation without code.
 * @param otherTexts Code and other parts of the translation that may hold the number.
 * @returns The only pair; `null` where there is none, or more than one.
 */
export function changedNumber(source: string, target: string, otherTexts: string): ChangedNumber | null {
  if (!/\d/.test(source) || CONVERTED.test(source)) return null
  const text = withAsciiDigits(target)
  if (SCALED.test(text)) return null
  const wanted = numbersIn(source)
  if (wanted.length === 0) return null
  const own = numbersIn(text)
  const [missing, added] = [rest(wanted, own), rest(own, wanted)]
  const [expected] = missing
  const unexplained = added.filter(({ value }) => !isSaidInWords(value, source))
  const [actual] = unexplained
  if (expected === undefined || actual === undefined || missing.length !== 1 || unexplained.length !== 1) return null
  const isThere = new RegExp(`(?<!\\d)0*${expected.value}(?!\\d)`).test(withAsciiDigits(otherTexts))
  if (isThere) return null
  const [found, whole] = [wholeNumber(actual, text), wholeNumber(expected, source)]
  return { actual: found.text, expected: whole.text, start: found.start }
}

/** `5.2` of the `2` in it: a version is read as one. */
function wholeNumber(
  { start, text: digits }: SmallNumber,
  text: string
): { readonly text: string; readonly start: number } {
  const before = /(?:\d{1,6}[.:/-]){0,10}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  const behind = /^(?:[.:/-]\d{1,6})*/.exec(text.slice(start + digits.length, start + digits.length + 20))?.[0] ?? ''
  return { text: before + digits + behind, start: start - before.length }
}

interface SmallNumber {
  readonly text: string
  /** Without zeros in front. */
  readonly value: string
  readonly start: number
}

function numbersIn(text: string): SmallNumber[] {
  const bare = text.replaceAll(ORDINAL_OF_LIST, ordinal => ' '.repeat(ordinal.length))
  const pattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text)
    ? SMALL_ANYWHERE
    : SMALL
  return [...bare.matchAll(pattern)].map(({ 0: digits, index }) => ({
    text: digits,
    value: digits.replace(/^0+(?=\d)/, ''),
    start: index
  }))
}

function rest(numbers: readonly SmallNumber[], others: readonly SmallNumber[]): SmallNumber[] {
  const left = others.map(({ value }) => value)
  return numbers.filter(({ value }) => {
    const index = left.indexOf(value)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** `three` and `March` are `3` in other languages. */
function isSaidInWords(value: string, source: string): boolean {
  return (
    NUMBER_WORDS.some(([word, number]) => number === value && word.test(source)) ||
    new RegExp(`\\b${MONTHS[Number(value) - 1] ?? '(?!)'}`, 'i').test(source)
  )
}

/**
 * Finds a small number behind a name, `Angular 2`, that went missing from beside it: it is a part of the name, and no language puts it in words.
 *
 * @param source Text of the source without code.
 * @param target Text of the translation, with its code.
 * @returns The name with its number, and the number; `null` where there is none.
 */
export function lostNameNumber(
  source: string,
  target: string
): { readonly name: string; readonly number: string } | null {
  const text = withAsciiDigits(target)
  for (const { 1: name = '', 2: number = '' } of source.matchAll(NAME_WITH_NUMBER)) {
    const isKept = new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`).test(text)
    if (isKept && !new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text)) return { name: `${name} ${number}`, number }
  }
  return null
}

const NAME_WITH_NUMBER = /(?<=[a-z,(] )([A-Z][a-z]{3,20}) (\d{1,2})(?![\w:%-]|[.,]\d|\s%)/g
