import { defineRule } from '../src/define-rule.js'
import type { Article, PairedUnit, Segment } from '../src/model/article.js'
import type { Subject } from '../src/model/subject.js'
import { isPaired } from '../src/text/markdown/blank-side.js'
import { isEnglishStopWord } from './shared/language/english.js'
import { languageOf } from '../src/text/languages/locale.js'
import { isSameWording } from './shared/language/same-wording.js'
import { findUntranslatedRuns } from './shared/language/untranslated-runs.js'
import { excerpt, foldBlanks } from '../src/text/characters/words.js'

const WORD = /[A-Za-z][A-Za-z'’-]*/g

export default defineRule({
  name: 'no-untranslated',
  meta: {
    description: 'disallow target text that is the source text',
    scope: 'unit',
    recommended: 'warning',
    mission: true,
    fixable: false,
    issueType: 'untranslated',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description:
            'Texts, such as product names, that stay as they are: a unit that holds nothing else is not reported'
        },
        minimumWords: {
          type: 'integer',
          minimum: 1,
          default: 4,
          description: 'Fewest words of a text that is reported; shorter ones are mostly names'
        }
      },
      additionalProperties: false
    },
    messages: {
      same: 'Unexpected source text “{{text}}” in the translation, expected it in {{locale}}',
      part: 'Unexpected source text in {{count}} texts in a row up to line {{line}}, expected it in {{locale}}; the first is “{{text}}”',
      article:
        'Unexpected source text in {{count}} of {{total}} sentences of the article, expected it in {{locale}}; the first is “{{text}}”'
    }
  },
  create(context) {
    const { allow, minimumWords } = context.options
    return {
      article(article) {
        if (isSameLanguage(article)) return
        const left = withoutSamples(article.units.filter(isPaired).filter(isUntranslated), article)
        const locale = article.locale ?? 'the language of the article'
        const [first] = left
        // An article that nobody has translated yet is one defect.
        const total =
          left.length < WHOLE_ARTICLE.fewest ? Infinity : article.units.filter(isPaired).filter(isSentence).length
        if (first !== undefined && left.length >= total * WHOLE_ARTICLE.share) {
          const data = { text: excerpt(first.target.text), count: left.length, total, locale }
          context.report({
            messageId: 'article',
            data,
            place: first.target,
            unit: first,
            actual: first.target.text,
            subjects: left.map(subjectOf)
          })
          return
        }
        const parts = findUntranslatedRuns(article, left, minimumWords)
        for (const part of parts) reportPart(part, article, locale)
        const told = new Set(parts.flat())
        for (const unit of left) {
          if (told.has(unit)) continue
          const { target } = unit
          context.report({
            messageId: 'same',
            data: { text: excerpt(target.text), locale },
            place: target,
            unit,
            actual: target.text
          })
        }
      }
    }

    /** A section or a tail that nobody has translated yet is one defect as well. */
    function reportPart(part: readonly PairedUnit[], article: Article, locale: string): void {
      const [unit, last] = [part[0], part.at(-1)]
      if (unit === undefined || last === undefined) return
      const { target } = unit
      const { start, end } = last.target
      const data = { text: excerpt(target.text), count: part.length, line: article.pointAt(end).line, locale }
      const related = [{ path: article.path, message: 'The last of them', start, end }]
      context.report({
        messageId: 'part',
        data,
        place: target,
        unit,
        actual: target.text,
        related,
        subjects: part.map(subjectOf)
      })
    }

    function isUntranslated(unit: PairedUnit): boolean {
      return isSameWording(unit.target, unit.source) && isSentence(unit)
    }

    function isSentence({ source }: PairedUnit): boolean {
      // What stands beside a shortcode or a template is layout more often than a sentence: badges, columns.
      return (
        source.text.length >= minimumWords * 2 &&
        !/\{[{%]/.test(source.text) &&
        !IMPORT.test(source.text) &&
        isEnglishSentence(proseOf(source, allow), minimumWords)
      )
    }
  }
})

function subjectOf({ target: { start, end } }: PairedUnit): Subject {
  return { kind: 'text', target: { start, end } }
}

/** As many sentences, and as large a part of all, make a whole article of them. */
const WHOLE_ARTICLE = { fewest: 6, share: 0.8 }

/** A statement of MDX. */
const IMPORT = /^import\s[^\n]{1,200}\sfrom\s['"]/

/** Pages about markup show a text and how it is written: a sample, which may be in any language. */
function withoutSamples(units: readonly PairedUnit[], { codeBlocks }: Article): readonly PairedUnit[] {
  if (units.length === 0 || codeBlocks.length === 0) return units
  const code = foldBlanks(codeBlocks.map(({ value }) => value).join('\n'))
  return units.filter(({ target }) => !code.includes(foldBlanks(target.text)))
}

/** British English may keep every word of American English. */
function isSameLanguage({ locale, sourceLocale }: Article): boolean {
  return locale !== null && languageOf(locale) === languageOf(sourceLocale)
}

function proseOf({ prose: words }: Segment, allow: readonly string[]): string {
  // An emoji's name is no word: `:chart_with_upwards_trend:`.
  let prose = words.replaceAll(/:[a-z0-9_+-]{2,60}:/g, ' ')
  for (const text of allow) if (text !== '') prose = prose.replaceAll(text, ' ')
  return prose
}

/**
 * Names, commands, paths and output are rightly the same in every language. What is left to translate has words in lower case, among
 * them one that only sentences have.
 */
function isEnglishSentence(prose: string, minimumWords: number): boolean {
  if (
    // eslint-disable-next-line no-control-regex -- ASCII is what is meant
    /[^\u0000-\u007F‘’“”–—…\u00A0]/.test(prose) ||
    /[\\{}$|=]|\w\/[\w.-]{1,80}\/|\w\.\w{2,4}\b|--?\w+ --?\w/.test(prose)
  )
    return false
  const words = prose.match(WORD) ?? []
  // In a sentence, one slash stands between alternatives; in a few words, it makes a path or a media type of them.
  if (words.length < (/\w\/\w/.test(prose) ? Math.max(minimumWords, 8) : minimumWords)) return false
  const lowerCase = words.filter(word => word === word.toLowerCase())
  return lowerCase.length >= 3 && lowerCase.some(isEnglishStopWord)
}
