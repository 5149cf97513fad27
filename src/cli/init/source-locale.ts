import type { FileReference } from '../../model/files.js'
import type { LocateOptions } from '../../locate/locate.js'
import { fileCount, surveyLayouts, type SurveyedLayout } from '../../locate/survey.js'
import { plural } from '../../report/counts.js'
import { detectLanguage } from '../../text/languages/language.js'
import { isSourceLocale, languageOf } from '../../text/languages/locale.js'
import { sampleArticles, spread, type Sample } from './sample.js'

/** The locale that a tree is translated from, and how the tree is laid out seen from there. */
export interface SourceLocaleGuess {
  readonly sourceLocale: string
  /** Why, as part of a sentence. */
  readonly reason: string
  readonly layouts: readonly SurveyedLayout[]
}

interface Task {
  readonly files: readonly FileReference[]
  readonly sample: Sample
  readonly options: LocateOptions
  readonly maxFileSize: number
}

const textSampleSize = 40
/** Shorter texts say little about their language. */
const shortestText = 100

/**
 * Finds out which locale articles are translated from: the language of the source text in translation spans; where the paths of source
 * articles name no locale, the language that these are in; else the locale in which most articles exist.
 *
 * @param task The files, what a sample of them looks like, and how to locate them with the source locale that is assumed at first.
 */
export function guessSourceLocale(task: Task): SourceLocaleGuess {
  const { files, options, sample } = task
  const assumed = surveyLayouts(files, options)
  const as = (sourceLocale: string, reason: string): SourceLocaleGuess => ({
    sourceLocale,
    reason,
    layouts: sourceLocale === options.sourceLocale ? assumed : surveyLayouts(files, { ...options, sourceLocale })
  })
  const inSpans = languageOfText(sample.sourceText)
  if (inSpans !== null)
    return as(localeOf(inSpans, assumed, options), `the source text in the spans is in the language \`${inSpans}\``)
  return fromUnnamed(task, assumed, as) ?? fromCoverage(assumed, options.sourceLocale, as)
}

type Guess = (sourceLocale: string, reason: string) => SourceLocaleGuess

/** Articles without a locale in their paths are the source if, once their language is taken for it, most of them have translations. */
function fromUnnamed(
  { files, options, maxFileSize }: Task,
  layouts: readonly SurveyedLayout[],
  as: Guess
): SourceLocaleGuess | null {
  const paths = new Set(layouts.flatMap(({ withoutLocale }) => withoutLocale))
  if (paths.size === 0 || layouts.every(({ kind }) => kind === 'silent')) return null
  const unnamed = files.filter(({ absolutePath }) => paths.has(absolutePath))
  const { prose } = sampleArticles(spread(unnamed, textSampleSize), maxFileSize)
  const language = languageOfText([...prose.values()].join('\n'))
  if (language === null) return null
  const guess = as(localeOf(language, layouts, options), '')
  const paired = guess.layouts
    .filter(({ kind }) => kind !== 'silent')
    .reduce((sum, { withoutLocale }) => sum + withoutLocale.length, 0)
  const translated = guess.layouts.reduce((sum, { articles }) => sum + articles, 0)
  if (paired * 3 < translated) return null
  const subject =
    paired === 1 ? '1 article without a locale in its path' : `${paired} articles without a locale in their paths`
  return {
    ...guess,
    reason: `${subject}, with translations, ${paired === 1 ? 'is' : 'are'} in the language \`${language}\``
  }
}

/** Translations lag behind: the source locale has the articles that they have, and more. */
function fromCoverage(layouts: readonly SurveyedLayout[], fallback: string, as: Guess): SourceLocaleGuess {
  const [layout] = layouts.filter(({ kind }) => kind !== 'silent')
  const [largest, second] = layout?.locales ?? []
  if (layout === undefined || largest === undefined || largest.locale === null || second === undefined) {
    return as(fallback, 'nothing says otherwise')
  }
  const source = layout.locales.find(({ isSource }) => isSource)
  // Of locales that are both complete, or nearly so, English is the likelier one.
  if (source !== undefined && source.files * 10 >= largest.files * 9) {
    const locale = source.locale ?? fallback
    return as(locale, `\`${locale}\` has ${source.files} of ${plural(layout.articles, 'article')}`)
  }
  return as(
    largest.locale,
    `\`${largest.locale}\` has ${largest.files} of ${plural(layout.articles, 'article')}, more than any other locale`
  )
}

function languageOfText(text: string): string | null {
  return text.replace(/\s+/g, ' ').length < shortestText ? null : detectLanguage(text)
}

/** The locale of the tree in a language that has the most files, else the usual one: `en-US` of `en`. */
function localeOf(language: string, layouts: readonly SurveyedLayout[], { sourceLocale }: LocateOptions): string {
  const isUsual = languageOf(sourceLocale) === language
  const all = [...layouts].sort((left, right) => fileCount(right) - fileCount(left)).flatMap(({ locales }) => locales)
  const own = all.filter(({ locale }) => locale !== null && languageOf(locale) === language)
  if (isUsual && (own.length === 0 || own.some(({ locale }) => isSourceLocale(locale, sourceLocale)))) {
    return own.find(({ locale }) => isSourceLocale(locale, sourceLocale))?.locale ?? sourceLocale
  }
  const { language: code, region = '' } = new Intl.Locale(language).maximize()
  return own[0]?.locale ?? (region === '' ? code : `${code}-${region}`)
}
