import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { AlertFact, ArticleFacts, PartnerFact } from '../src/model/facts.js'
import type { TextRange } from '../src/model/range.js'
import type { Subject } from '../src/model/subject.js'
import { without } from '../src/text/structures/difference.js'
import { nameLocales } from './shared/group/locale-list.js'
import { inPartners, within } from './shared/group/partners.js'
import { placeInSameSection } from './shared/group/section-place.js'
import { majority } from './shared/group/vote.js'

export default defineGroupRule({
  name: 'alert-parity',
  meta: {
    description: 'require the same alerts and directives in all locales of one source version',
    scope: 'group',
    recommended: 'error',
    experimental: true,
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    choices: { changed: 'directive' },
    messages: {
      changed: 'Alert `{{actual}}` differs from other locales, expected `{{expected}}` as in {{locales}}',
      missing: 'Alert `{{expected}}` is missing from this section, expected as in {{locales}}',
      added: 'Alert `{{actual}}` is not in this section in {{locales}}'
    }
  },
  create(context) {
    return {
      group(group) {
        for (const version of group.versions) {
          const vote = majority(version, alertsKey, article => article.isSource)
          const model = vote?.winners[0]
          // Of two locales that differ, nobody can say which one is wrong.
          if (vote === null || vote.isTie || model === undefined) continue
          for (const article of vote.losers) compare(article, model, nameLocales(vote.winners))
        }
        for (const article of group.articles) {
          const { source, version, isByBlock } = article.comparison
          if (source === null || version !== null) continue
          for (const alert of source.alerts) context.occasion('changed', markOf(alert), article)
          if (isComparable(article, source)) compare(article, source, nameLocales([source]), true)
          else if (isByBlock) compareAligned(article, source)
        }
      }
    }

    /** Block by block: whole blocks that are missing or added have no partner. */
    function compareAligned(article: ArticleFacts, source: ArticleFacts): void {
      // Without any, the translation may be older than the source's first alert.
      if (article.comparison.mayBeOlder && article.alerts.length === 0) return
      const locales = nameLocales([source])
      const looseBefore = looseAlerts(article)
      for (const { partner, own, wanted } of inPartners(article.partners, article.alerts, source.alerts))
        report(article, {
          added: without(own, wanted, keywordOf),
          // With an empty line behind it, the opening line of an alert is a block of its own, before the block that it is about.
          missing: without(wanted, [...own, ...looseBefore(partner)], keywordOf),
          locales,
          isFree: true,
          placeOf: () => ({ start: partner.start, end: partner.end })
        })
    }

    function compare(article: ArticleFacts, model: ArticleFacts, locales: string, isFree = false): void {
      const isInOrder = article.alerts.length === model.alerts.length
      const missing = isInOrder
        ? model.alerts.filter((alert, index) => alert.keyword !== article.alerts[index]?.keyword)
        : surplus(model, article)
      const added = isInOrder
        ? article.alerts.filter((alert, index) => alert.keyword !== model.alerts[index]?.keyword)
        : surplus(article, model)
      // A translation may swap two sentences.
      if (without(missing, added, keywordOf).length === 0 && without(added, missing, keywordOf).length === 0) return
      report(article, {
        added,
        missing,
        locales,
        isFree,
        placeOf: alert => placeInSameSection(article, model, alert.start)
      })
    }

    function report(article: ArticleFacts, { added, missing, locales, isFree, placeOf }: Difference): void {
      const [harm, taste] = isFree ? [{ severityCap: 'warning' as const }, { severityCap: 'info' as const }] : [{}, {}]
      for (const [index, alert] of added.entries()) {
        const wanted = missing[index]
        const actual = shown(alert)
        if (wanted === undefined)
          context.report({
            article,
            messageId: 'added',
            data: { actual, locales },
            place: alert,
            actual,
            subjects: [subjectIn(alert)],
            ...taste
          })
        else
          context.report({
            article,
            messageId: 'changed',
            data: { actual, expected: shown(wanted), locales },
            place: alert,
            expected: [shown(wanted)],
            actual,
            ...(isSpacedAnew(alert, wanted) ? { choice: { from: markOf(wanted), to: markOf(alert) } } : {}),
            subjects: [subjectIn(alert), ...subjectsOf(wanted)],
            ...(isSpacedAnew(alert, wanted) ? { severityCap: 'info' } : harm)
          })
      }
      for (const alert of missing.slice(added.length)) {
        const expected = shown(alert)
        context.report({
          article,
          messageId: 'missing',
          data: { expected, locales },
          place: placeOf(alert),
          expected: [expected],
          subjects: subjectsOf(alert),
          ...harm
        })
      }
    }
  }
})

