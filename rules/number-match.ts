import { defineRule } from '../src/define-rule.js'
import type { PairedUnit } from '../src/model/article.js'
import { placesOf } from './shared/subjects.js'
import { hasNumber, numbersIn } from './shared/numbers/numbers.js'
import { changedQuantities } from './shared/numbers/quantities.js'
import { changedNumber, lostNameNumber } from './shared/numbers/small-numbers.js'
import { unescapeText } from '../src/text/markdown/unescape.js'

export default defineRule({
  name: 'number-match',
  meta: {
    description: 'require large numbers, versions, hexadecimal and article numbers, and quantities of the source',
    scope: 'unit',
    recommended: 'warning',
    fixable: false,
    issueType: 'numbers',
    needs: { source: ['digit'] },
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'Numbers, written as in the source, that a translation may change'
        }
      },
      additionalProperties: false
    },
    messages: {
      changed: 'Number `{{actual}}` differs from the source, expected `{{expected}}`',
      lost: 'Number `{{expected}}` is missing, expected as in the source'
    }
  },
  create(context) {
    const allowed = new Set(context.options.allow)
    return {
      unit(unit, { locale }) {
        const { source, target } = unit
        if (target.text.trim() === '') return
        const quantities = reportQuantities(unit)
        const seen = new Set([...quantities, ...(quantities.length === 0 ? reportSmall(unit) : [])])
        if (!/\d[\d,.]{2}|0x/i.test(source.text)) return
        const numbers = numbersIn(unescapeText(source.prose))
        if (numbers.length === 0) return
        const text = [unescapeText(target.prose), ...target.code.map(code => code.value)].join(' ')
        // A unit with more numbers than this is a table of data, and each costs a search.
        for (const number of numbers.slice(0, 300)) {
          if (seen.has(number.value) || allowed.has(number.text) || hasNumber(number, text, locale)) continue
          seen.add(number.value)
          context.report({
            messageId: 'lost',
            data: { expected: number.text },
            place: target,
            unit,
            expected: [number.text],
            subjects: [{ kind: 'number', value: number.value, source: placesOf(number.text, source) }]
          })
        }
      }
    }

    /** `start` is an offset in the target's prose. */
    function reportChanged(
      unit: PairedUnit,
      { actual, expected, start: from }: { readonly actual: string; readonly expected: string; readonly start: number }
    ): void {
      const start = unit.target.start + from
      const place = { start, end: start + actual.length }
      context.report({ messageId: 'changed', data: { actual, expected }, place, unit, expected: [expected], actual })
    }

    /** Returns the numbers that it has reported. */
    function reportSmall(unit: PairedUnit): string[] {
      const { source, target } = unit
      const changed = changedNumber(source.prose, target.prose, target.code.map(({ value }) => value).join(' '))
      if (changed !== null) {
        const { expected } = changed
        if ([...allowed].some(text => text.includes(expected))) return []
        reportChanged(unit, changed)
        return [expected]
      }
      const lost = lostNameNumber(source.prose, target.text)
      if (lost === null || allowed.has(lost.number)) return []
      context.report({
        messageId: 'lost',
        data: { expected: lost.name },
        place: target,
        unit,
        expected: [lost.name],
        subjects: [{ kind: 'number', value: lost.number, source: placesOf(lost.name, source) }]
      })
      return [lost.number]
    }

    /** Returns the numbers that it has reported. */
    function reportQuantities(unit: PairedUnit): string[] {
      const { source, target } = unit
      return changedQuantities(source.prose, target.prose).flatMap(changed => {
        const { expected } = changed
        const number = /^\d+/.exec(expected)?.[0] ?? ''
        if (allowed.has(expected) || allowed.has(number)) return []
        reportChanged(unit, changed)
        return [number]
      })
    }
  }
})
