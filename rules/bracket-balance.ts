import { defineRule, noOptions } from '../src/define-rule.js'
import type { Link, PairedUnit, Segment } from '../src/model/article.js'
import { oddQuote, unbalancedBrackets, type Unbalanced } from './shared/code/brackets.js'
import { findBrokenLinks } from './shared/links/broken-links.js'
import { lostLabels } from './shared/links/link-labels.js'
import { unmatchedPlaceholders } from './shared/code/placeholders.js'

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
      bracket: 'Unexpected `{{character}}` without its counterpart, expected brackets in pairs as in the source',
      quote:
        'Unexpected quotation mark `{{character}}` without its counterpart, expected quotation marks in pairs as in the source'
    }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const [bracket] = unbalancedBrackets(target.prose)
        if (bracket !== undefined && unbalancedBrackets(source.prose).length === 0 && !isToldElsewhere(unit, bracket))
          report(unit, bracket)
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

/** Brackets of a link that is none, of a torn placeholder and at a label that was cut short: the rules of links and placeholders speak of those. */
function isToldElsewhere(unit: PairedUnit, bracket: Unbalanced): boolean {
  const { target, source } = unit
  if (target.links.length < source.links.length) return true
  if (/[{}｛｝]/.test(bracket.character) && unmatchedPlaceholders(source, target).length > 0) return true
  const lost = lostLabels(unit).map(label => label.target)
  return (
    target.links.some(link => lost.some(label => label?.start === link.label.start) && isAt(target, bracket, link)) ||
    findBrokenLinks(target, source, unit.comparableUrl).length > 0
  )
}

/** Whether a bracket stands in a link or beside it, with no letter between. */
function isAt({ text, start: offset }: Segment, { start, end }: Unbalanced, link: Link): boolean {
  const between =
    start < link.start - offset ? text.slice(end, link.start - offset) : text.slice(link.end - offset, start)
  return !/[\p{L}\p{N}]/u.test(between)
}
