import { isFunctionWord } from './function-words.js'

/**
 * How surely a text is a sentence of a language: `sure` beyond doubt, `likely` where nothing speaks against it, `possible` where code and names make up
 * much of it.
 */
export type Certainty = 'sure' | 'likely' | 'possible'

/** What a text is made of, counted in tokens between spaces. */
interface Tokens {
  /** Words in any letter case. */
  words: number
  /** Words in lower case: names and labels have few. */
  lowerCase: number
  /** Different function words. */
  readonly functionWords: Set<string>
  /** Paths, options, identifiers, assignments and other signs of code, and words of other languages. */
  code: number
}

/** More words than names, labels and messages usually have. */
const LONG = { words: 8, lowerCase: 5, functionWords: 2 }
const SHORT = { lowerCase: 3, functionWords: 1 }

const WORD = /^\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*$/u
/** Two words, one of which is to be chosen: in few words, a path or a media type is as likely. */
const ALTERNATIVES = /^\p{Ll}+\/\p{Ll}+$/u
/** Numbers, dates, versions and single signs say nothing about the language. */
const NEUTRAL = /^[\p{N}\p{P}\p{S}]*$/u
/** Product names, hosts and abbreviations are at home in sentences: `Node.js`, `e.g`, `v2`, `I/O`. */
const NAME = /^(?:[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+){1,2}|[\p{L}\p{N}][\p{L}\p{N}+#'’-]*|\p{Lu}\/\p{Lu})$/u
// eslint-disable-next-line no-control-regex -- ASCII is what is asked for
const FOREIGN = /[^\u0000-\u007F’]/
const OPENING = /^["'“‘(«[*_]+/
const CLOSING = /(?<!["'”’»)\].,;:!?…*_])["'”’»)\].,;:!?…*_]+$/
/** An operator that stands alone. */
const OPERATOR = /^(?:={1,3}|=>|->|&&|\|\||\+=|\{\}?|\}|\$|\\)$/
/** What the name of an emoji is written with, and marks that set the direction of text. */
const INVISIBLE = /:[a-z0-9_+-]{2,60}:|[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/**
 * Weighs how surely a text is a sentence of a language. Nothing decides alone: words of sentences speak for it, code against it, and a long text may have
 * some of it.
 *
 * @param prose Text without markup, inline code and URLs.
 * @param language Language code of the sentence; of languages without a list of function words, nothing is known.
 * @param minimumWords Fewest words of a sentence.
 * @returns `null` where it is none: a name, a label, a command, output.
 */
export function certaintyOfSentence(prose: string, language: string, minimumWords: number): Certainty | null {
  const tokens = countTokens(prose.replaceAll(INVISIBLE, ' '), language)
  const { words, lowerCase, code } = tokens
  const functionWords = tokens.functionWords.size
  if (words < minimumWords || functionWords < SHORT.functionWords) return null
  const isLong = words >= LONG.words && lowerCase >= LONG.lowerCase && functionWords >= LONG.functionWords
  if (isLong && code * 3 <= words) return 'sure'
  // Among names, a few words may be a part of them: `Contoso Store for Fabrikam file systems`.
  if (code === 0) return lowerCase < SHORT.lowerCase ? null : lowerCase * 2 < words ? 'possible' : 'likely'
  return isLong && code * 2 <= words ? 'possible' : null
}

function countTokens(text: string, language: string): Tokens {
  const tokens: Tokens = { words: 0, lowerCase: 0, functionWords: new Set(), code: 0 }
  for (const written of text.split(/\s+|[—–]/)) countToken(written, language, tokens)
  return tokens
}

function countToken(written: string, language: string, tokens: Tokens): void {
  const token = written.replace(OPENING, '').replace(CLOSING, '')
  if (WORD.test(token)) countWord(token, language, tokens)
  else if (ALTERNATIVES.test(token) && token.split('/').some(part => isFunctionWord(part, language))) tokens.words++
  else if (OPERATOR.test(written) || !(NEUTRAL.test(token) || NAME.test(token))) tokens.code++
}

function countWord(word: string, language: string, tokens: Tokens): void {
  // In English, letters with accents are those of another language, whose `a`, `do` and `as` are no function words of English.
  if (language === 'en' && FOREIGN.test(word)) {
    tokens.code++
    return
  }
  tokens.words++
  const folded = word.toLowerCase()
  if (folded === word && word.length > 1) tokens.lowerCase++
  if (isFunctionWord(folded, language)) tokens.functionWords.add(folded)
}
