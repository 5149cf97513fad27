import type { TextRange } from '../../../src/model/range.js'
import { hasClass, UNSPACED, wordRanges } from '../../../src/text/characters/character-classes.js'
import { DOUBLED_WORDS, REDUPLICATING } from './data/doubled-words.js'

/** A word, or several, that stand more than once in a row; the range goes from the first to the last time. */
export interface Repetition extends TextRange {
  readonly kind: 'doubled' | 'loop'
  /** What is said again. */
  readonly phrase: string
  readonly times: number
  /** End of the first time. */
  readonly firstEnd: number
}

/**
 * Whether a word may be intended twice in a language: then nobody but a reader knows how often a longer row should have it.
 *
 * @param word A word.
 * @param language Language code; `null` where it is not known.
 */
export function mayBeDoubled(word: string, language: string | null): boolean {
  if (language === null) return word.length < LONG_WORD
  return REDUPLICATING.has(language) && word.length < LONG_WORD && (!LATIN.test(word) || isWrittenInLatin(language))
}

const LATIN = /^\p{Script=Latin}/u

/** A word in the letters of another language is a term, which no language doubles. */
function isWrittenInLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn'
}

// An apostrophe parts words: “d’eau eau” and “Word Word'de” say one twice.
const JOINERS = Array.from('-_\u2011', sign => sign.charCodeAt(0))
const LETTERS = /^[\p{L}\p{M}][\p{L}\p{M}‑-]+$/u
// Words that do not stand in one run of text are no repetition: markup, punctuation or a new paragraph part them.
const GAP = /^[ \t\u00A0]*(?:\r?\n[ \t>]*)?$/
const LONGEST_PERIOD = 6
const TIMES_OF_LOOP = 4
/** In reduplicating languages, words of this length are hardly ever said twice on purpose. */
const LONG_WORD = 7

/** Starts and ends of words in turn. */
type Words = readonly number[]

/**
 * Finds words that stand twice in a row, and loops: one to six words that stand four times and more.
 *
 * @param text The text as written, to see what stands between words.
 * @param prose `text` with markup masked, of the same length.
 * @param language Language code, such as `de`; `null` where it is not known.
 * @returns Repetitions in text order; they do not overlap.
 */
export function findRepetitions(text: string, prose: string, language: string | null): Repetition[] {
  const words = wordRanges(prose, JOINERS)
  const allowed = language === null ? [] : (DOUBLED_WORDS[language] ?? [])
  const found: Repetition[] = []
  for (let index = 0; index < words.length / 2;) {
    const run = longestRun(words, index, text)
    if (run !== null) {
      if (isWrong(run)) found.push(run.repetition)
      // Behind it in any case: to count on from each of its words would take the square of its length.
      index = run.next
    } else {
      const loop = characterLoop(startOf(words, index), endOf(words, index), prose)
      if (loop !== null) found.push(loop)
      index++
    }
  }
  return found

  function isWrong(run: Run): boolean {
    const { kind, phrase, times } = run.repetition
    if (kind === 'loop') return /\p{L}{2}/u.test(phrase)
    if (!LETTERS.test(phrase) || allowed.includes(phrase.toLowerCase()) || isPartOfToken(run)) return false
    return times > 2 || !mayBeDoubled(phrase, language)
  }

  /** An option and its value (`-mapper mapper.py`), a name and its path: what looks like one word twice is part of two other things. */
  function isPartOfToken({ repetition: { start, end } }: Run): boolean {
    return /[-/\\.@$#=]/.test(text[start - 1] ?? '') || /^[./\\=@-][\p{L}\p{N}]/u.test(text.slice(end, end + 3))
  }
}

/**
 * Whether a text says something twice in a row itself, or a word and another form of it: *toc toc*, *unknown unknowns*.
 *
 * @param prose Text without markup.
 */
export function hasNeighboursAlike(prose: string): boolean {
  const words = wordRanges(prose, JOINERS)
  for (let index = 0; index + 3 < words.length; index += 2) {
    const [first, second] = [0, 2].map(offset =>
      prose.slice(words[index + offset], words[index + offset + 1]).toLowerCase()
    ) as [string, string]
    if (first === second || (Math.min(first.length, second.length) >= 4 && isStem(first, second))) return true
  }
  return false
}

function isStem(word: string, other: string): boolean {
  return word.startsWith(other) || other.startsWith(word)
}

const LONGEST_CHARACTER_PERIOD = 12

/** In scripts without spaces between words, a loop stands inside of what looks like one word. */
function characterLoop(start: number, end: number, prose: string): Repetition | null {
  if (end - start < 2 * TIMES_OF_LOOP || !hasClass(prose, UNSPACED, start, end)) return null
  for (let period = 2; period <= LONGEST_CHARACTER_PERIOD; period++) {
    let count = 0
    for (let index = start; index + period <= end; index++) {
      if (index + period < end && prose.charCodeAt(index) === prose.charCodeAt(index + period)) {
        count++
        continue
      }
      const times = Math.floor(count / period) + 1
      const from = index - count
      const phrase = prose.slice(from, from + period)
      if (times >= TIMES_OF_LOOP && hasClass(phrase, UNSPACED))
        return { kind: 'loop', phrase, times, start: from, end: from + times * period, firstEnd: from + period }
      count = 0
    }
  }
  return null
}

interface Run {
  readonly repetition: Repetition
  /** Index of the first word behind it. */
  readonly next: number
}

function longestRun(words: Words, first: number, text: string): Run | null {
  for (let period = 1; period <= LONGEST_PERIOD; period++) {
    let count = 0
    while (follows(words, first + count, period, text)) count++
    const times = Math.floor(count / period) + 1
    if (period === 1 ? times < 2 : times < TIMES_OF_LOOP) continue
    const start = startOf(words, first)
    const firstEnd = endOf(words, first + period - 1)
    const phrase = text.slice(start, firstEnd)
    const end = endOf(words, first + times * period - 1)
    const kind = times >= TIMES_OF_LOOP ? 'loop' : 'doubled'
    return { repetition: { kind, phrase, times, start, end, firstEnd }, next: first + times * period }
  }
  return null
}

/** Whether a word is the one `period` words later, and nothing but spaces stands before that one. */
function follows(words: Words, index: number, period: number, text: string): boolean {
  const later = index + period
  if (later * 2 >= words.length) return false
  const start = startOf(words, index)
  const end = endOf(words, index)
  const laterStart = startOf(words, later)
  const laterEnd = endOf(words, later)
  // Most words differ in length or in their last letter: that is cheap to see.
  if (laterEnd - laterStart !== end - start || text.charCodeAt(laterEnd - 1) !== text.charCodeAt(end - 1)) return false
  const said = text.slice(start, end)
  const again = text.slice(laterStart, laterEnd)
  // A capital in the second word starts a name or a sentence; one in the first is that of a sentence's start.
  if (said !== again && !(index === 0 && said.toLowerCase() === again)) return false
  return GAP.test(text.slice(endOf(words, later - 1), laterStart))
}

function startOf(words: Words, index: number): number {
  return words[index * 2] as number
}

function endOf(words: Words, index: number): number {
  return words[index * 2 + 1] as number
}
