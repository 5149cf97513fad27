import type { Article } from '../../../src/model/article.js'
import { FEW_ENDINGS, LONG_ENDINGS } from './data/word-endings.js'

/**
 * Words of one letter that are written together with the word after them, one or several in a row: in Arabic and, so, with, like, for,
 * the (two letters) and will; in Hebrew from, that, the, and, like, to and in.
 */
const PREFIXES = /^(?:[وفبكلاس]{1,3}|[משהוכלב]{1,3})$/u

/**
 * Whether letters before a word are written together with it: clitics such as Arabic `وال`.
 *
 * @param word The letters.
 */
export function isJoinedPrefix(word: string): boolean {
  return PREFIXES.test(word)
}

/**
 * Whether letters after a word may be its ending rather than the next word, as in `[portal](url)en` or `[token](url)s`.
 *
 * @param word The letters.
 * @param locale Canonical tag, or `null`.
 */
export function mayBeEnding(word: string, locale: string | null): boolean {
  const language = locale === null ? '' : new Intl.Locale(locale).language
  const known = FEW_ENDINGS.find(({ languages }) => languages.has(language))
  if (known !== undefined) return known.endings.test(word)
  return word.length <= (LONG_ENDINGS.has(language) ? 3 : 2)
}

/**
 * The words that stand between blanks, or between a blank and punctuation, in a text: words beyond doubt.
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
