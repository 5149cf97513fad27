import { languageOf } from '../../../src/text/languages/locale.js'
import type { Article } from '../../../src/model/article.js'
import { FEW_ENDINGS, SUFFIXING } from './data/word-endings.js'

/**
 * Words of one letter that are written together with the word after them, one or several in a row: in Arabic and, so, with, like, for,
 * the (two letters) and will; in Hebrew from, that, the, and, like, to and in.
 */
const PREFIXES = /^(?:[وفبكلاس]{1,3}|[משהוכלב]{1,3})$/u

/** The tatweel draws the line on to the next letter: who writes `الـ**مهارة**` joins the two on purpose. */
const JOINING_LINE = /\u0640$/u

/**
 * Whether letters before a word are written together with it: clitics such as Arabic `وال`.
 *
 * @param word The letters.
 */
export function isJoinedPrefix(word: string): boolean {
  return PREFIXES.test(word) || JOINING_LINE.test(word)
}

/**
 * Whether letters after a word may be its ending rather than the next word, as in `[portal](url)en` or `[token](url)s`.
 *
 * @param word The letters.
 * @param locale Canonical tag, or `null`.
 */
export function mayBeEnding(word: string, locale: string | null): boolean {
  if (isSuffixing(locale)) return true
  const language = languageOf(locale ?? '')
  const known = FEW_ENDINGS.find(({ languages }) => languages.has(language))
  if (known !== undefined) return known.endings.test(word)
  return word.length <= 2
}

/**
 * Whether letters behind a name are rather its endings than the next word, however many there are: no list knows them all.
 *
 * @param locale Canonical tag, or `null`.
 */
export function isSuffixing(locale: string | null): boolean {
  return SUFFIXING.has(languageOf(locale ?? ''))
}

/**
 * Whether letters on both sides of a marker are one word in which a part is marked, as in `**DEV**elopment`: they are a word of the source, or Latin letters
 * that go on in small ones, or in a text whose own script is another.
 *
 * @param left The letters before the marker.
 * @param right The letters behind it.
 * @param words Words that are known, in lower case.
 * @param locale Canonical tag of the text, or `null`.
 */
export function isOneWord(left: string, right: string, words: ReadonlySet<string>, locale: string | null): boolean {
  if (words.has((left + right).toLowerCase())) return true
  if (!/^[A-Za-z]+$/.test(left + right)) return false
  return !isWrittenInLatin(locale) || (/^[A-Z]{1,4}$/.test(left) && /^[a-z]+$/.test(right))
}

function isWrittenInLatin(locale: string | null): boolean {
  return locale === null || new Intl.Locale(locale).maximize().script === 'Latn'
}

/**
 * The words that stand between spaces, or between a space and punctuation, in a text: words beyond doubt.
 *
 * @param text Any text.
 * @returns The words in lower case.
 */
export function standaloneWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/(?<!\S)[\p{L}\p{M}\p{N}]+(?![^\s.,;:!?،؛])/gu) ?? [])
}

/**
 * Words beyond doubt in an article's own language: of its targets, or of its text where it has no units.
 *
 * @param article An article; the words are found once and go with it.
 * @returns The words in lower case.
 */
export function knownWords(article: Article): ReadonlySet<string> {
  let known = wordsOfArticles.get(article)
  if (known === undefined) {
    known = standaloneWords(
      article.units.length === 0 ? article.text : article.units.map(({ target }) => target?.text ?? '').join('\n')
    )
    wordsOfArticles.set(article, known)
  }
  return known
}

const wordsOfArticles = new WeakMap<Article, ReadonlySet<string>>()
