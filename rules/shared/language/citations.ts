import type { Article, PairedUnit, Segment } from '../../../src/model/article.js'
import { foldWhitespace } from '../../../src/text/characters/words.js'
import { languageOf } from '../../../src/text/languages/locale.js'
import { isFunctionWord } from './function-words.js'

const WORDS = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu
const EXTERNAL = /^(?:https?:)?\/\//i
/** Marks that occur only in references to publications. */
const REFERENCE = /\bet al\.|\bdoi:|\barXiv\b|\bISBN\b|\bIn Proceedings of\b/
/** Share of the words of a text that the label of its link has to be. */
const LABEL_SHARE = 0.6
/** Share of such texts that stand as in the source, where that is what the page does with them. */
const KEPT_SHARE = 0.75
const FEWEST = 2

/** A text that is a link to another site, and next to nothing beside it. */
interface Entry {
  readonly unit: PairedUnit
  /** Whether the title of the link is the source's. */
  readonly isKept: boolean
}

/**
 * Texts that cite works in the language of the source: references to publications, and lists of links to other sites in which nearly all titles stand as
 * they are. A title left among translated ones is none, nor is a link within the site, whose page has a title of its own.
 *
 * @param article The translation.
 * @param units Its units with both sides, in text order.
 * @returns Those of the units that are citations.
 */
export function findCitations(
  { headings, sourceLocale }: Pick<Article, 'headings' | 'sourceLocale'>,
  units: readonly PairedUnit[]
): ReadonlySet<PairedUnit> {
  const entries = units.flatMap(unit => toEntry(unit, languageOf(sourceLocale)))
  const bySection = new Map<number, Entry[]>()
  for (const entry of entries) {
    const section = headings.findLastIndex(({ start }) => start <= entry.unit.target.start)
    bySection.set(section, [...(bySection.get(section) ?? []), entry])
  }
  const citations = new Set(units.filter(({ source }) => REFERENCE.test(source.text)))
  for (const ofSection of bySection.values()) {
    // One entry alone does not show what is done with them here; all of the page may.
    const others = ofSection.length < FEWEST ? entries : ofSection
    const kept = others.filter(({ isKept }) => isKept)
    if (others.length >= FEWEST && kept.length >= KEPT_SHARE * others.length)
      for (const { unit } of ofSection) citations.add(unit)
  }
  return citations
}

/** Beside the link, a publisher, an author or a date may stand, and no words of a sentence. */
function toEntry(unit: PairedUnit, language: string): Entry[] {
  const titles = titlesOf(unit.source)
  const words = wordsOf(unit.source.prose)
  const inTitles = wordsOf(titles.join(' '))
  if (titles.length === 0 || inTitles.length < LABEL_SHARE * words.length) return []
  const functionWords = (list: readonly string[]): number => list.filter(word => isFunctionWord(word, language)).length
  if (functionWords(words) > functionWords(inTitles)) return []
  const kept = new Set(titlesOf(unit.target))
  return [{ unit, isKept: titles.every(title => kept.has(title)) }]
}

function titlesOf({ links, prose, start }: Segment): string[] {
  return links
    .filter(({ kind, url }) => kind === 'link' && EXTERNAL.test(url))
    .map(({ label }) => foldWhitespace(prose.slice(Math.max(0, label.start - start), Math.max(0, label.end - start))))
}

function wordsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).map(word => word.toLowerCase())
}
