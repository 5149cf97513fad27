import { defineRule, noOptions } from '../src/define-rule.js'
import type { Link, PairedUnit } from '../src/model/article.js'
import { hasLabel } from './shared/links/link-labels.js'
import { lostSteps } from './shared/markup/menu-steps.js'

export default defineRule({
  name: 'no-empty-link-text',
  meta: {
    description: 'disallow links without words where the source link has words',
    scope: 'unit',
    recommended: 'error',
    mission: true,
    fixable: false,
    issueType: 'omission',
    needs: { target: ['squareBracket'] },
    options: noOptions,
    messages: {
      empty: 'Unexpected link without text to `{{url}}`, expected a translation of its label “{{label}}”',
      punctuation:
        'Unexpected link text `{{actual}}` without words to `{{url}}`, expected a translation of its label “{{label}}”'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        for (const link of unit.target.links) {
          if (!isOwnMarkdownLink(link, unit) || hasLabel(link, unit.target) || isOfMenuPath(link, unit)) continue
          const expected = labelInSource(link, unit)
          if (expected === null) continue
          const actual = article.text.slice(link.label.start, link.label.end)
          context.report({
            messageId: actual.trim() === '' ? 'empty' : 'punctuation',
            data: { url: link.url, label: expected, actual },
            place: link,
            unit,
            expected: [expected],
            actual,
            suggestions: [{ message: 'Use the label of the source', edits: [{ ...link.label, text: expected }] }]
          })
        }
      }
    }
  }
})

function isOwnMarkdownLink(link: Link, unit: { readonly start: number }): boolean {
  return link.kind === 'link' && !link.bare && link.start >= unit.start
}

/** Of the signs that are left of a path, `menu-path` speaks. */
function isOfMenuPath({ label }: Link, { target, source }: PairedUnit): boolean {
  const steps = lostSteps(target, source)
  return steps !== null && target.start + steps.start < label.end && target.start + steps.end > label.start
}

function labelInSource(link: Link, { source, comparableUrl }: PairedUnit): string | null {
  const url = comparableUrl(link.url)
  for (const candidate of source.links) {
    if (candidate.kind !== 'link' || candidate.bare || comparableUrl(candidate.url) !== url) continue
    if (hasLabel(candidate, source)) return source.document.text.slice(candidate.label.start, candidate.label.end)
  }
  return null
}
