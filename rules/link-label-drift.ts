import { defineRule } from '../src/define-rule.js'
import { displayLength } from '../src/text/display-length.js'
import { pairLinks } from '../src/text/link-pairs.js'
import { isLocaleSegment } from '../src/text/locale.js'
import { comparableUrl } from '../src/text/url.js'
import { excerpt, hasWord } from '../src/text/words.js'

export default defineRule({
  name: 'link-label-drift',
  meta: {
    description: 'disallow link text that lost most of the source link text',
    scope: 'unit',
    recommended: 'warning',
    fixable: false,
    issueType: 'omission',
    options: {
      type: 'object',
      properties: {
        ratio: {
          description: 'Least share of the source label\'s length that a label must have',
          type: 'number',
          minimum: 0,
          maximum: 1,
          default: 0.3
        },
        minimumLength: {
          description: 'Shortest source label, in characters, that is compared',
          type: 'integer',
          minimum: 1,
          default: 12
        }
      },
      additionalProperties: false
    },
    messages: { short: 'Unexpected link text “{{actual}}”, which is far shorter than “{{expected}}” in the source, expected a translation of it' }
  },
  create (context) {
    const { ratio, minimumLength } = context.options
    return {
      unit (unit, article) {
        if (unit.target.links.length === 0) return
        const own = unit.target.links.filter(link => link.start >= unit.start)
        for (const { target, source } of pairLinks(own, unit.source.links, url => comparableUrl(url, isLocaleSegment))) {
          const actual = article.text.slice(target.label.start, target.label.end)
          const expected = article.text.slice(source.label.start, source.label.end)
          // A label without words is `no-empty-link-text`'s; a single name such as `System.Host.View` may be shortened.
          if (!/\s/.test(expected.trim()) || expected.length < minimumLength || !hasWord(actual)) continue
          if (displayLength(actual) >= ratio * displayLength(expected)) continue
          const data = { actual: excerpt(actual), expected: excerpt(expected, 100) }
          context.report({ messageId: 'short', data, place: target.label, unit, expected: [expected], actual })
        }
      }
    }
  }
})
