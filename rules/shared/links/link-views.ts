import type { ArticleFacts, LinkFact, UnitFact } from '../../../src/model/facts.js'
import { comparableWithinVersion, type ComparableLink } from '../../../src/text/urls/comparable-link.js'
import { numberOf } from '../group/source-text.js'
import { majority } from '../group/vote.js'

/** One locale's links as they are compared. */
export interface LinkView {
  readonly article: ArticleFacts
  /** By comparable URL. */
  readonly links: ReadonlyMap<string, readonly LinkFact[]>
  /** By the number that a unit's ids have in common across locales. */
  readonly units: ReadonlyMap<string, UnitFact>
  readonly comparable: ComparableLink
}

/** A link that one locale lacks, or that it alone has. */
export interface LinkDifference {
  readonly fact: LinkFact
  /** The locale that the fact is of: where it is missing, one of those that have it. */
  readonly owner: LinkView
  /** The locales that are right. */
  readonly models: readonly LinkView[]
}

export interface LinkComparison {
  readonly view: LinkView
  readonly missing: readonly LinkDifference[]
  readonly added: readonly LinkDifference[]
}

/**
 * Prepares the links of an article for comparison.
 *
 * @param article Facts of one locale.
 * @param comparable The form in which its URLs are compared.
 */
export function linkViewOf(
  article: ArticleFacts,
  comparable: ComparableLink = comparableWithinVersion(article.locale)
): LinkView {
  const links = new Map<string, LinkFact[]>()
  for (const link of article.links) push(links, comparable(link.url), link)
  return { article, links, comparable, units: new Map(article.units.map(unit => [numberOf(unit.id), unit])) }
}

/** How many links of a locale have a URL. */
export function linkCount(view: LinkView, url: string): number {
  return view.links.get(url)?.length ?? 0
}

/** Whether all articles have the same URLs in the same order: the common case, found without a comparison. */
export function haveSameUrls(articles: readonly ArticleFacts[]): boolean {
  const first = articles[0]?.links ?? []
  return articles.every(
    ({ links }) => links.length === first.length && links.every((link, index) => link.url === first[index]?.url)
  )
}

/**
 * Compares the multisets of URLs: for each URL the locales vote on how often it stands, with the source's word being final.
 *
 * @param views At least two locales.
 * @returns What each locale lacks or has too much, in the order of `views`.
 */
export function compareLinkViews(views: readonly LinkView[]): LinkComparison[] {
  const missing = new Map<LinkView, LinkDifference[]>()
  const added = new Map<LinkView, LinkDifference[]>()
  for (const url of new Set(views.flatMap(view => [...view.links.keys()]))) {
    const vote = majority(
      views,
      view => String(linkCount(view, url)),
      view => view.article.isSource
    )
    if (vote === null) continue
    // Two locales that differ blame each other: said once, in the one that has less.
    const losers = vote.isTie ? [fewest(views, url)] : vote.losers
    const models = vote.isTie ? views.filter(view => !losers.includes(view)) : vote.winners
    const owner = models[0]
    if (owner === undefined) continue
    for (const view of losers) {
      const own = view.links.get(url) ?? []
      const others = owner.links.get(url) ?? []
      for (const fact of surplus(others, own)) push(missing, view, { fact, owner, models })
      for (const fact of surplus(own, others)) push(added, view, { fact, owner: view, models })
    }
  }
  return views.map(view => ({ view, missing: missing.get(view) ?? [], added: added.get(view) ?? [] }))
}

function fewest(views: readonly LinkView[], url: string): LinkView {
  return views.reduce((least, view) => (linkCount(view, url) < linkCount(least, url) ? view : least))
}

/** Links that one locale has more than another: those of units that have no such link in the other. */
function surplus(links: readonly LinkFact[], others: readonly LinkFact[]): readonly LinkFact[] {
  const count = links.length - others.length
  if (count <= 0) return []
  const left = others.map(placeKey)
  const alone = links.filter(link => {
    const index = left.indexOf(placeKey(link))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return (alone.length >= count ? alone : links).slice(-count)
}

function placeKey({ unitId }: LinkFact): string {
  return unitId === null ? '' : numberOf(unitId)
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
