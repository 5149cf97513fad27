import type { ArticleFacts, HeadingFact, UnitFact } from '../../../src/model/facts.js'
import type { TextRange } from '../../../src/model/range.js'
import { headingText } from '../../../src/text/markdown/heading-text.js'
import { comparableSource, numberOf } from '../group/source-text.js'

/** One locale's headings as they are compared: by a key that the same heading has in all locales. */
export interface HeadingView {
  readonly article: ArticleFacts
  readonly levels: ReadonlyMap<string, number>
  /** Whether the article has the text of such a heading, as a heading or not. */
  knows(key: string): boolean
  /** The heading, or what stands in its place; `null` where there is nothing. */
  placeOf(key: string): TextRange | null
}

/**
 * Headings by the number of the unit in them; those without a unit by their order among their like.
 *
 * @param article Facts of one locale.
 */
export function headingsByUnit(article: ArticleFacts): HeadingView {
  const headings = new Map<string, HeadingFact>()
  const others: HeadingFact[] = []
  for (const [heading, unit] of withUnits(article)) {
    if (unit === null) others.push(heading)
    else headings.set(numberOf(unit.id), heading)
  }
  // Only where there are as many does the same number mean the same heading.
  for (const [index, heading] of others.entries()) headings.set(`heading ${index} of ${others.length}`, heading)
  return viewOf(article, headings, new Map(article.units.map(unit => [numberOf(unit.id), unit])))
}

/**
 * Headings by their order in the article, for articles with as many headings.
 *
 * @param article Facts of one locale.
 */
export function headingsInOrder(article: ArticleFacts): HeadingView {
  return viewOf(article, new Map(article.headings.map((heading, index) => [String(index), heading])), new Map())
}

/**
 * Headings by their text in the language of the source: that of the unit in them, in the source article their own.
 *
 * @param article Facts of one locale.
 */
export function headingsBySourceText(article: ArticleFacts): HeadingView {
  const headings = new Map<string, HeadingFact>()
  for (const [heading, unit] of withUnits(article)) {
    if (unit !== null || article.isSource)
      add(headings, comparableSource(unit === null ? heading.text : headingText(unit.sourceText)), heading)
  }
  const units = new Map<string, UnitFact>()
  for (const unit of article.units) if (unit.hasSource) add(units, comparableSource(headingText(unit.sourceText)), unit)
  return viewOf(article, headings, units)
}

/** Headings in text order, each with the first unit in it. */
function withUnits({ headings, units }: ArticleFacts): [HeadingFact, UnitFact | null][] {
  let next = 0
  return headings.map(heading => {
    while ((units[next]?.end ?? Infinity) <= heading.start) next++
    const unit = units[next]
    return [heading, unit !== undefined && unit.start >= heading.start && unit.end <= heading.end ? unit : null]
  })
}

/** The second heading `Example` is not the first one. */
function add<Item>(items: Map<string, Item>, text: string, item: Item): void {
  let count = 1
  while (items.has(`${text} ${count}`)) count++
  items.set(`${text} ${count}`, item)
}

function viewOf(
  article: ArticleFacts,
  headings: ReadonlyMap<string, HeadingFact>,
  units: ReadonlyMap<string, UnitFact>
): HeadingView {
  return {
    article,
    levels: new Map([...headings].map(([key, { depth }]) => [key, depth])),
    // What is no heading of the source article is text there, or nothing.
    knows: key => headings.has(key) || units.has(key) || article.isSource,
    placeOf: key => headings.get(key) ?? units.get(key)?.targetPlace ?? null
  }
}

/**
 * Whether two articles have the same headings and code blocks in the same order, but for the level of one heading. An article that lags
 * behind its source has more differences, or parts that are missing.
 *
 * @param outline Outline of one article, see `ArticleFacts`.
 * @param other Outline of the other.
 */
export function isSameButOneLevel(outline: string, other: string): boolean {
  const signs = outline.split(' ')
  const others = other.split(' ')
  if (signs.length !== others.length || signs.length < LEAST_SIGNS) return false
  const different = signs.filter((sign, index) => sign !== others[index])
  return (
    different.length === 1 &&
    signs.every((sign, index) => sign === others[index] || (isHeading(sign) && isHeading(others[index] as string)))
  )
}

/** In a shorter article, one level says nothing about the rest. */
const LEAST_SIGNS = 4

function isHeading(sign: string): boolean {
  return /^h[1-6]$/.test(sign)
}
