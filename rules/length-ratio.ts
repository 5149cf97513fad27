import { defineRule } from '../src/define-rule.js'
import { displayLength } from '../src/text/characters/display-length.js'
import { hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'length-ratio',
  meta: {
    description: 'require a target not to be far too short for its source',
    scope: 'unit',
    recommended: 'info',
    experimental: true,
    fixable: false,
    issueType: 'length',
    options: {
      type: 'object',
      properties: {
        minimumRatio: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          default: 0.3,
          description:
            'Least length of a target as a share of its source’s; characters of East Asian scripts count as two and a half'
        },
        minimumLength: {
          type: 'integer',
          minimum: 1,
          default: 30,
          description: 'Fewest letters and digits of a source whose target is looked at; short texts differ too much'
        }
      },
      additionalProperties: false
    },
    messages: {
      short:
        'Translation is too short: {{letters}} letters for {{sourceLetters}} in the source, expected at least {{expected}}'
    }
  },
  create(context) {
    const { minimumRatio, minimumLength } = context.options
    return {
      unit(unit) {
        const { target, source } = unit
        // Markup lengthens both sides; a target with half as much again as required is long enough without a closer look, and most are.
        if (source.text.length < minimumLength || target.text.length >= source.text.length * minimumRatio * 2) return
        // Where only signs are left, words moved to a neighbouring unit.
        if (!hasContent(target.prose)) return
        const length = displayLength(source.prose)
        if (length < minimumLength) return
        const actual = displayLength(target.prose)
        if (actual >= length * minimumRatio) return
        const expected = Math.ceil(length * minimumRatio)
        context.report({
          messageId: 'short',
          data: { letters: Math.round(actual), sourceLetters: Math.round(length), expected },
          place: target,
          unit,
          actual: target.text
        })
      }
    }
  }
})
