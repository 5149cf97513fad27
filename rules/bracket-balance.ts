import { defineRule, noOptions } from '../src/define-rule.js'
import type { PairedUnit } from '../src/model/article.js'
import { oddQuote, unbalancedBrackets, type Unbalanced } from './shared/code/brackets.js'

export default defineRule({
  name: 'bracket-balance',
  meta: {
    description: 'require brackets and quotation marks in pairs where the source has them in pairs',
    scope: 'unit',
    recommended: 'info',
    fixable: false,
    issueType: 'typographical',
    needs: { target: ['bracket'] },
    options: noOptions,
    messages: {
      bracket: 'Unpaired `{{character}}`, expected brackets in pairs as in the source',
      quote: 'Unpaired quotation mark `{{character}}`, expected quotation marks in pairs as in the source'
    }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const [bracket] = unbalancedBrackets(target.prose)
        if (bracket !== undefined && unbalancedBrackets(source.prose).length === 0) report(unit, bracket)
        const quote = oddQuote(target.prose)
        if (quote !== null && oddQuote(source.prose) === null) report(unit, quote)
      }
    }

    function report(unit: PairedUnit, { kind, character, start, end }: Unbalanced): void {
      const { target } = unit
      context.report({
        messageId: kind,
        data: { character },
        place: { start: target.start + start, end: target.start + end },
        unit,
        actual: character
      })
    }
  }
})
