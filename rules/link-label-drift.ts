import { defineRule } from '../src/define-rule.js'
import { driftedLabels, LABEL_LIMITS } from './shared/links/link-labels.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineRule({
  name: 'link-label-drift',
  meta: {
    description: 'disallow link text that lost most of the source link text',
    scope: 'unit',
    recommended: 'info',
    fixable: false,
    issueType: 'omission',
    needs: { target: ['squareBracket'] },
    options: {
      type: 'object',
      properties: {
        ratio: {
          description: "Least share of the source label's length that a label must have",
          type: 'number',
          minimum: 0,
          maximum: 1,
          default: LABEL_LIMITS.ratio
        },
        minimumLength: {
          description: 'Shortest source label, in characters, that is compared',
          type: 'integer',
          minimum: 1,
          default: LABEL_LIMITS.minimumLength
        }
      },
      additionalProperties: false
    },
    messages: {
      short: 'Link text “{{actual}}” is far shorter than the source, expected a translation of “{{expected}}”'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        for (const { target, source } of driftedLabels(unit, context.options)) {
          const actual = article.text.slice(target.label.start, target.label.end)
          const expected = unit.source.document.text.slice(source.label.start, source.label.end)
          const data = { actual: excerpt(actual), expected: excerpt(expected, 100) }
          context.report({
            messageId: 'short',
            data,
            place: target.label,
            unit,
            expected: [expected],
            actual,
            subjects: [{ kind: 'label', target: target.label, source: [source.label] }]
          })
        }
      }
    }
  }
})
