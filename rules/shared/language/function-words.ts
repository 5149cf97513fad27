import { FUNCTION_WORDS } from './data/function-words.js'
import { isEnglishStopWord } from './english.js'

const sets = new Map<string, ReadonlySet<string>>()

/**
 * Whether a word is one of the function words that the sentences of a language are full of.
 *
 * @param word A word in lower case.
 * @param language Language code.
 * @returns `false` for all words of a language that we have no list of.
 */
export function isFunctionWord(word: string, language: string): boolean {
  if (language === 'en') return isEnglishStopWord(word)
  let words = sets.get(language)
  if (words === undefined) {
    words = new Set(FUNCTION_WORDS[language]?.split(' '))
    sets.set(language, words)
  }
  return words.has(word)
}
