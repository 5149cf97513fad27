import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { LinkFact, UnitFact } from '../src/model/facts.js'
import {
  compareLinkViews,
  haveSameUrls,
  linkViewOf,
  type LinkComparison,
  type LinkDifference,
  type LinkView
} from './shared/links/link-views.js'
import { nameLocales } from './shared/group/locale-list.js'
import { numberOf } from './shared/group/source-text.js'
import { isToldWithStructure } from './shared/group/told-structure.js'
import { comparableVersions } from './shared/group/versions.js'

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
  create(context) {
    return {
      group(group) {
        for (const version of comparableVersions(group)) {
          if (version.length > 1 && !haveSameUrls(version)) compare(version.map(article => linkViewOf(article)))
        }
      }
    }

    function compare(views: readonly LinkView[]): void {
      for (const comparison of compareLinkViews(views)) report(comparison, views)
    }

    function report({ view, missing, added }: LinkComparison, views: readonly LinkView[]): void {
      const { article } = view
      const left = [...missing]
      for (const { fact, models } of added) {
        if (
          isExplained(view, fact) ||
          isToldWithStructure(article, fact.url) ||
          views.some(other => isNamed(other, fact.url))
        )
          continue
        const counterpart = counterpartOf(fact, left)
        const shared = {
          article,
          place: fact,
          ...(fact.unitId === null ? {} : { unit: { id: fact.unitId } }),
          actual: fact.url
        }
        if (counterpart === undefined) {
          context.report({ ...shared, messageId: 'added', data: { actual: fact.url, locales: localesOf(models) } })
          continue
        }
        left.splice(left.indexOf(counterpart), 1)
        const expected = counterpart.fact.url
        context.report({
          ...shared,
          messageId: 'changed',
          data: { actual: fact.url, expected, locales: localesOf(counterpart.models) },
          expected: [expected]
        })
      }
      for (const { fact, owner, models } of left) {
        if (fact.unitId !== null && isUnitExplained(view, fact.unitId)) continue
        if (
          isToldWithStructure(article, fact.url) ||
          isNamed(view, fact.url) ||
          isNamed(owner, fact.url) ||
          isExplained(owner, fact)
        )
          continue
        const place = placeOfMissing(view, owner, fact)
        if (place === null) continue
        const unit = 'id' in place ? { unit: place } : {}
        context.report({
          article,
          messageId: 'missing',
          data: { expected: fact.url, locales: localesOf(models) },
          place,
          ...unit,
          expected: [fact.url]
        })
      }
    }
  }
})

function localesOf(views: readonly LinkView[]): string {
  return nameLocales(views.map(view => view.article))
}

/** A link that is missing where another one is too many was changed: in the same unit, or outside of units. */
function counterpartOf(fact: LinkFact, missing: readonly LinkDifference[]): LinkDifference | undefined {
  const ofKind = missing.filter(({ fact: { kind } }) => kind === fact.kind)
  if (fact.unitId === null) return ofKind.find(({ fact: { unitId } }) => unitId === null)
  const number = numberOf(fact.unitId)
  return ofKind.find(({ fact: { unitId } }) => unitId !== null && numberOf(unitId) === number)
}

/** Whether a unit rule has named this URL in the article. */
function isNamed({ article, comparable }: LinkView, url: string): boolean {
  return article.reported.some(
    ({ ruleId, named }) => LINK_RULES.has(ruleId) && named.some(other => comparable(other) === comparable(url))
  )
}

/** Rules whose findings name the URLs that they are about. */
const LINK_RULES: ReadonlySet<string> = new Set(['link-url-match', 'no-broken-link'])

/** A link in a unit that a unit rule has spoken of, or that this locale alone has (`span-parity` says so). */
function isExplained({ article }: LinkView, fact: LinkFact): boolean {
  return article.reported.some(
    range =>
      (fact.unitId !== null && range.unitId === fact.unitId && UNIT_RULES.has(range.ruleId)) ||
      (UNIT_RULES.has(range.ruleId) && range.start < fact.end && range.end > fact.start)
  )
}

function isUnitExplained(view: LinkView, unitId: string): boolean {
  const unit = view.units.get(numberOf(unitId))
  if (unit === undefined)
    return view.units.size > 0 || view.article.reported.some(({ ruleId }) => ruleId === 'span-well-formed')
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

/** The unit that should hold the link; outside of units, the link before it; else the start of the text. */
function placeOfMissing(
  view: LinkView,
  owner: LinkView,
  fact: LinkFact
): UnitFact | { start: number; end: number } | null {
  const unit = fact.unitId === null ? undefined : view.units.get(numberOf(fact.unitId))
  if (unit !== undefined) return { ...unit, ...unit.targetPlace }
  const before = owner.article.links.filter(link => link.start < fact.start).length
  const neighbour = view.article.links[Math.max(0, before - 1)] ?? view.article.units[0]?.targetPlace
  if (neighbour !== undefined) return { start: neighbour.start, end: neighbour.end }
  const { range } = view.article.frontMatter
  return range.end > range.start ? { start: range.start, end: range.start + 3 } : null
}
