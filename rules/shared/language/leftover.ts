import type { Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { wordRanges } from '../../../src/text/characters/character-classes.js'
import { isEnglishStopWord } from './english.js'
import { withoutQuotations } from './quotations.js'

/** A run of words that may be English. */
export interface EnglishRun extends TextRange {
  /** Words that English sentences are made of, each counted once. */
  readonly stopWords: number
  /** Words in lower case: names and labels have few. */
  readonly lowerCase: number
  /** Of those, how many the source has too. */
  readonly shared: number
}

interface Word extends TextRange {
  readonly folded: string
  readonly isLowerCase: boolean
}

/** Signs within words. */
const JOINERS = Array.from("'’_-", sign => sign.charCodeAt(0))
const LONGEST_STOP_WORD = 7
const LATIN_WORD = /[A-Za-z][A-Za-z'’-]*/g
const BRACKETED = /\([^()\n]{1,200}\)|（[^（）\n]{1,200}）|\[[^[\]\n]{1,200}\]/g

/**
 * The words of a side that should be in its language: without labels of links, quotations and what stands in brackets, and, where asked for, without
 * emphasised words, which name what is on a screen.
 *
 * @param segment One side of a unit.
 * @param hides Whether emphasised words are hidden too.
 * @returns Text of the same length as the segment's.
 */
export function translatableProse(segment: Segment, hides: { readonly emphasis: boolean }): string {
  const hidden: TextRange[] = [...segment.links, ...(hides.emphasis ? [...segment.strong, ...segment.emphasis] : [])]
  let prose = withoutQuotations(segment.prose).replaceAll(BRACKETED, blank)
  for (const { start, end } of hidden) {
    const from = Math.max(0, start - segment.start)
    const to = Math.min(prose.length, end - segment.start)
    if (to > from) prose = prose.slice(0, from) + ' '.repeat(to - from) + prose.slice(to)
  }
  return prose
}

/**
 * Whether a text has enough Latin words for a run of English: a cheap test before `latinRuns`.
 *
 * @param text Any text.
 * @param least How many runs of letters in lower case, and how many different English stop words, there have to be; quotation and hyphenation make
 *   no words of their own.
 */
export function mayHaveEnglish(
  text: string,
  least: { readonly lowerCase: number; readonly stopWords: number }
): boolean {
  const stopWords = new Set<string>()
  let lowerCase = 0
  let start = -1
  let isLower = true
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x61 && code <= 0x7a) {
      if (start < 0) start = index
    } else if (code >= 0x41 && code <= 0x5a) {
      if (start < 0) start = index
      isLower = false
    } else if (start >= 0) {
      if (isLower) lowerCase++
      if (index - start <= LONGEST_STOP_WORD) {
        const word = text.slice(start, index).toLowerCase()
        if (isEnglishStopWord(word)) stopWords.add(word)
      }
      if (lowerCase >= least.lowerCase && stopWords.size >= least.stopWords) return true
      start = -1
      isLower = true
    }
  }
  return false
}

/**
 * Whether a text has enough different words that English sentences are made of: a cheap test before `densestRun` and `sentenceRuns`.
 *
 * @param text Text without markup.
 * @param least How many there have to be.
 */
export function hasStopWords(text: string, least: number): boolean {
  const found = new Set<string>()
  const ranges = wordRanges(text, JOINERS)
  for (let index = 0; index < ranges.length; index += 2) {
    const start = ranges[index] as number
    const end = ranges[index + 1] as number
    if (end - start > LONGEST_STOP_WORD) continue
    const folded = text.slice(start, end).toLowerCase()
    if (isEnglishStopWord(folded) && found.add(folded).size >= least) return true
  }
  return false
}

/**
 * Cuts a text at letters of other scripts.
 *
 * @param prose Text without markup.
 * @param sourceWords Words of the source in lower case.
 * @returns Runs of Latin words and what stands between them.
 */
export function latinRuns(prose: string, sourceWords: ReadonlySet<string>): EnglishRun[] {
  const runs: EnglishRun[] = []
  for (const { 0: part, index } of prose.matchAll(/[^\P{L}\p{Script=Latin}]+|(?:\P{L}|\p{Script=Latin})+/gu)) {
    const words = Array.from(part.matchAll(LATIN_WORD), match => toWord(match[0], index + match.index))
    if (words.length > 1) runs.push(measure(words, sourceWords))
  }
  return runs
}

/**
 * Finds the run in which words of the source are densest: what was left as it was in the source.
 *
 * @param prose Text without markup.
 * @param sourceWords Words of the source in lower case.
 * @returns The run with the highest score; `null` where no word is the source's.
 */
export function densestRun(prose: string, sourceWords: ReadonlySet<string>): EnglishRun | null {
  const words = wordsIn(prose, 0)
  let best = { score: 0, from: 0, to: -1 }
  let score = 0
  let from = 0
  for (const [index, { folded }] of words.entries()) {
    if (score <= 0) {
      score = 0
      from = index
    }
    score += sourceWords.has(folded) ? (isEnglishStopWord(folded) ? 1.5 : 0.5) : -1.5
    if (score > best.score) best = { score, from, to: index }
  }
  return best.to < 0 ? null : measure(words.slice(best.from, best.to + 1), sourceWords)
}

/**
 * Cuts a text into sentences and clauses.
 *
 * @param prose Text without markup.
 * @param sourceWords Words of the source in lower case.
 */
export function sentenceRuns(prose: string, sourceWords: ReadonlySet<string>): EnglishRun[] {
  const runs: EnglishRun[] = []
  for (const { 0: part, index } of prose.matchAll(/[^.!?:;]+/g)) {
    const words = wordsIn(part, index)
    if (words.length > 1) runs.push(measure(words, sourceWords))
  }
  return runs
}

/** Words of a text in lower case. */
export function wordsOf(prose: string): ReadonlySet<string> {
  return new Set(wordsIn(prose, 0).map(word => word.folded))
}

function wordsIn(text: string, offset: number): Word[] {
  const words: Word[] = []
  const ranges = wordRanges(text, JOINERS)
  for (let index = 0; index < ranges.length; index += 2) {
    const start = ranges[index] as number
    words.push(toWord(text.slice(start, ranges[index + 1]), offset + start))
  }
  return words
}

function toWord(written: string, start: number): Word {
  const folded = written.toLowerCase()
  return { folded, isLowerCase: folded === written, start, end: start + written.length }
}

function measure(words: readonly Word[], sourceWords: ReadonlySet<string>): EnglishRun {
  const lowerCase = words.filter(word => word.isLowerCase && word.folded.length > 1)
  return {
    start: (words[0] as Word).start,
    end: (words.at(-1) as Word).end,
    stopWords: new Set(words.filter(word => isEnglishStopWord(word.folded)).map(word => word.folded)).size,
    lowerCase: lowerCase.length,
    shared: lowerCase.filter(word => sourceWords.has(word.folded)).length
  }
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
