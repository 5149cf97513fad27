import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { ArticleFacts, LinkFact, UnitFact } from '../src/model/facts.js'
import { comparableAcrossSites, comparableWithinVersion } from '../src/text/comparable-link.js'
import { nameLocales } from '../src/text/locale-list.js'
import { numberOf } from '../src/text/source-text.js'
import { groupByOutline, groupByVersion } from '../src/text/versions.js'
import { majority } from '../src/text/vote.js'

export default defineGroupRule({
  name: 'link-url-parity',
  meta: {
    description: 'require the same link URLs in all locales of one source version',
    scope: 'group',
    recommended: 'error',
    mission: true,
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    messages: {
      changed: 'Unexpected URL `{{actual}}`, expected `{{expected}}` as in {{locales}}',
      missing: 'Unexpected missing link `{{expected}}`, expected it as in {{locales}}',
      added: 'Unexpected link `{{actual}}`, expected the links of {{locales}}, which do not have it'
    }
  },
  create (context) {
    return {
      group (group) {
        for (const version of groupByVersion(group.articles)) {
          if (version.length > 1 && !haveSameUrls(version)) compareVersion(version.map(article => viewOf(article)))
        }
        compareUnversioned(group.articles)
      }
    }

    /** Without a version, a translation is compared where all but one of its links say that it is of the source's version. */
    function compareUnversioned (articles: readonly ArticleFacts[]): void {
      const [source, ...translations] = groupByOutline(articles) ?? []
      if (source === undefined) return
      for (const translation of translations) {
        if (translation.links.length !== source.links.length || translation.links.length < 2) continue
        const views = [source, translation].map(article => viewOf(article, comparableAcrossSites(article.locale, source.locale)))
        const urls = new Set(views.flatMap(view => [...view.links.keys()]))
        const different = [...urls].filter(url => countOf(views[0] as View, url) !== countOf(views[1] as View, url))
        if (different.length <= 2) compareVersion(views)
      }
    }

    function compareVersion (views: readonly View[]): void {
      const missing = new Map<View, Missing[]>()
      const added = new Map<View, Added[]>()
      for (const url of new Set(views.flatMap(view => [...view.links.keys()]))) {
        const vote = majority(views, view => String(countOf(view, url)), view => view.article.isSource)
        if (vote === null) continue
        // Two locales that differ blame each other: said once, in the one that has less.
        const losers = vote.isTie ? [fewest(views, url)] : vote.losers
        const owner = vote.isTie ? views.find(view => !losers.includes(view)) as View : vote.winners[0] as View
        for (const view of losers) {
          const own = view.links.get(url) ?? []
          const others = owner.links.get(url) ?? []
          for (const fact of surplus(others, own)) push(missing, view, { fact, url, owner })
          for (const fact of surplus(own, others)) push(added, view, { fact, locales: nameLocales(vote.winners.map(view => view.article)) })
        }
      }
      for (const view of views) report(view, missing.get(view) ?? [], added.get(view) ?? [], views)
    }

    function report (view: View, missing: Missing[], added: readonly Added[], views: readonly View[]): void {
      const { article } = view
      for (const { fact, locales } of added) {
        if (isExplained(view, fact) || views.some(other => isNamed(other, fact.url))) continue
        const ofKind = missing.filter(({ fact: other }) => other.kind === fact.kind)
        const counterpart = ofKind.find(({ fact: other }) => sameUnit(other, fact)) ?? ofKind.find(({ fact: other }) => other.unitId === null && fact.unitId === null)
        if (counterpart === undefined) {
          context.report({ article, messageId: 'added', data: { actual: fact.url, locales }, place: fact, ...unitOf(fact), actual: fact.url })
          continue
        }
        missing.splice(missing.indexOf(counterpart), 1)
        context.report({
          article,
          messageId: 'changed',
          data: { actual: fact.url, expected: counterpart.fact.url, locales: nameLocales(without(views, view).map(view => view.article)) },
          place: fact,
          ...unitOf(fact),
          expected: [counterpart.fact.url],
          actual: fact.url
        })
      }
      for (const { fact, owner } of missing) {
        if (fact.unitId !== null && isUnitExplained(view, fact.unitId)) continue
        if (isNamed(view, fact.url) || isNamed(owner, fact.url) || isExplained(owner, fact)) continue
        const place = placeOfMissing(view, owner, fact)
        if (place === null) continue
        context.report({
          article,
          messageId: 'missing',
          data: { expected: fact.url, locales: nameLocales(without(views, view).map(view => view.article)) },
          place,
          ...('id' in place ? { unit: place } : {}),
          expected: [fact.url]
        })
      }
    }
  }
})

