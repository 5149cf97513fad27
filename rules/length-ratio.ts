import { defineRule } from '../src/define-rule.js'
import type { PairedUnit } from '../src/model/article.js'
import { displayLength } from '../src/text/characters/display-length.js'
import { lostLabels, proseWithout } from './shared/links/link-labels.js'
import { lostSteps } from './shared/markup/menu-steps.js'
import { hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'length-ratio',
  meta: {
    description: 'require a target not to be far too short for its source',
    scope: 'unit',
    recommended: 'info',
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
      short: 'Unexpected short target of {{actual}} letters for a source of {{source}}, expected at least {{expected}}'
    }
  },
  create(context) {
    const { minimumRatio, minimumLength } = context.options
    return {
      unit(unit) {
        const { target, source } = unit
        // Markup adds to both; what is half as long again as asked for is long enough, and most targets are.
        if (source.text.length < minimumLength || target.text.length >= source.text.length * minimumRatio * 2) return
        // Where only signs are left, words moved to a neighbouring unit.
        if (!hasContent(target.prose)) return
        const length = displayLength(source.prose)
        if (length < minimumLength) return
        const actual = displayLength(target.prose)
        if (actual >= length * minimumRatio || isToldElsewhere(unit)) return
        const expected = Math.ceil(length * minimumRatio)
        context.report({
          messageId: 'short',
          data: { actual: Math.round(actual), source: Math.round(length), expected },
          place: target,
          unit,
          actual: target.text
        })
      }
    }

    /** Labels of links and steps of menu paths that went missing have rules of their own; the rest may be long enough. */
    function isToldElsewhere(unit: PairedUnit): boolean {
      const { target, source } = unit
      if (lostSteps(target, source) !== null) return true
      const lost = lostLabels(unit)
      if (lost.length === 0) return false
      const length = displayLength(
        proseWithout(
          source,
          lost.map(label => label.source)
        )
      )
      return (
        length < minimumLength ||
        displayLength(
          proseWithout(
            target,
            lost.map(label => label.target)
          )
        ) >=
          length * minimumRatio
      )
    }
  }
})
