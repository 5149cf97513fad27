import { defineRule, noOptions } from '../src/define-rule.js'
import { tornMarker } from '../src/text/emphasis.js'

export default defineRule({
  name: 'emphasis-match',
  meta: {
    description: 'disallow markers of emphasis that the translation has torn from their words',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'markup',
    options: noOptions,
    messages: {
      unpaired: 'Unexpected `{{marker}}` that marks no words in the translation, expected it in pairs around words as in the source',
      escaped: 'Unexpected literal `{{marker}}` in the translation, expected markup around words as in the source'
    }
  },
  create (context) {
    return {
      unit (unit) {
        const torn = tornMarker(unit.target, unit.source)
        if (torn === null) return
        context.report({
          messageId: torn.escaped ? 'escaped' : 'unpaired',
          data: { marker: torn.marker },
          place: { start: torn.start, end: torn.end },
          unit,
          actual: torn.marker
        })
      }
    }
  }
})