/** The common case, told without a look at any URL. */
function haveSameUrls (articles: readonly ArticleFacts[]): boolean {
  const first = articles[0]?.links ?? []
  return articles.every(({ links }) => links.length === first.length && links.every((link, index) => link.url === first[index]?.url))
}

/** A link that other locales have, and one of them. */
interface Missing {
  readonly fact: LinkFact
  readonly url: string
  readonly owner: View
}

/** A link that the locales named do not have. */
interface Added {
  readonly fact: LinkFact
  readonly locales: string
}

/** One locale's links as they are compared. */
interface View {
  readonly article: ArticleFacts
  readonly links: ReadonlyMap<string, readonly LinkFact[]>
  readonly units: ReadonlyMap<string, UnitFact>
  readonly comparable: (url: string) => string
}

function viewOf (article: ArticleFacts, comparable = comparableWithinVersion(article.locale)): View {
  const links = new Map<string, LinkFact[]>()
  for (const link of article.links) push(links, comparable(link.url), link)
  return { article, links, comparable, units: new Map(article.units.map(unit => [numberOf(unit.id), unit])) }
}

/** Links that one locale has more than another: those of units that have no such link in the other. */
function surplus (links: readonly LinkFact[], others: readonly LinkFact[]): readonly LinkFact[] {
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

function placeKey ({ unitId }: LinkFact): string {
  return unitId === null ? '' : numberOf(unitId)
}

/** Whether a unit rule has named this URL in the article. */
function isNamed ({ article, comparable }: View, url: string): boolean {
  return article.reported.some(({ ruleId, named }) => LINK_RULES.has(ruleId) && named.some(other => comparable(other) === comparable(url)))
}

/** Rules whose findings name the URLs that they are about. */
const LINK_RULES: ReadonlySet<string> = new Set(['link-url-match', 'no-broken-link'])

function countOf (view: View, url: string): number {
  return view.links.get(url)?.length ?? 0
}

function fewest (views: readonly View[], url: string): View {
  return [...views].sort((a, b) => countOf(a, url) - countOf(b, url))[0] as View
}

/** A link in a unit that a unit rule has spoken of, or that this locale alone has (`span-parity` says so). */
function isExplained ({ article }: View, fact: LinkFact): boolean {
  return article.reported.some(range =>
    (fact.unitId !== null && range.unitId === fact.unitId && UNIT_RULES.has(range.ruleId)) ||
    (UNIT_RULES.has(range.ruleId) && range.start < fact.end && range.end > fact.start))
}

function isUnitExplained (view: View, unitId: string): boolean {
  const unit = view.units.get(numberOf(unitId))
  if (unit === undefined) return view.units.size > 0 || view.article.reported.some(({ ruleId }) => ruleId === 'span-well-formed')
  return view.article.reported.some(range => range.unitId === unit.id && UNIT_RULES.has(range.ruleId))
}

/** Rules whose findings explain why a unit's links are not those of other locales. */
const UNIT_RULES: ReadonlySet<string> = new Set([
  'link-url-match',
  'no-broken-link',
  'require-translation',
  'span-id-match',
  'span-id-unique',
  'span-well-formed'
])

function sameUnit (a: LinkFact, b: LinkFact): boolean {
  return a.unitId !== null && b.unitId !== null && numberOf(a.unitId) === numberOf(b.unitId)
}

/** The unit that should hold the link; outside of units, the link before it; else the start of the text. */
function placeOfMissing (view: View, owner: View, fact: LinkFact): UnitFact | { start: number, end: number } | null {
  const unit = fact.unitId === null ? undefined : view.units.get(numberOf(fact.unitId))
  if (unit !== undefined) return { ...unit, ...unit.targetPlace }
  const before = owner.article.links.filter(link => link.start < fact.start).length
  const neighbour = view.article.links[Math.max(0, before - 1)] ?? view.article.units[0]?.targetPlace
  if (neighbour !== undefined) return { start: neighbour.start, end: neighbour.end }
  const { range } = view.article.frontMatter
  return range.end > range.start ? { start: range.start, end: range.start + 3 } : null
}

function unitOf (fact: LinkFact): { unit?: { id: string } } {
  return fact.unitId === null ? {} : { unit: { id: fact.unitId } }
}

function without (views: readonly View[], view: View): View[] {
  return views.filter(other => other !== view)
}

function push<Key, Value> (map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
