import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { LinkFact, UnitFact } from '../src/model/facts.js'
import type { Subject } from '../src/model/subject.js'
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
import { unitSubject, urlSubject } from './shared/subjects.js'

export default defineGroupRule({
  name: 'link-url-parity',
  meta: {
    description: 'require the same link URLs in all locales of one source version',
    scope: 'group',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    messages: {
      changed: 'URL `{{actual}}` differs from other locales, expected `{{expected}}` as in {{locales}}',
      missing: 'Link to `{{expected}}` is missing, expected as in {{locales}}',
      added: 'Link to `{{actual}}` is not in {{locales}}'
    }
  },
  create(context) {
    return {
      group(group) {
        for (const version of group.versions) {
          if (version.length > 1 && !haveSameUrls(version)) compare(version.map(article => linkViewOf(article)))
        }
      }
    }

    function compare(views: readonly LinkView[]): void {
      for (const comparison of compareLinkViews(views)) report(comparison)
    }

    function report({ view, missing, added }: LinkComparison): void {
      const { article } = view
      const left = [...missing]
      for (const { fact, models } of added) {
        const counterpart = counterpartOf(fact, left)
        const shared = {
          article,
          place: fact,
          ...(fact.unitId === null ? {} : { unit: { id: fact.unitId } }),
          actual: fact.url
        }
        const subjects = subjectsOf(fact, true)
        if (counterpart === undefined) {
          context.report({
            ...shared,
            messageId: 'added',
            data: { actual: fact.url, locales: localesOf(models) },
            subjects
          })
          continue
        }
        left.splice(left.indexOf(counterpart), 1)
        const expected = counterpart.fact.url
        context.report({
          ...shared,
          messageId: 'changed',
          data: { actual: fact.url, expected, locales: localesOf(counterpart.models) },
          expected: [expected],
          subjects: [...subjects, urlSubject(expected)]
        })
      }
      for (const { fact, owner, models } of left) {
        // A locale that lacks the unit also lacks its links.
        if (fact.unitId !== null && isUnitMissing(view, fact.unitId)) continue
        const place = placeOfMissing(view, owner, fact)
        if (place === null) continue
        const unit = 'id' in place ? { unit: place } : {}
        context.report({
          article,
          messageId: 'missing',
          data: { expected: fact.url, locales: localesOf(models) },
          place,
          ...unit,
          expected: [fact.url],
          subjects: subjectsOf(fact, false)
        })
      }
    }
  }
})

function localesOf(views: readonly LinkView[]): string {
  return nameLocales(views.map(view => view.article))
}

/** If a link is missing where there is another too many, it was changed: in the same unit, or outside units. */
function counterpartOf(fact: LinkFact, missing: readonly LinkDifference[]): LinkDifference | undefined {
  const ofKind = missing.filter(({ fact: { kind } }) => kind === fact.kind)
  if (fact.unitId === null) return ofKind.find(({ fact: { unitId } }) => unitId === null)
  const number = numberOf(fact.unitId)
  return ofKind.find(({ fact: { unitId } }) => unitId !== null && numberOf(unitId) === number)
}

function isUnitMissing({ units }: LinkView, unitId: string): boolean {
  return units.size > 0 && !units.has(numberOf(unitId))
}

/** The link and the unit that it stands in: where one of them is damaged, so is what follows from it. */
function subjectsOf(fact: LinkFact, isInTarget: boolean): Subject[] {
  const target = { start: fact.start, end: fact.end }
  return [
    urlSubject(fact.url, isInTarget ? { target } : {}),
    ...(fact.unitId === null ? [] : [unitSubject(fact.unitId)])
  ]
}

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
