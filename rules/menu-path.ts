import { defineRule, noOptions } from '../src/define-rule.js'
import { lostSteps } from './shared/markup/menu-steps.js'

export default defineRule({
  name: 'menu-path',
  meta: {
    description: 'disallow menu paths that have lost steps in translation',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'omission',
    needs: { target: ['arrow'] },
    options: noOptions,
    messages: {
      empty: 'Step `{{actual}}` of a menu path has no words, expected the name of each step as in the source'
    }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const lost = lostSteps(target, source)
        if (lost === null) return
        context.report({
          messageId: 'empty',
          data: { actual: target.text.slice(lost.start, lost.end).replaceAll(/\s+/g, ' ').trim() },
          place: { start: target.start + lost.start, end: target.start + lost.end },
          unit
        })
      }
    }
  }
})
