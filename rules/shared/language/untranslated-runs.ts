import type { Article, PairedUnit } from '../../../src/model/article.js'
import { isPaired } from '../../../src/text/markdown/empty-side.js'
import { isSameWording } from './same-wording.js'

/** Fewer texts are reported one by one: each is soon found and fixed. */
const FEWEST_TEXTS = 4

const WORD = /\p{L}[\p{L}'’-]*/gu

/** A unit of the article, and the section that it stands in. */
interface Placed {
  readonly unit: PairedUnit
  /** How many headings start before it or with it. */
  readonly section: number
}

/**
 * Parts of an article that nobody has translated: texts in the source language that follow each other without a translated text between them, and that
 * make up a section at least, or all that comes before the article's end. Headings and what is too short for a sentence neither make nor break a part:
 * translation memories fill them in.
 *
 * @param article The article.
 * @param untranslated Its units in the source language, in text order.
 * @param minimumWords Fewest words of a text whose translation shows that somebody has worked there.
 * @returns The units of each part, in text order; parts have four at least.
 */
export function findUntranslatedRuns(
  article: Pick<Article, 'units' | 'headings'>,
  untranslated: readonly PairedUnit[],
  minimumWords: number
): readonly (readonly PairedUnit[])[] {
  if (untranslated.length < FEWEST_TEXTS) return []
  const left = new Set(untranslated)
  const worked = new Set<number>()
  const runs: Placed[][] = []
  let run: Placed[] = []
  for (const { unit, section, isHeading } of placeUnits(article)) {
    if (left.has(unit)) {
      if (run.length === 0) runs.push(run)
      run.push({ unit, section })
    } else if (!isHeading && isTranslatedText(unit, minimumWords)) {
      worked.add(section)
      run = []
    }
  }
  // What is left open is the article's tail.
  const isPart = (texts: readonly Placed[]): boolean =>
    texts === run || texts.some(({ section }) => !worked.has(section))
  return runs.filter(texts => texts.length >= FEWEST_TEXTS && isPart(texts)).map(texts => texts.map(({ unit }) => unit))
}

function placeUnits({
  units,
  headings
}: Pick<Article, 'units' | 'headings'>): (Placed & { readonly isHeading: boolean })[] {
  let section = 0
  return units.filter(isPaired).map(unit => {
    while ((headings[section]?.start ?? Infinity) <= unit.target.start) section++
    return { unit, section, isHeading: unit.target.start < (headings[section - 1]?.end ?? 0) }
  })
}

function isTranslatedText({ target, source }: PairedUnit, minimumWords: number): boolean {
  return (source.prose.match(WORD)?.length ?? 0) >= minimumWords && !isSameWording(target, source)
}
