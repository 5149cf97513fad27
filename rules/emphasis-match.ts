import { defineRule, noOptions } from '../src/define-rule.js'
import { tornMarker } from './shared/markup/emphasis.js'

export default defineRule({
  name: 'emphasis-match',
  meta: {
    description: 'disallow emphasis markers that the translation has separated from their words',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'markup',
    needs: { target: ['asteriskOrUnderscore'] },
    options: noOptions,
    messages: {
      unpaired: 'Unpaired `{{marker}}`, expected it in pairs around words as in the source',
      escaped: 'Literal `{{marker}}` in the text, expected emphasis around words as in the source'
    }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const torn = tornMarker(target, source)
        if (torn === null) return
        context.report({
          messageId: torn.escaped ? 'escaped' : 'unpaired',
          data: { marker: torn.marker },
          place: { start: torn.start, end: torn.end },
          unit,
          actual: torn.marker,
          subjects: [{ kind: 'emphasis', value: torn.marker, target: { start: torn.start, end: torn.end } }]
        })
      }
    }
  }
})
