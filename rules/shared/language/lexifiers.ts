import { languageOf } from '../../../src/text/languages/locale.js'

/** Pidgins and creoles by the language that most of their words come from: their sentences may be those of that language, word for word. */
const LEXIFIED: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'pcm',
    'wes',
    'kri',
    'tpi',
    'bi',
    'pis',
    'jam',
    'srn',
    'srm',
    'djk',
    'gul',
    'hwc',
    'bzj',
    'gcl',
    'icr',
    'sco'
  ]),
  fr: new Set(['ht', 'gcf', 'gcr', 'acf', 'mfe', 'crs', 'rcf', 'lou']),
  pt: new Set(['kea', 'pov', 'pre']),
  es: new Set(['cbk', 'pap'])
}

/**
 * Whether words of the source may be words of the translation's own language: a variety of the source's language, or a creole that took its words from there.
 *
 * @param locale Canonical tag of the translation.
 * @param sourceLocale Canonical tag of the source.
 */
export function sharesWords(locale: string, sourceLocale: string): boolean {
  return LEXIFIED[languageOf(sourceLocale)]?.has(languageOf(locale)) ?? false
}