interface Difference {
  readonly added: readonly AlertFact[]
  readonly missing: readonly AlertFact[]
  /** Whether people write the article: the text of an alert may stand without its box, and a box that the translation adds is a matter of taste. */
  readonly isFree: boolean
  /** The locales that have what is expected, worded for the message. */
  readonly locales: string
  /** The place in the translation for an alert that is missing. */
  readonly placeOf: (alert: AlertFact) => TextRange
}

/** Finds the alerts of a translation between a block with a partner and the one before it. */
function looseAlerts({ alerts, partners }: ArticleFacts): (partner: PartnerFact) => readonly AlertFact[] {
  const ends = new Map<PartnerFact, number>()
  let end = 0
  for (const partner of partners) {
    ends.set(partner, end)
    end = Math.max(end, partner.end)
  }
  return partner => within(alerts, { start: ends.get(partner) ?? 0, end: partner.start })
}

/** Whether the alerts of an article can be compared in their order. Another number of them can be that of an older source. */
function isComparable(article: ArticleFacts, source: ArticleFacts): boolean {
  const { isByBlock, mayBeOlder } = article.comparison
  if (article.alerts.length === source.alerts.length) return isByBlock || article.outline === source.outline
  return !mayBeOlder && !isByBlock && article.outline === source.outline
}

function alertsKey({ alerts }: ArticleFacts): string {
  return alerts.map(keywordOf).join(' ')
}

function keywordOf({ keyword }: AlertFact): string {
  return keyword
}

/** Alerts that only one article has; alerts of the same keyword are distinguished by their sections. */
function surplus(article: ArticleFacts, other: ArticleFacts): AlertFact[] {
  const keysOf = ({ alerts, headings }: ArticleFacts): { alert: AlertFact; key: string }[] =>
    alerts.map(alert => {
      const section =
        article.headings.length === other.headings.length
          ? headings.filter(({ start }) => start < alert.start).length
          : 0
      return { alert, key: `${section} ${alert.keyword}` }
    })
  return without(keysOf(article), keysOf(other), ({ key }) => key).map(({ alert }) => alert)
}

/** The keywords are equal; only the space before them differs. */
function isSpacedAnew(own: AlertFact, other: AlertFact): boolean {
  return own.keyword !== other.keyword && own.keyword.replace(/\s+/, '') === other.keyword.replace(/\s+/, '')
}

/** How alerts of all keywords are marked: `:::…`, `::: …`. */
function markOf({ keyword }: AlertFact): string {
  return keyword.replace(/[\p{L}\d].*/u, '…')
}

/** As writers write it: `[!NOTE]`. */
function shown({ keyword }: AlertFact): string {
  return keyword.startsWith('[!') ? `${keyword.toUpperCase()}]` : keyword
}

/** An alert of the translation. */
function subjectIn({ keyword, start, end }: AlertFact): Subject {
  return { kind: 'directive', value: keyword, target: { start, end } }
}

/** An alert that the translation lacks, by its keyword and as it is written. */
function subjectsOf(alert: AlertFact): Subject[] {
  return [
    { kind: 'directive', value: alert.keyword },
    { kind: 'text', value: shown(alert) }
  ]
}
