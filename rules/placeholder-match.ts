import { defineRule, noOptions } from '../src/define-rule.js'
import type { Segment } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'
import { pairNearest, without } from '../src/text/difference.js'
import { leakedTokens, placeholdersIn, type Placeholder } from '../src/text/placeholders.js'
import { hasContent } from '../src/text/words.js'

export default defineRule({
  name: 'placeholder-match',
  meta: {
    description: 'require the placeholders of a target to be those of its source',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'markup',
    options: noOptions,
    messages: {
      changed: 'Unexpected placeholder `{{actual}}` in the translation, expected `{{expected}}` as in the source',
      lost: 'Unexpected missing placeholder `{{expected}}` in the translation, expected it as in the source',
      added: 'Unexpected placeholder `{{actual}}` in the translation, expected no placeholder that the source does not have',
      leaked: 'Unexpected token `{{actual}}` of a translation engine, expected the words that it stands for'
    }
  },
  create (context) {
    return {
      unit (unit) {
        const { target, source } = unit
        const rangeOf = ({ index, text }: Pick<Placeholder, 'index' | 'text'>): TextRange => {
          const start = target.start + index
          return { start, end: start + text.length }
        }
        for (const token of leakedTokens(target.prose)) {
          if (source.text.includes(token.text)) continue
          context.report({ messageId: 'leaked', data: { actual: token.text }, place: rangeOf(token), unit, actual: token.text })
        }
        if (!mayHold(source.text) && !mayHold(target.text)) return
        if (!hasContent(target.text) || !hasContent(source.text)) return
        const difference = pairNearest(
          elsewhere(without(placeholdersIn(source.prose), placeholdersIn(target.prose), keyOf), source, target),
          elsewhere(without(placeholdersIn(target.prose), placeholdersIn(source.prose), keyOf), target, source),
          keyOf
        )
        for (const [from, to] of difference.pairs) {
          const data = { actual: to.text, expected: from.text }
          context.report({ messageId: 'changed', data, place: rangeOf(to), unit, expected: [from.text], actual: to.text })
        }
        for (const { text } of difference.lost) context.report({ messageId: 'lost', data: { expected: text }, place: target, unit, expected: [text] })
        for (const placeholder of difference.added) {
          context.report({ messageId: 'added', data: { actual: placeholder.text }, place: rangeOf(placeholder), unit, actual: placeholder.text })
        }
      }
    }
  }
})

const keyOf = ({ key }: Placeholder): string => key

function mayHold (text: string): boolean {
  return text.includes('{') || text.includes('%')
}

/**
 * Leaves out what the other side has in code, in a URL, in a tag: what became of that is for the rules of code and links to say.
 */
function elsewhere (placeholders: readonly Placeholder[], own: Segment, other: Segment): Placeholder[] {
  if (placeholders.length === 0) return []
  const outside = (side: Segment): Placeholder[] => without(placeholdersIn(side.text), placeholdersIn(side.prose), keyOf)
  return without(placeholders, without(outside(other), outside(own), keyOf), keyOf)
}
