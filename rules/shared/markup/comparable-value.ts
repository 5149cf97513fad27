import { countryNamesOf, languageOf } from '../../../src/text/languages/locale.js'

/**
 * Makes a function that brings values of two locales into the form in which they are compared: `/de/a.md` and `a.de.md` of a German article
 * are what `/en/a.md` and `a.en.md` are in its source; headings that fragments name are translated.
 *
 * @param locales Locales of both articles.
 * @param paths Their paths: the code of a country stands for its language only where a site's own paths are spelled so. Left out, it always does.
 */
export function comparableWithoutLocales(
  locales: readonly (string | null)[],
  paths?: readonly string[]
): (value: string) => string {
  const isSpelled = (name: string): boolean =>
    paths?.some(path =>
      path
        .toLowerCase()
        .split(/[/._-]/)
        .includes(name)
    ) ?? true
  const tags = locales.flatMap(tag =>
    tag === null ? [] : [tag, languageOf(tag), ...countryNamesOf(tag).filter(isSpelled)]
  )
  const pattern = new RegExp(`(?<=^|[/.@])(?:${tags.join('|')})(?:[/.]|$)`, 'gi')
  return value => value.replace(/(?<=.)#.*/s, '').replaceAll(pattern, '')
}
