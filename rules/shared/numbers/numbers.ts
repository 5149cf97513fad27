import { withAsciiDigits } from '../../../src/text/characters/digits.js'

/** A number in digits that a translation has to keep. */
export type NumberKind = 'integer' | 'version' | 'hexadecimal' | 'article'

export interface NumberToken {
  readonly kind: NumberKind
  /** As written in the source. */
  readonly text: string
  /** Digits alone (an integer without its groups), in the form in which they are looked for. */
  readonly value: string
}

const HEXADECIMAL = /(?<![\w])0[xX][0-9A-Fa-f]{2,16}(?![\w])/g
const ARTICLE = /(?<![\w])(?:KB|CVE-|MS|RFC) ?\d{2,4}[-\d]{2,7}(?![\w])/g
/** `5.1`, `v2.0`, `1.2.3`. Shares of one (`0.5`) and percentages may be put in words. */
const VERSION = /(?<![\w.,:/-])(?!0\.\d+(?![.\d]))[vV]?\d{1,3}(?:\.\d{1,6}){1,4}(?![\w/]|[.,]\d|\s?%)/g
/** English writes groups of three with commas. */
const INTEGER = /(?<![\w.,:/\\#%&=])(?:\d{1,3}(?:,\d{3}){1,4}|\d{4,15})(?![\w/\\%]|[.,:]\d)/g

/** Words after a number that change with the number when it is translated: `1,500 million` can be `15億`. */
const SCALE = /^\s{0,2}(?:hundred|thousand|million|billion|trillion)/i

/**
 * Finds the numbers of a source text that a translation has to keep: integers of four and more digits, versions, hexadecimal numbers, article numbers.
 *
 * @param text Text without code, URLs and escapes.
 * @returns The numbers in text order of each kind.
 */
export function numbersIn(text: string): NumberToken[] {
  const found: NumberToken[] = []
  let rest = text
  const take = (pattern: RegExp, kind: NumberKind, valueOf: (match: string) => string): void => {
    rest = rest.replaceAll(pattern, (match: string, ...details: unknown[]) => {
      const end = Number(details.find(detail => typeof detail === 'number')) + match.length
      if (!SCALE.test(rest.slice(end, end + 12))) found.push({ kind, text: match, value: valueOf(match) })
      return ' '.repeat(match.length)
    })
  }
  take(HEXADECIMAL, 'hexadecimal', match => match.toLowerCase())
  take(ARTICLE, 'article', match => match.replaceAll(/\D/g, ''))
  take(VERSION, 'version', match => match.replace(/^v/i, ''))
  take(INTEGER, 'integer', match => match.replaceAll(',', ''))
  return found
}

/**
 * Whether a translation has a number, in any form that its locale writes it in: native digits, groups, a compact form (`1万`), a year of
 * the locale's calendar.
 *
 * @param token A number of the source.
 * @param target Text of the translation with its code, without escapes.
 * @param locale Canonical tag, or `null` where it is not known.
 */
export function hasNumber({ kind, value }: NumberToken, target: string, locale: string | null): boolean {
  const text = withAsciiDigits(target)
  if (kind === 'hexadecimal') return text.toLowerCase().includes(value)
  if (kind === 'article') return text.replaceAll(/[\s-]/g, '').includes(value)
  if (kind === 'version') return standsAlone(text, value) || hasDigits(text, value.split('.'), '\\s{0,2}[.,٫]\\s{0,2}')
  if (standsAlone(text, value) || hasDigits(text, [...value], GROUP)) return true
  return locale !== null && otherForms(value, locale).some(form => text.replaceAll(/\s/g, '').includes(form))
}

/** What stands between groups of digits in some language, or nothing. */
const GROUP = "[.,٬،'’\\s_-]{0,2}"

/** The usual case: the number as it is, with no digit beside it. */
function standsAlone(text: string, value: string): boolean {
  const start = text.indexOf(value)
  return start >= 0 && !/\d/.test(text.charAt(start - 1)) && !/\d/.test(text.charAt(start + value.length))
}

function hasDigits(text: string, parts: readonly string[], separator: string): boolean {
  return new RegExp(`(?<!\\d)${parts.join(separator)}(?!\\d)`).test(text)
}

/** The number as the locale shortens it, and the year as its calendar counts it. */
function otherForms(value: string, locale: string): string[] {
  const number = Number(value)
  const forms: string[] = []
  const formatted = (['short', 'long'] as const).flatMap(compactDisplay => [
    new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay,
      maximumFractionDigits: 4,
      useGrouping: false
    }).format(number)
  ])
  for (const form of formatted) {
    const plain = withAsciiDigits(form).replaceAll(/\s/g, '')
    // A form without a word or a sign for the scale is the number itself, which is not there.
    if (!/^[\d.,]+$/.test(plain)) forms.push(plain)
  }
  if (number >= 1800 && number <= 2200) {
    const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' })
      .formatToParts(Date.UTC(number, 6, 1))
      .find(({ type }) => type === 'year')
    if (year !== undefined && withAsciiDigits(year.value) !== value) forms.push(withAsciiDigits(year.value))
  }
  return forms
}
