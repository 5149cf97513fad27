import type { Article, Link, Unit } from '../model/article.js'
import type { ArticleFacts, LinkFact, UnitFact } from '../model/facts.js'
import type { TextRange } from '../model/range.js'
import { alertsOf } from '../text/markdown/alerts.js'
import { isLabelled } from '../text/markdown/link-pairs.js'
import { definitionRanges, destinationRange, isIntendedLink, intendedUrl } from '../text/urls/url.js'
import { compareFacts, nothingKnown, type SourceKnowledge } from './comparison/facts.js'
import { lateHeadingsOf } from './late-headings.js'
import { anchorsIn, fencesOf } from './outline.js'

/** What is known of an article from beyond its text: its source, and what its links lead to. */
type Surroundings = SourceKnowledge & Partial<Pick<ArticleFacts, 'linked'>>

/**
 * Extracts what group rules see of an article, so that its tree can go.
 *
 * @param article The article.
 * @param given Whether the user asked for this file.
 * @param ownHashes Hashes of the file's bytes; empty where nobody compares them.
 * @param surroundings What is known of it from beyond its text.
 * @returns Plain data.
 */
export function createFacts(
  article: Article,
  given: boolean,
  ownHashes: readonly string[],
  { linked = null, ...known }: Surroundings = nothingKnown
): ArticleFacts {
  const { isToolMade, structure } = article.comparison
  // Units that come from elsewhere are no facts of this article: another locale has its own, if any.
  const units = isToolMade ? article.units : []
  return {
    path: article.path,
    locale: article.locale,
    isSource: article.isSource,
    given,
    ownHashes,
    comparison: compareFacts(article, known),
    outdated: structure?.outdated ?? [],
    frontMatter: article.frontMatter,
    units: units.map(toUnitFact),
    partners:
      structure?.partners.map(({ target: { start, end }, source }) => ({
        start,
        end,
        source: { start: source.start, end: source.end }
      })) ?? [],
    outline: outlineOf(article),
    outsideText: outsideText(article, units),
    links: linkFacts(article),
    linked,
    mdx: mdxOf(article),
    fences: fencesOf(article),
    headings: lateHeadingsOf(article),
    alerts: alertsOf(article).map(({ canonical, start, end }) => ({
      keyword: canonical
        .replace(/\]$/, '')

        .toLowerCase(),
      start,
      end
    })),
    anchors: anchorsIn(article)
  }
}

function toUnitFact(unit: Unit): UnitFact {
  const whole = { start: unit.start, end: unit.end }
  return {
    id: unit.id,
    sourceId: unit.sourceId ?? unit.id,
    hasTarget: unit.target !== null,
    hasSource: unit.source !== null,
    sourceText: unit.source?.text ?? '',
    sourcePlace: unit.source === null ? whole : { start: unit.source.start, end: unit.source.end },
    targetPlace: unit.target === null ? whole : { start: unit.target.start, end: unit.target.end },
    idPlace: unit.idPlace,
    idsAgree: unit.target !== null && unit.id === unit.sourceId,
    ...whole
  }
}

function outlineOf({ headings, codeBlocks }: Article): string {
  const blocks = [
    ...headings.map(({ start, depth }) => ({ start, sign: `h${depth}` })),
    ...codeBlocks.map(({ start, lang }) => ({ start, sign: lang ?? 'code' }))
  ]
  return blocks
    .sort((a, b) => a.start - b.start)
    .map(block => block.sign)
    .join(' ')
}

function outsideText({ text, frontMatter }: Article, units: readonly Unit[]): string {
  const pieces: string[] = []
  let position = frontMatter.range.end
  for (const { start, end } of units) {
    pieces.push(text.slice(position, start))
    position = end
  }
  return pieces.join('') + text.slice(position)
}

function linkFacts(article: Article): LinkFact[] {
  const damaged = damagedRanges(article)
  const urlPlaceOf = createUrlPlaces(article.text)
  const links = article.outsideLinks
    .filter(link => isIntendedLink(link) && !damaged.some(({ start, end }) => link.start >= start && link.end <= end))
    .map(link => toLinkFact(link, null, article.text, urlPlaceOf))
  for (const unit of article.units) {
    for (const link of unit.target?.links ?? []) {
      // A link that encloses the unit is among the outside links.
      if (link.start >= unit.start && isIntendedLink(link))
        links.push(toLinkFact(link, article.comparison.isToolMade ? unit.id : null, article.text, urlPlaceOf))
    }
  }
  return links.sort((a, b) => a.start - b.start)
}

/** Where damaged markup keeps a unit from being read, its source's links would pass for links of the article. */
function damagedRanges({ spanProblems, text }: Article): TextRange[] {
  const paragraphEnd = finderOf(text, '\n\n')
  const lineEnd = finderOf(text, '\n')
  const unitEnd = finderOf(text, '</span></span>')
  return spanProblems
    .filter(({ kind }) => kind !== 'frontMatter')
    .map(({ start }) => {
      const end = unitEnd(start)
      return { start, end: end === text.length || end > paragraphEnd(start) ? lineEnd(start) : end }
    })
}

/** Finds the next occurrence, or the text's end. Asked in text order, it reads the text once. */
function finderOf(text: string, searched: string): (from: number) => number {
  let [asked, found] = [0, -1]
  return from => {
    if (from > found || from < asked) {
      const index = text.indexOf(searched, from)
      found = index < 0 ? text.length : index
    }
    asked = from
    return found
  }
}

function toLinkFact(link: Link, unitId: string | null, text: string, urlPlaceOf: UrlPlaces): LinkFact {
  const { kind, start, end } = link
  const label = isLabelled(link) ? text.slice(link.label.start, link.label.end) : null
  return {
    kind,
    url: intendedUrl(link),
    unitId,
    label,
    start,
    end,
    urlPlace: link.url.includes('#') ? urlPlaceOf(link) : null
  }
}

/** Where the URL of a link is written: in the link, or in the definition that it names. */
function createUrlPlaces(text: string): UrlPlaces {
  let definitions: ReadonlyMap<string, TextRange> | undefined
  return link => {
    const place = destinationRange(text, link)
    if (link.bare || place.start !== link.start || place.end !== link.end) return place
    definitions ??= definitionRanges(text)
    return definitions.get(link.url) ?? null
  }
}

type UrlPlaces = (link: Link) => TextRange | null

function mdxOf({ mdx, text }: Article): ArticleFacts['mdx'] {
  return mdx === null
    ? null
    : { code: mdx.code.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })), problem: mdx.problem }
}
