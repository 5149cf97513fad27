import { countryNamesOf, languageOf } from '../../../src/text/languages/locale.js'

/**
 * Makes a function that brings values of two locales into the form in which they are compared: `/de/a.md` and `a.de.md` of a German article
 * are what `/en/a.md` and `a.en.md` are in its source; headings that fragments name are translated.
 *
 * @param locales Locales of both articles.
 */
export function comparableWithoutLocales(locales: readonly (string | null)[]): (value: string) => string {
  const tags = locales.flatMap(tag => (tag === null ? [] : [tag, languageOf(tag), ...countryNamesOf(tag)]))
  const pattern = new RegExp(`(?<=^|[/.@])(?:${tags.join('|')})(?:[/.]|$)`, 'gi')
  return value => value.replace(/(?<=.)#.*/s, '').replaceAll(pattern, '')
}
