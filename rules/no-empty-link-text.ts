import { defineRule, noOptions } from '../src/define-rule.js'
import type { Link, Segment } from '../src/model/article.js'
import { isLocaleSegment } from '../src/text/locale.js'
import { comparableUrl } from '../src/text/url.js'
import { hasWord } from '../src/text/words.js'

export default defineRule({
  name: 'no-empty-link-text',
  meta: {
    description: 'disallow links without words where the source link has words',
    scope: 'unit',
    recommended: 'error',
    mission: true,
    fixable: false,
    issueType: 'omission',
    options: noOptions,
    messages: {
      empty: 'Unexpected link without text to `{{url}}`, expected a translation of its label “{{label}}”',
      punctuation: 'Unexpected link text `{{actual}}` without words to `{{url}}`, expected a translation of its label “{{label}}”'
    }
  },
  create (context) {
    return {
      unit (unit, article) {
        for (const link of unit.target.links) {
          if (!isOwnMarkdownLink(link, unit) || hasLabel(article.text, link, unit.target)) continue
          const expected = labelInSource(article.text, link, unit.source)
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

const ANY_ENTITY = /&(?:[a-z]{2,10}|#\d{1,6});/gi
/** An entity that shows something: a blank does not. */
const ENTITY = /&(?!(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|lrm|rlm);)[a-z]{2,10};|&#(?!(?:160|173|820[0-7]|823[89]);)\d/i

function isOwnMarkdownLink (link: Link, unit: { readonly start: number }): boolean {
  return link.kind === 'link' && !link.bare && link.start >= unit.start
}

/** A label is words, an image or code; operators such as `[?:]` are told by the source's label having none. */
function hasLabel (text: string, link: Link, segment: Segment): boolean {
  const { start, end } = link.label
  if (hasWord(segment.prose.slice(start - segment.start, end - segment.start).replaceAll(ANY_ENTITY, ' '))) return true
  return [...segment.code, ...segment.links, ...segment.html].some(inner => inner !== link && inner.start >= start && inner.end <= end) ||
    ENTITY.test(text.slice(start, end))
}

function labelInSource (text: string, link: Link, source: Segment): string | null {
  const url = comparableUrl(link.url, isLocaleSegment)
  for (const candidate of source.links) {
    if (candidate.kind !== 'link' || candidate.bare || comparableUrl(candidate.url, isLocaleSegment) !== url) continue
    if (hasLabel(text, candidate, source)) return text.slice(candidate.label.start, candidate.label.end)
  }
  return null
}
