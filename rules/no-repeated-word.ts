import { defineRule } from '../src/define-rule.js'
import type { Article } from '../src/model/article.js'
import { displayLength } from '../src/text/characters/display-length.js'
import { hasClass, LETTER } from '../src/text/characters/character-classes.js'
import { isInFillerText } from './shared/language/filler.js'
import { languageOf } from '../src/text/languages/locale.js'
import { findRepetitions, hasNeighboursAlike, mayBeDoubled, type Repetition } from './shared/language/repetition.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineRule({
  name: 'no-repeated-word',
  meta: {
    description: 'disallow words that are doubled or repeated in a loop',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'duplication',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description:
            'Words that may stand twice in a row, beside those that are known to do so in the language of the article'
        }
      },
      additionalProperties: false
    },
    messages: {
      doubled: 'Repeated word “{{word}}”, expected it once',
      loop: 'Repeated text “{{phrase}}” stands {{times}} times in a row, expected it once'
    }
  },
  create(context) {
    const allowed = new Set(context.options.allow.map(word => word.toLowerCase()))
    return {
      unit({ id, target, source }, article) {
        const repetitions = findRepetitions(target.text, target.prose, languageIn(article))
        if (repetitions.length === 0) return
        // What the source says twice, or says in a loop, is intended.
        const inSource = findRepetitions(source.text, source.prose, null)
        const isDoubled = hasNeighboursAlike(source.prose)
        for (const repetition of repetitions) {
          const { phrase, kind } = repetition
          const isIntended =
            inSource.some(other => other.kind === kind) ||
            (kind === 'doubled' && (isDoubled || countOf(phrase, target.prose) <= countOf(phrase, source.prose)))
          if (!isIntended) report(repetition, languageIn(article), target.start, { id })
        }
      },
      article(article) {
        if (article.isSource || (article.units.length > 0 && !hasClass(article.prose, LETTER))) return
        for (const repetition of findRepetitions(article.text, article.prose, languageIn(article))) {
          if (!isInFillerText(article.prose, repetition.start)) report(repetition, languageIn(article), 0)
        }
      }
    }

    function report(
      { kind, phrase, times, start, end, firstEnd }: Repetition,
      language: string | null,
      offset: number,
      unit?: { readonly id: string }
    ): void {
      if (allowed.has(phrase.toLowerCase())) return
      const edits = [{ start: offset + firstEnd, end: offset + end, text: '' }]
      context.report({
        messageId: kind,
        data: kind === 'doubled' ? { word: phrase } : { phrase: excerpt(phrase), times },
        place: { start: offset + start, end: offset + end },
        ...(unit === undefined ? {} : { unit }),
        actual: phrase,
        ...(kind === 'doubled' && (displayLength(phrase) < CERTAIN_LENGTH || mayBeDoubled(phrase, language))
          ? { suggestions: [{ message: 'Say it once', edits }] }
          : { edits })
      })
    }
  }
})

/** Shorter words are particles and pronouns, of which one may belong to the verb and one to the noun: nobody but a reader knows. */
const CERTAIN_LENGTH = 4

/** A name that the source has twice may stand side by side where another word order brings it there. */
function countOf(phrase: string, prose: string): number {
  return prose.toLowerCase().split(phrase.toLowerCase()).length - 1
}

function languageIn({ locale }: Article): string | null {
  return locale === null ? null : languageOf(locale)
}
