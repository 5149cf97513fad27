import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, PairedUnit } from '../src/model/article.js'
import { findInvisible, mayHaveInvisible, type Invisible, type InvisibleUse } from './shared/language/invisible.js'
import { findMojibake } from './shared/language/mojibake.js'
import { excerpt } from '../src/text/characters/words.js'
import { isRightToLeft, isUnspacedLocale } from '../src/text/characters/writing.js'

/** Kinds that can be removed without any visible change. */
const REMOVABLE: ReadonlySet<Invisible['kind']> = new Set(['zeroWidth', 'byteOrderMark', 'softHyphen'])

export default defineRule({
  name: 'no-invisible-characters',
  meta: {
    description: 'disallow invisible, control and garbled characters that the source does not have',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'characters',
    needs: { target: ['invisible', 'misread'] },
    options: noOptions,
    messages: {
      zeroWidth: 'Zero-width character {{code}}, expected none as in the source',
      byteOrderMark: 'Byte order mark {{code}} inside the text, expected none',
      softHyphen: 'Soft hyphen {{code}}, expected none as in the source',
      control: 'Control character {{code}}, expected none',
      replacement: 'Replacement character {{code}}, expected the character that was lost',
      bidi: 'Unpaired directional character {{code}}, expected both or none',
      mojibake: 'Garbled characters “{{text}}”, expected “{{intended}}”'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        check(unit.target.text, unit.target.start, unit.source.text, useIn(article), unit)
      },
      article(article) {
        if (!article.isSource) check(article.prose, 0, '', useIn(article))
      }
    }

    function check(text: string, offset: number, source: string, use: () => InvisibleUse, unit?: PairedUnit): void {
      const rest = unit === undefined ? {} : { unit }
      if (mayHaveInvisible(text)) {
        for (const { kind, character, start, end } of findInvisible(text, use())) {
          if (source.includes(character)) continue
          const place = { start: offset + start, end: offset + end }
          const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
          context.report({
            messageId: kind,
            data: { code },
            place,
            ...rest,
            actual: code,
            ...(REMOVABLE.has(kind) ? { edits: [{ ...place, text: '' }] } : {})
          })
        }
      }
      for (const { start, end, intended } of findMojibake(text)) {
        const actual = text.slice(start, end)
        if (source.includes(actual)) continue
        const place = { start: offset + start, end: offset + end }
        context.report({
          messageId: 'mojibake',
          data: { text: excerpt(actual, 30), intended: excerpt(intended, 30) },
          place,
          ...rest,
          expected: [intended],
          actual,
          suggestions: [{ message: 'Replace with what was intended', edits: [{ ...place, text: intended }] }]
        })
      }
    }
  }
})

/** Asked for only where there is something to judge. */
function useIn({ locale }: Article): () => InvisibleUse {
  return () => ({
    isRightToLeft: locale !== null && isRightToLeft(locale),
    isUnspaced: locale !== null && isUnspacedLocale(locale)
  })
}
