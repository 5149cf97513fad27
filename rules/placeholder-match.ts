import { defineRule, noOptions } from '../src/define-rule.js'
import type { PairedUnit } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'
import { pairNearest } from '../src/text/structures/difference.js'
import {
  keyOfPlaceholder,
  leakedTokens,
  mayBePercentage,
  tornPlaceholder,
  unmatchedPlaceholders,
  type Placeholder
} from './shared/code/placeholders.js'
import { hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'placeholder-match',
  meta: {
    description: 'require the placeholders and marks of footnotes of a target to be those of its source',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'markup',
    needs: { target: ['placeholder', 'hash', 'squareBracket'], source: ['placeholder', 'squareBracket'] },
    options: noOptions,
    messages: {
      changed: 'Placeholder `{{actual}}` differs from the source, expected `{{expected}}`',
      lost: 'Placeholder `{{expected}}` is missing, expected as in the source',
      added: 'Placeholder `{{actual}}` is not in the source',
      leaked: 'Token `{{actual}}` of a translation engine is left in the text, expected the words that it stands for'
    }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const rangeOf = ({ index, text }: Pick<Placeholder, 'index' | 'text'>): TextRange => {
          const start = target.start + index
          return { start, end: start + text.length }
        }
        for (const token of leakedTokens(target.prose)) {
          if (source.text.includes(token.text)) continue
          context.report({
            messageId: 'leaked',
            data: { actual: token.text },
            place: rangeOf(token),
            unit,
            actual: token.text
          })
        }
        if (!mayHold(source.text) && !mayHold(target.text)) return
        if (!hasContent(target.text) || !hasContent(source.text)) return
        const difference = pairNearest(
          unmatchedPlaceholders(source, target),
          unmatchedPlaceholders(target, source).filter(placeholder => !mayBePercentage(placeholder)),
          keyOfPlaceholder
        )
        for (const [from, to] of difference.pairs) {
          const data = { actual: to.text, expected: from.text }
          context.report({
            messageId: 'changed',
            data,
            place: rangeOf(to),
            unit,
            expected: [from.text],
            actual: to.text
          })
        }
        for (const placeholder of difference.lost) {
          const { text } = placeholder
          if (isMoved(unit, text)) continue
          const torn = tornPlaceholder(placeholder, target.prose)
          if (torn === null) {
            context.report({ messageId: 'lost', data: { expected: text }, place: target, unit, expected: [text] })
            continue
          }
          context.report({
            messageId: 'changed',
            data: { actual: torn.text, expected: text },
            place: rangeOf(torn),
            unit,
            expected: [text],
            actual: torn.text
          })
        }
        for (const placeholder of difference.added) {
          if (isMoved(unit, placeholder.text)) continue
          context.report({
            messageId: 'added',
            data: { actual: placeholder.text },
            place: rangeOf(placeholder),
            unit,
            actual: placeholder.text
          })
        }
      }
    }
  }
})

function mayHold(text: string): boolean {
  return text.includes('{') || text.includes('%') || text.includes('[^')
}

/** Whether a placeholder has only moved: where a block is cut elsewhere, the documents as a whole have as many. */
function isMoved({ comparison, source, target }: PairedUnit, text: string): boolean {
  return !comparison.isIsolated && countOf(target.document.text, text) === countOf(source.document.text, text)
}

function countOf(text: string, value: string): number {
  return text.split(value).length - 1
}
