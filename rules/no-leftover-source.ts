import { defineRule } from '../src/define-rule.js'
import type { Article, PairedUnit } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'
import { nearerLanguage } from '../src/text/languages/language.js'
import {
  densestRun,
  hasStopWords,
  latinRuns,
  mayHaveEnglish,
  sentenceRuns,
  translatableProse,
  wordsOf,
  type EnglishRun
} from './shared/language/leftover.js'
import { findKeptSentences } from './shared/language/kept-sentences.js'
import { sharesWords } from './shared/language/lexifiers.js'
import { languageOf } from '../src/text/languages/locale.js'
import { isSameWording } from './shared/language/same-wording.js'
import { excerpt, foldWhitespace } from '../src/text/characters/words.js'
import { scriptsOf } from '../src/text/characters/writing.js'

/** One of these is in nearly every English clause, and few are words of other languages: a cheap test before the real ones. */
const ENGLISH = /\b(?:the|and|to|of|with|from|your|you|this|that|are|by|be|if|can|will)\b/

/** A run with fewer different words that English sentences are made of may be a list of names. */
const FEWEST_STOP_WORDS = 2

export default defineRule({
  name: 'no-leftover-source',
  meta: {
    description: 'disallow runs of English words in a target of another language',
    scope: 'unit',
    recommended: 'warning',
    fixable: false,
    issueType: 'untranslated',
    options: {
      type: 'object',
      properties: {
        minimumWords: {
          type: 'integer',
          minimum: 2,
          default: 4,
          description: 'Fewest words in lower case of a run that is reported in a language of another script than Latin'
        },
        minimumLength: {
          type: 'integer',
          minimum: 20,
          default: 80,
          description: 'Fewest characters of a run that is reported in a language of Latin script'
        },
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'Texts, such as names of several words, that may stay in English'
        }
      },
      additionalProperties: false
    },
    messages: { leftover: 'Untranslated text “{{text}}”, expected it in `{{locale}}`' }
  },
  create(context) {
    const { minimumWords, minimumLength, allow } = context.options
    return {
      unit(unit, article) {
        const { target, source } = unit
        const { locale } = article
        if (locale === null || isOwnWording(locale, article) || target.text.length < minimumWords * 3) return
        // A text that is wholly the source's is untranslated; leftovers are among translated words.
        if (isSameWording(target, source)) return
        const kept = findKeptSentences(unit, languageOf(article.sourceLocale), minimumWords, allow)
        const run = kept ?? (languageOf(article.sourceLocale) === 'en' ? findEnglish(unit, locale) : null)
        if (run === null) return
        const text = target.text.slice(run.start, run.end)
        context.report({
          messageId: 'leftover',
          data: { text: excerpt(text), locale },
          place: { start: target.start + run.start, end: target.start + run.end },
          unit,
          actual: text,
          ...(kept?.certainty === 'possible' ? { severityCap: 'info' } : {})
        })
      }
    }

    /** English among words of another language, where no sentence is the source's. */
    function findEnglish(unit: PairedUnit, locale: string): TextRange | null {
      if (!scriptsOf(locale).includes('Latn')) return findInOther(unit)
      const { text } = unit.target
      return text.length < minimumLength || !ENGLISH.test(text) ? null : findInLatin(unit, languageOf(locale))
    }

    /** Between letters of another script, a few English words that the source has are enough. */
    function findInOther({ target, source }: PairedUnit): EnglishRun | null {
      // Where texts were removed, the rest of a word may look like a word in lower case.
      if (
        allow.length === 0 &&
        !mayHaveEnglish(target.prose, { lowerCase: minimumWords, stopWords: FEWEST_STOP_WORDS })
      )
        return null
      const sourceWords = wordsOf(source.prose)
      const runs = latinRuns(without(translatableProse(target, { emphasis: true })), sourceWords)
      return (
        runs.find(
          run =>
            run.lowerCase >= minimumWords && run.stopWords >= FEWEST_STOP_WORDS && run.shared >= 0.7 * run.lowerCase
        ) ?? null
      )
    }

    /** Languages of the same script share words with English: long runs only, dense in words of the source, or English beyond doubt. */
    function findInLatin({ target, source }: PairedUnit, language: string): EnglishRun | null {
      const prose = without(translatableProse(target, { emphasis: false }))
      if (!hasStopWords(prose, FEWEST_STOP_WORDS)) return null
      const sourceWords = wordsOf(source.prose)
      const copied = densestRun(prose, sourceWords)
      if (
        copied !== null &&
        isLong(copied) &&
        ((copied.stopWords >= 3 && copied.shared >= 6) || isVerbatim(copied, prose, source.prose))
      ) {
        const plain = densestRun(without(translatableProse(target, { emphasis: true })), sourceWords)
        if (plain !== null && plain.stopWords >= FEWEST_STOP_WORDS) return copied
      }
      return (
        sentenceRuns(prose, sourceWords).find(
          run =>
            isLong(run) &&
            run.stopWords >= 5 &&
            run.lowerCase >= 8 &&
            nearerLanguage(prose.slice(run.start, run.end), 'en', language) === 'en'
        ) ?? null
      )
    }

    /** Word by word as in the source, and no list of names. */
    function isVerbatim({ start, end, stopWords, lowerCase }: EnglishRun, prose: string, source: string): boolean {
      return (
        stopWords >= FEWEST_STOP_WORDS &&
        lowerCase >= 8 &&
        foldWhitespace(source).includes(foldWhitespace(prose.slice(start, end)))
      )
    }

    function isLong({ start, end }: EnglishRun): boolean {
      return end - start >= minimumLength
    }

    function without(prose: string): string {
      let rest = prose
      for (const text of allow) if (text !== '') rest = rest.replaceAll(text, ' '.repeat(text.length))
      return rest
    }
  }
})

/** A variety of the source's language, or a creole that has taken its words from there. */
function isOwnWording(locale: string, { sourceLocale }: Article): boolean {
  return languageOf(locale) === languageOf(sourceLocale) || sharesWords(locale, sourceLocale)
}
