import { defineRule, noOptions } from '../src/define-rule.js'
import type { Link, PairedUnit } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'
import { hasLabel } from './shared/links/link-labels.js'

export default defineRule({
  name: 'no-empty-link-text',
  meta: {
    description: 'disallow links without words where the source link has words',
    scope: 'unit',
    recommended: 'error',
    critical: true,
    fixable: false,
    issueType: 'omission',
    needs: { target: ['squareBracket'] },
    options: noOptions,
    messages: {
      empty: 'Link to `{{url}}` has no text, expected a translation of “{{label}}”',
      punctuation: 'Link to `{{url}}` has no words in its text `{{actual}}`, expected a translation of “{{label}}”'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        for (const link of unit.target.links) {
          if (!isOwnMarkdownLink(link, unit) || hasLabel(link, unit.target)) continue
          const label = labelInSource(link, unit)
          if (label === null) continue
          const expected = unit.source.document.text.slice(label.start, label.end)
          const actual = article.text.slice(link.label.start, link.label.end)
          context.report({
            messageId: actual.trim() === '' ? 'empty' : 'punctuation',
            data: { url: link.url, label: expected, actual },
            place: link,
            unit,
            expected: [expected],
            actual,
            subjects: [{ kind: 'label', target: { start: link.start, end: link.end }, source: [label] }],
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

function labelInSource(link: Link, { source, comparableUrl }: PairedUnit): TextRange | null {
  const url = comparableUrl(link.url)
  for (const candidate of source.links) {
    if (candidate.kind !== 'link' || candidate.bare || comparableUrl(candidate.url) !== url) continue
    if (hasLabel(candidate, source)) return candidate.label
  }
  return null
}
