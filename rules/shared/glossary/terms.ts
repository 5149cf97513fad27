import type { TextRange } from '../../../src/model/range.js'
import { CLITIC_PREFIXES } from './data/clitic-prefixes.js'

export interface TermSearch {
  /** Canonical tag of the text's language; `null` where it is not known. */
  readonly locale: string | null
  readonly caseSensitive: boolean
  /** Whether an English plural of the term counts. */
  readonly plural?: boolean
}

const patterns = new Map<string, RegExp>()
const PATTERN_LIMIT = 20_000

/** Scripts that set no spaces between words: a term may stand between any two letters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Finds a term as whole words.
 *
 * @param text Text without markup.
 * @param term The term; a space in it stands for any whitespace.
 * @param search Language and letter case.
 * @returns Ranges in `text`, without prefixes that the language joins to a word.
 */
export function findTerm(text: string, term: string, search: TermSearch): TextRange[] {
  const ranges: TextRange[] = []
  for (const match of text.matchAll(patternOf(term, search))) {
    const start = match.index + (match[1] ?? '').length
    ranges.push({ start, end: match.index + match[0].length })
  }
  return ranges
}

function patternOf(term: string, { locale, caseSensitive, plural }: TermSearch): RegExp {
  const language = locale?.split('-')[0] ?? ''
  const key = `${caseSensitive ? 'c' : 'i'}${plural === true ? 's' : ''} ${language} ${term}`
  const known = patterns.get(key)
  if (known !== undefined) return known
  if (patterns.size >= PATTERN_LIMIT) patterns.clear()
  const body = term.trim().split(/\s+/).map(escapeForPattern).join('\\s{1,4}')
  const letters = [...term.trim()]
  const before = isJoined(letters[0]) ? '()' : `(?<![\\p{L}\\p{M}\\p{N}_])(${CLITIC_PREFIXES.get(language) ?? ''})`
  const after = isJoined(letters.at(-1))
    ? ''
    : `${plural === true && /[a-z]$/i.test(term) ? '(?:e?s)?' : ''}(?![\\p{L}\\p{M}\\p{N}_])`
  const pattern = new RegExp(`${before}${body}${after}`, caseSensitive ? 'gu' : 'giu')
  patterns.set(key, pattern)
  return pattern
}

/** No boundary can be asked for beside a sign (`C#`) nor in a script without spaces. */
function isJoined(letter: string | undefined): boolean {
  return letter === undefined || UNSPACED.test(letter) || !/[\p{L}\p{M}\p{N}_]/u.test(letter)
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/**
 * Whether a text has a term in some form: endings, prefixes and compounds count, for a missing term must be certain.
 *
 * @param text Text without markup.
 * @param term The term in its basic form.
 * @param locale Canonical tag, or `null`.
 */
export function hasTermInSomeForm(text: string, term: string, locale: string | null): boolean {
  const fold = (value: string): string =>
    value
      .toLocaleLowerCase(locale ?? undefined)
      .normalize('NFKD')
      .replaceAll(/\p{M}+/gu, '')
  const folded = fold(text)
  return fold(term)
    .split(/[\s-]+/)
    .filter(word => word !== '')
    .every(word => folded.includes(stemOf(word)))
}

/** What is left of a word in most of its forms: short words change little, long ones lose up to three letters. */
function stemOf(word: string): string {
  const letters = [...word]
  if (letters.length < 4 || UNSPACED.test(word)) return word
  return letters.slice(0, Math.max(3, letters.length - (letters.length < 6 ? 1 : letters.length < 9 ? 2 : 3))).join('')
}

/**
 * Gives a term the letter case of the text that it replaces at the start of a sentence.
 *
 * @param term The term as in the glossary.
 * @param replaced The text in its place.
 * @returns The term, with a capital where `replaced` has one and the term's first letter is small.
 */
export function withInitialOf(term: string, replaced: string): string {
  const [first = '', ...rest] = [...term]
  return /^\p{Lu}/u.test(replaced) ? first.toLocaleUpperCase() + rest.join('') : term
}
