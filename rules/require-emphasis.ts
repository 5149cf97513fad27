import { defineRule, noOptions } from '../src/define-rule.js'
import { countQuoted } from './shared/markup/quoted-words.js'
import { hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'require-emphasis',
  meta: {
    description: 'require as many strong words or phrases in a target as its source has',
    scope: 'unit',
    recommended: 'info',
    fixable: false,
    issueType: 'markup',
    needs: { source: ['asteriskOrUnderscore'] },
    options: noOptions,
    messages: {
      fewer: 'Strong text is missing: {{count}} phrases, expected {{expected}} as in the source'
    }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const missing = source.strong.length - target.strong.length
        if (missing <= 0 || !hasContent(target.text)) return
        // Many languages write the words of a user interface in brackets or quotation marks instead.
        if (countQuoted(target) - countQuoted(source) >= missing) return
        context.report({
          messageId: 'fewer',
          data: { count: target.strong.length, expected: source.strong.length },
          place: target,
          unit,
          expected: source.strong.map(strong =>
            source.text.slice(strong.start - source.start, strong.end - source.start)
          )
        })
      }
    }
  }
})
