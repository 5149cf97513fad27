import { defineRule } from '../src/define-rule.js'
import type { Unit } from '../src/model/article.js'
import {
  type AlertMarker,
  alertsIn,
  alertsOutsideUnits,
  isLineMarker,
  mayHoldAlerts
} from '../src/text/markdown/alerts.js'
import { ALERT_KEYWORDS } from './shared/markup/data/alert-keywords.js'

export default defineRule({
  name: 'alert-keyword',
  meta: {
    description: 'require keywords of alerts and directives, such as `[!NOTE]`, to stay untranslated',
    scope: 'article',
    recommended: 'error',
    fixable: true,
    issueType: 'markup',
    options: {
      type: 'object',
      properties: {
        keywords: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'More words that the site knows behind `[!`, in any letter case'
        }
      },
      additionalProperties: false
    },
    messages: {
      changed:
        'Alert keyword `{{actual}}` differs from the source, expected `{{expected}}`: keywords are markup and not translated',
      lost: 'Alert keyword `{{expected}}` is missing, expected as in the source',
      invented: 'Alert keyword `{{actual}}` is not in the source',
      unknown: 'Unknown alert keyword `{{actual}}`, expected one such as `[!NOTE]` or `[!TIP]`'
    }
  },
  create(context) {
    const known = new Set([...ALERT_KEYWORDS, ...context.options.keywords.map(word => word.toLowerCase())])
    return {
      article(article) {
        // The source article and its sides are right by definition.
        if (article.isSource || !mayHoldAlerts(article.text)) return
        for (const unit of article.units) compareSides(unit)
        for (const marker of alertsOutsideUnits(article)) checkAlone(marker)
      }
    }

    function compareSides(unit: Unit): void {
      const { target, source } = unit
      if (target === null || source === null || target.text.trim() === '') return
      if (!mayHoldAlerts(target.text) && !mayHoldAlerts(source.text)) return
      const added = alertsIn(target.prose, target.start, target.document.text)
      const all = alertsIn(source.prose, source.start, source.document.text)
      if (Math.max(added.length, all.length) > MOST_IN_UNIT) return
      const missing = all.filter(wanted => {
        const index = added.findIndex(marker => isSame(marker, wanted))
        if (index >= 0) added.splice(index, 1)
        return index < 0
      })
      for (const wanted of missing) {
        const marker = added.shift()
        if (marker !== undefined) reportChange(marker, wanted.canonical, unit)
        else if (source.text.trim() === wanted.raw)
          reportChange({ raw: target.text, start: target.start, end: target.end }, wanted.raw, unit)
        else
          context.report({
            messageId: 'lost',
            data: { expected: wanted.canonical },
            place: target,
            unit,
            expected: [wanted.canonical],
            subjects: [{ kind: 'directive', value: keywordOf(wanted.canonical) }]
          })
      }
      for (const { start, end, raw } of added)
        context.report({ messageId: 'invented', data: { actual: raw }, place: { start, end }, unit, actual: raw })
    }

    /** Outside units there is no source: only keywords that no renderer knows are certain to be wrong. */
    function checkAlone(marker: AlertMarker): void {
      const { keyword, canonical, raw, start, end } = marker
      const word = keyword.toLowerCase()
      if (isLineMarker(raw) ? isAscii(word) : known.has(word) || word.startsWith('code-')) {
        if (raw !== canonical) reportChange(marker, canonical)
      } else context.report({ messageId: 'unknown', data: { actual: raw }, place: { start, end }, actual: raw })
    }

    function reportChange(
      { raw, start, end, keyword }: Pick<AlertMarker, 'raw' | 'start' | 'end'> & { keyword?: string },
      expected: string,
      unit?: Unit
    ): void {
      const isClosed = keyword === undefined || /[\]］】]$/.test(raw)
      // Text after the keyword in a marker is kept; if more than a keyword is expected, nobody knows where it ends.
      const fix =
        isClosed || isLineMarker(raw) || !expected.includes(' ')
          ? { edits: [{ start, end, text: isClosed ? expected : expected.replace(/\]$/, '') }] }
          : {}
      context.report({
        messageId: 'changed',
        data: { actual: raw, expected },
        place: { start, end },
        ...(unit === undefined ? {} : { unit }),
        expected: [expected],
        actual: raw,
        subjects: [{ kind: 'directive', value: keywordOf(expected), target: { start, end } }],
        ...fix
      })
    }
  }
})

/** A unit with more markers is not text, and comparing each with each would take too long. */
const MOST_IN_UNIT = 1000

/** Keywords are known in any letter case; spaces and full-width signs break them. */
function isSame(marker: AlertMarker, wanted: AlertMarker): boolean {
  return (
    marker.raw.toLowerCase() === wanted.raw.toLowerCase() ||
    (marker.raw === marker.canonical && marker.keyword.toLowerCase() === wanted.keyword.toLowerCase())
  )
}

/** As in the facts about alerts: lower case, without the closing bracket. */
function keywordOf(canonical: string): string {
  return canonical.replace(/\]$/, '').toLowerCase()
}

function isAscii(word: string): boolean {
  return /^[a-z_-]+$/.test(word)
}
