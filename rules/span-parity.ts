import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { ArticleFacts, UnitFact } from '../src/model/facts.js'
import { nameLocales } from './shared/group/locale-list.js'
import { comparableSource, numberOf } from './shared/group/source-text.js'
import { majority } from './shared/group/vote.js'
import { unitSubject } from './shared/subjects.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineGroupRule({
  name: 'span-parity',
  meta: {
    description: 'require the same units with the same source text in all locales of one source version',
    scope: 'group',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    messages: {
      missing: 'Unit `{{number}}` (“{{source}}”) is missing after this unit, expected as in {{locales}}',
      added: 'Unit `{{number}}` is not in {{locales}}',
      differs:
        'Source text “{{actual}}” of unit `{{number}}` differs from other locales, expected “{{expected}}” as in {{locales}}'
    }
  },
  create(context) {
    return {
      group(group) {
        for (const version of group.versions) {
          const articles = version.filter(article => article.units.length > 0)
          if (articles.length < 2) continue
          const views = articles.map(viewOf)
          const numbers = new Set(views.flatMap(view => [...view.units.keys()]))
          // Merged units come last: if they cover a unit that differs, it has been reported by then.
          const merged = [...numbers].filter(isMerged)
          for (const number of [...numbers].filter(number => !isMerged(number)).concat(merged))
            compareUnit(number, views)
        }
      }
    }

    function compareUnit(number: string, views: readonly View[]): void {
      const having = views.filter(view => view.units.has(number))
      if (having.length < views.length) comparePresence(number, views, having)
      const texts = having.filter(view => isComparable(view, number))
      const sample = texts[0]?.units.get(number)?.sourceText
      if (texts.every(view => view.units.get(number)?.sourceText === sample)) return
      const vote = majority(texts, view => comparableSource((view.units.get(number) as UnitFact).sourceText))
      if (vote === null || vote.losers.length === 0) return
      // Two locales that differ would blame each other: reported once, in the later one.
      const losers = vote.isTie ? vote.losers.slice(-1) : vote.losers
      const winner = vote.winners[0] as View
      for (const view of losers) {
        const unit = view.units.get(number) as UnitFact
        const expected = (winner.units.get(number) as UnitFact).sourceText
        view.damaged.add(number)
        context.report({
          article: view.article,
          messageId: 'differs',
          data: {
            number,
            actual: excerpt(unit.sourceText),
            expected: excerpt(expected),
            locales: nameLocales(vote.winners.map(view => view.article))
          },
          place: unit.sourcePlace,
          unit,
          expected: [expected],
          actual: unit.sourceText,
          subjects: [unitSubject(unit.id, unit)]
        })
      }
    }

    function comparePresence(number: string, views: readonly View[], having: readonly View[]): void {
      const sample = having[0]?.units.get(number) as UnitFact
      const text = comparableSource(sample.sourceText)
      // Merged units (`-p12`) have a counter of their own: the text counts, not the number.
      const lacking = views.filter(
        view =>
          !view.units.has(number) &&
          !view.damaged.has(number) &&
          !isBlurred(number, view) &&
          !(text !== '' && view.sourceText().includes(text)) &&
          !standsUnsegmented(view, sample)
      )
      if (lacking.length === 0 || lacking.length + having.length < 2) return
      if (having.length >= lacking.length) {
        for (const view of lacking) {
          const place = unitBefore(number, view, having[0] as View)
          if (place === null) continue
          view.damaged.add(number)
          context.report({
            article: view.article,
            messageId: 'missing',
            data: {
              number,
              source: excerpt(sample.sourceText),
              locales: nameLocales(having.map(view => view.article))
            },
            place: place.idPlace,
            unit: place,
            expected: [sample.sourceText],
            subjects: [{ kind: 'unit', value: number }]
          })
        }
        return
      }
      for (const view of having) {
        const unit = view.units.get(number) as UnitFact
        if (lacking.some(other => coversAll(view, other, unit))) continue
        view.damaged.add(number)
        context.report({
          article: view.article,
          messageId: 'added',
          data: { number, locales: nameLocales(lacking.map(view => view.article)) },
          place: unit.idPlace,
          unit,
          actual: unit.sourceText,
          subjects: [unitSubject(unit.id, unit)]
        })
      }
    }
  }
})

/** One locale's units as they are compared. */
interface View {
  readonly article: ArticleFacts
  /** By the number of the source id. */
  readonly units: ReadonlyMap<string, UnitFact>
  /** Numbers of units without a side, with ids that differ, or that have been reported. */
  readonly damaged: Set<string>
  /** All source texts of the article in order, comparable. */
  sourceText(): string
}

function viewOf(article: ArticleFacts): View {
  const damaged = new Set<string>()
  const units = new Map<string, UnitFact>()
  for (const unit of article.units) {
    if (!unit.hasSource || !unit.hasTarget || !unit.idsAgree)
      damaged.add(numberOf(unit.id)).add(numberOf(unit.sourceId))
    if (!units.has(numberOf(unit.sourceId))) units.set(numberOf(unit.sourceId), unit)
  }
  let sourceText: string | undefined
  return {
    article,
    units,
    damaged,
    sourceText: () => (sourceText ??= comparableSource(article.units.map(unit => unit.sourceText).join('')))
  }
}

function isMerged(number: string): boolean {
  return number.startsWith('p')
}

/** Where a unit lost its source text, nobody can say which merged units of other locales it covers. */
function isBlurred(number: string, view: View): boolean {
  return view.damaged.size > 0 && [number, ...view.damaged].some(isMerged)
}

/** What is no text for translators, such as `[!TIP]`, is a unit in one locale and plain Markdown in another. */
function standsUnsegmented(view: View, unit: UnitFact): boolean {
  const words = unit.sourceText.trim().split(/\s+/)
  return words.length <= 3 && view.article.outsideText.includes(unit.sourceText.trim())
}

function isComparable(view: View, number: string): boolean {
  const unit = view.units.get(number) as UnitFact
  return unit.hasSource && unit.idsAgree && !isMerged(number)
}

/** The unit of a locale after which a unit of another locale is missing; its first unit where the missing one comes first. */
function unitBefore(number: string, view: View, reference: View): UnitFact | null {
  let before: UnitFact | null = null
  for (const current of reference.units.keys()) {
    if (current === number) break
    before = view.units.get(current) ?? before
  }
  return before ?? view.article.units[0] ?? null
}

/** Whether the text of a unit is covered, split differently, in another locale. */
function coversAll(view: View, other: View, unit: UnitFact): boolean {
  return other.sourceText() !== '' && view.sourceText() === other.sourceText() && unit.hasSource
}
