import type { GlossaryEntry } from '../../../src/model/glossary.js'
import type { TextRange } from '../../../src/model/range.js'
import { findTerm } from './terms.js'

/** An entry whose source term stands in a text. */
export interface EntryMatch {
  readonly entry: GlossaryEntry
  /** The source term as the glossary writes it. */
  readonly term: string
  readonly place: TextRange
}

/** A glossary by the first word of its terms, so that a unit costs as much as its own words, however large the glossary is. */
export interface GlossaryIndex {
  /** Entries whose source term stands in the text; a term inside of a longer one does not count. */
  matches(text: string): readonly EntryMatch[]
  /** Entries that do not depend on the source. */
  readonly sourceless: readonly GlossaryEntry[]
}

const indexes = new WeakMap<readonly GlossaryEntry[], GlossaryIndex>()

/**
 * Makes the index of a glossary, once for each array.
 *
 * @param entries Entries of a glossary.
 */
export function indexOfGlossary(entries: readonly GlossaryEntry[]): GlossaryIndex {
  const known = indexes.get(entries)
  if (known !== undefined) return known
  const index = createIndex(entries)
  indexes.set(entries, index)
  return index
}

interface Listed {
  readonly entry: GlossaryEntry
  readonly term: string
}

function createIndex(entries: readonly GlossaryEntry[]): GlossaryIndex {
  const byWord = new Map<string, Listed[]>()
  for (const entry of entries) {
    for (const term of entry.source) {
      const word = wordsOf(term)[0] ?? ''
      const listed = byWord.get(word)
      if (listed === undefined) byWord.set(word, [{ entry, term }])
      else listed.push({ entry, term })
    }
  }
  return {
    sourceless: entries.filter(({ source }) => source.length === 0),
    matches(text) {
      if (byWord.size === 0) return []
      const found: EntryMatch[] = []
      for (const word of candidates(text)) {
        for (const { entry, term } of byWord.get(word) ?? []) {
          const search = {
            locale: null,
            caseSensitive: entry.caseSensitive || entry.doNotTranslate,
            plural: !entry.doNotTranslate
          }
          for (const place of findTerm(text, term, search)) found.push({ entry, term, place })
        }
      }
      return withoutCovered(found)
    }
  }
}

/** Words of the text, also without an English plural ending; the empty word stands for terms of signs only. */
function candidates(text: string): ReadonlySet<string> {
  const words = new Set([''])
  for (const word of wordsOf(text)) {
    words.add(word)
    if (word.endsWith('s')) words.add(word.slice(0, -1))
    if (word.endsWith('es')) words.add(word.slice(0, -2))
  }
  return words
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
}

/** Leaves out what lies inside of a longer match; two entries of the same text both count. */
function withoutCovered(matches: EntryMatch[]): EntryMatch[] {
  matches.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
  let outer: TextRange = { start: -1, end: -1 }
  return matches.filter(({ place }) => {
    if (place.end <= outer.end && (place.start !== outer.start || place.end !== outer.end)) return false
    outer = place
    return true
  })
}
