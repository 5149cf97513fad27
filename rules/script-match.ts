import { defineRule, noOptions } from '../src/define-rule.js'
import type { TextRange } from '../src/model/range.js'
import { firstForeignRun, isInRunningText, mixedWords, type ForeignRun } from './shared/language/foreign-letters.js'
import { excerpt } from '../src/text/characters/words.js'
import { scriptName, scriptOfLetter, scriptsOf } from '../src/text/characters/writing.js'

// Letters that most texts lack; a text without them needs no further check.
const UNUSUAL = /[^\u0000-\u036F]/ // eslint-disable-line no-control-regex -- all of ASCII is usual
const MAY_MIX = /[A-Za-zÀ-ž][\u0370-\u052F]|[\u0370-\u052F][A-Za-zÀ-ž]/

interface Place {
  readonly prose: string
  /** Offset of the prose in the article. */
  readonly offset: number
  readonly unit?: { readonly id: string }
}

export default defineRule({
  name: 'script-match',
  meta: {
    description:
      'disallow letters of a script that neither the locale nor the source uses, and words that mix Latin letters with Cyrillic or Greek ones',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'characters',
    needs: { target: ['beyondLatin'] },
    options: noOptions,
    messages: {
      foreign: '{{script}} letters “{{text}}” in the text, expected {{expected}} as `{{locale}}` is written',
      mixed: 'Word “{{text}}” mixes {{scripts}} letters{{more}}, expected each word in one script'
    }
  },
  create(context) {
    return {
      unit(unit, { locale }) {
        const { target, source } = unit
        const place = { prose: target.prose, offset: target.start, unit }
        const words = mixedWords(target.prose).filter(
          word => !source.text.includes(target.prose.slice(word.start, word.end))
        )
        if (words.length > 0) reportMixed(words, place)
        else if (locale !== null)
          reportForeign(
            firstForeignRun(target.prose, locale, ({ script }) => isUsed(script, source.text)),
            locale,
            place
          )
      },
      article(article) {
        const { isSource, locale, text, prose } = article
        if (isSource || !UNUSUAL.test(prose)) return
        const place = { prose, offset: 0 }
        const words = MAY_MIX.test(text) ? mixedWords(prose) : []
        for (const word of words) reportMixed([word], place)
        // Without a source at hand, only letters in the middle of a sentence are certain to be wrong.
        if (words.length > 0 || locale === null) return
        reportForeign(
          firstForeignRun(prose, locale, run => !isInRunningText(prose, run)),
          locale,
          place
        )
      }
    }

    /** All mixed words of one unit have one cause, so they are one finding. */
    function reportMixed(words: readonly TextRange[], { prose, offset, ...rest }: Place): void {
      const [first] = words
      if (first === undefined) return
      const text = prose.slice(first.start, first.end)
      const scripts = new Set(
        Array.from(text, scriptOfLetter)
          .filter(script => script !== null)
          .map(scriptName)
      )
      context.report({
        messageId: 'mixed',
        data: {
          scripts: [...scripts].join(' and '),
          text: excerpt(text, 30),
          more: words.length > 1 ? ` (and ${words.length - 1} more ${words.length > 2 ? 'words' : 'word'})` : ''
        },
        place: { start: offset + first.start, end: offset + first.end },
        ...rest,
        actual: text
      })
    }

    function reportForeign(run: ForeignRun | null, locale: string, { prose, offset, ...rest }: Place): void {
      if (run === null) return
      const text = prose.slice(run.start, run.end)
      context.report({
        messageId: 'foreign',
        data: {
          script: run.script === null ? 'Foreign' : scriptName(run.script),
          text: excerpt(text, 30),
          expected: [...scriptsOf(locale).filter(script => script !== 'Latn'), 'Latn'].map(scriptName).join(' or '),
          locale
        },
        place: { start: offset + run.start, end: offset + run.end },
        ...rest,
        actual: text
      })
    }
  }
})

function isUsed(script: string | null, text: string): boolean {
  return script === null ? UNUSUAL.test(text) : new RegExp(`\\p{Script=${script}}`, 'u').test(text)
}
