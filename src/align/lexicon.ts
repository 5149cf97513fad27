import type { Block } from '../model/article.js'
import type { Side } from './side.js'
import type { Match } from './sequence.js'

/** How well the words of two blocks match, as learned from an article's certain pairs: below 0 for a match, above 0 against. */
export interface Lexicon {
  compare(source: readonly number[], target: readonly number[]): number
}

/** Words in more blocks than this are those of every sentence. */
const MOST_BLOCKS = 24
const LEAST_TOGETHER = 2
/** Share of the blocks with a word or its translation in which both occur (Dice). */
const LEAST_DICE = 0.6
/** Parts of a translation come nearly as close as the best of them. */
const NEARLY = 0.1
const HIT = 0.8
const MISS = 0.4
/** Related languages have words in common that differ in their endings. */
const COGNATE = 0.5
const LATIN = /^[a-z]{4,}$/
const MOST_GAIN = 5
const MOST_LOSS = 3
/** Inflected words share their beginning. */
const STEM = 5
const SHORTEST = 3
const WORD = /[\p{L}\p{M}\p{N}_]+/gu
/** Scripts that write no spaces between words, or endings that stand apart in other languages: pairs of characters serve as words. */
const DENSE = /[\u0E00-\u0E7F\u1100-\u11FF\u2E80-\uFAFF]/

/**
 * Learns from blocks whose partners are known which words of the translation stand where a word of the source does.
 *
 * @param source The source article.
 * @param target Its translation.
 * @param matches Matches that are certain.
 * @param asked Positions of source blocks that will be compared; of other blocks' words nothing is learned.
 */
export function learnLexicon(source: Side, target: Side, matches: readonly Match[], asked: readonly number[]): Lexicon {
  const [sourceWords, targetWords] = [createReader(source), createReader(target)]
  const wanted = new Set(asked.flatMap(at => [...sourceWords(at)]))
  const places = placesOf(wanted, matches, sourceWords)
  const counts = new Map<string, number>()
  for (const match of matches)
    for (const word of targetSide(match, targetWords)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const translations = new Map<string, readonly string[]>()
  for (const [word, list] of places) {
    if (list.length < LEAST_TOGETHER || list.length > MOST_BLOCKS) continue
    const found = translationsOf(list, targetWords, counts)
    if (found.length > 0) translations.set(word, found)
  }
  // For each source block, what stands in its translation: a list for each of its words.
  const expected = new Map(
    asked.map(at => [
      at,
      [...sourceWords(at)].flatMap(word => {
        const found = translations.get(word)
        return found === undefined ? [] : [found]
      })
    ])
  )
  const cognates = new Map(
    asked.map(at => [at, [...sourceWords(at)].filter(word => LATIN.test(word) && !translations.has(word))])
  )
  return {
    compare(from, to) {
      let score = 0
      for (const at of from) {
        for (const alternatives of expected.get(at) ?? []) {
          score += to.some(other => {
            const own = targetWords(other)
            return alternatives.some(word => own.has(word))
          })
            ? -HIT
            : MISS
        }
        for (const word of cognates.get(at) ?? []) if (to.some(other => targetWords(other).has(word))) score -= COGNATE
      }
      return Math.max(-MOST_GAIN, Math.min(MOST_LOSS, score))
    }
  }
}

/** In which matches each of some words stands. */
function placesOf(
  wanted: ReadonlySet<string>,
  matches: readonly Match[],
  sourceWords: Reader
): ReadonlyMap<string, Match[]> {
  const places = new Map<string, Match[]>()
  for (const match of matches) {
    for (const word of sourceSide(match, sourceWords)) {
      if (!wanted.has(word)) continue
      const list = places.get(word)
      if (list === undefined) places.set(word, [match])
      else list.push(match)
    }
  }
  return places
}

function translationsOf(matches: readonly Match[], targetWords: Reader, counts: ReadonlyMap<string, number>): string[] {
  const together = new Map<string, number>()
  for (const match of matches)
    for (const word of targetSide(match, targetWords)) together.set(word, (together.get(word) ?? 0) + 1)
  const found = [...together]
    .filter(([, count]) => count >= LEAST_TOGETHER)
    .map(([word, count]) => ({ word, dice: (2 * count) / (matches.length + (counts.get(word) ?? 0)) }))
  const least = Math.max(LEAST_DICE, ...found.map(({ dice }) => dice - NEARLY))
  return found.filter(({ dice }) => dice >= least).map(({ word }) => word)
}

type Reader = (at: number) => ReadonlySet<string>

/** Words of a block, read when they are first asked for. */
function createReader({ text, blocks }: Side): Reader {
  const cache: (ReadonlySet<string> | undefined)[] = []
  return at => (cache[at] ??= readWords(blocks[at] as Block, text))
}

function sourceSide({ source, sourceCount }: Match, words: Reader): ReadonlySet<string> {
  return wordsOf(source, sourceCount, words)
}

function targetSide({ target, targetCount }: Match, words: Reader): ReadonlySet<string> {
  return wordsOf(target, targetCount, words)
}

function wordsOf(start: number, count: number, words: Reader): ReadonlySet<string> {
  return count === 1
    ? words(start)
    : new Set(Array.from({ length: count }, (_, index) => [...words(start + index)]).flat())
}

function readWords({ kind, start, end }: Block, text: string): ReadonlySet<string> {
  const words = new Set<string>()
  if (kind === 'code' || kind === 'html') return words
  for (const [word] of text.slice(start, end).toLowerCase().matchAll(WORD)) {
    if (DENSE.test(word)) for (let index = 0; index + 1 < word.length; index++) words.add(word.slice(index, index + 2))
    else if (word.length >= SHORTEST) words.add(word.slice(0, STEM))
  }
  return words
}
