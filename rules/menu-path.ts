import { defineRule, noOptions } from '../src/define-rule.js'
import { readMenuPath } from '../src/text/menu-steps.js'

export default defineRule({
  name: 'menu-path',
  meta: {
    description: 'disallow menu paths with steps that the translation has lost',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'omission',
    options: noOptions,
    messages: { empty: 'Unexpected `{{actual}}` without words in a menu path, expected the name of each of its steps as in the source' }
  },
  create (context) {
    return {
      unit (unit) {
        const { target, source } = unit
        if (!/[>›→]|&gt;/.test(target.text)) return
        const { emptySteps } = readMenuPath(target.text, target.prose)
        const first = emptySteps[0]
        if (first === undefined) return
        const inSource = readMenuPath(source.text, source.prose)
        if (inSource.separators === 0 || inSource.emptySteps.length >= emptySteps.length) return
        // Steps that are lost side by side, as in `> > >`, are one place to look at.
        let { end } = first
        for (const step of emptySteps) if (step.start < end) end = Math.max(end, step.end)
        context.report({
          messageId: 'empty',
          data: { actual: target.text.slice(first.start, end).replaceAll(/\s+/g, ' ').trim() },
          place: { start: target.start + first.start, end: target.start + end },
          unit
        })
      }
    }
  }
})
