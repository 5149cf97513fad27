import { withSlashes } from '../discover/paths.js'
import { createLayoutMatcher } from '../locate/layout-pattern.js'
import type { ArticleGroup, FileReference } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import { languageOf } from '../text/languages/locale.js'
import { DEFAULT_SOURCE_LOCALE } from '../config/locale-setting.js'
import { expectedChoice } from '../validation/sentences.js'

/** What became of the locales that a person asked for. */
export interface LocaleRequest {
  /** Canonical locales of articles to report on; `null` for all. */
  readonly locales: readonly string[] | null
  /** One sentence for each that no article has. */
  readonly faults: readonly string[]
}

/**
 * Finds the locales of the site that are asked for. A language without a region stands for the only locale of that language: `nb` finds `nb-NO`.
 *
 * @param asked Canonical locales as they were asked for; `null` for all.
 * @param groups All articles of the run with their siblings.
 */
export function resolveLocaleRequest(asked: readonly string[] | null, groups: readonly ArticleGroup[]): LocaleRequest {
  if (asked === null) return { locales: null, faults: [] }
  const present = localesOf(groups)
  // Without an article there is nothing to compare the request with: other sentences say so.
  if (present.length === 0) return { locales: asked, faults: [] }
  const faults: string[] = []
  const locales = asked.flatMap(locale => {
    const found = matching(locale, present)
    if (found.length === 1) return found
    const choices = found.length > 1 ? found : present
    faults.push(
      `Unexpected locale \`${locale}\` (\`--locale\`) in which ${found.length > 1 ? 'more than one locale' : 'no article'} was found, ` +
        `expected ${expectedChoice(locale, choices, 'a locale of the site')}`
    )
    return []
  })
  return { locales, faults }
}

function matching(asked: string, present: readonly string[]): readonly string[] {
  if (present.includes(asked)) return [asked]
  const language = languageOf(asked)
  // A region that was asked for is not another region.
  return asked === language
    ? present.filter(locale => languageOf(locale) === language)
    : present.filter(locale => locale === language)
}

function localesOf(groups: readonly ArticleGroup[]): string[] {
  const locales = new Set(groups.flatMap(group => group.siteLocales))
  for (const { files } of groups) for (const { locale } of files) if (locale !== null) locales.add(locale)
  return [...locales].sort()
}

/**
 * Says that no file has the layout that the settings name. A run over files that are named one by one may well have none.
 *
 * @param layout Patterns of the settings; none where locales are to be detected.
 * @param files What the run found.
 * @param patterns What it was asked for.
 * @param cwd Absolute working directory.
 * @returns A sentence, or `null`.
 */
export function unmetLayout(
  layout: readonly string[],
  files: readonly FileReference[],
  patterns: readonly string[],
  cwd: string
): string | null {
  const example = files.find(({ path }) => !patterns.includes(path))
  if (layout.length === 0 || example === undefined) return null
  const slotOf = createLayoutMatcher(layout, withSlashes(cwd))
  if (files.some(({ absolutePath }) => slotOf(withSlashes(absolutePath)) !== null)) return null
  const shown = layout.map(pattern => `\`${pattern}\``).join(', ')
  return `Unexpected \`layout\` ${shown} that fits none of ${files.length} files, expected a pattern with \`{locale}\` that fits paths such as \`${example.path}\``
}

/**
 * Says that no article is in the source locale that the settings name, so that nothing was compared.
 *
 * @param sourceLocale Canonical locale of the settings.
 * @param results What was linted.
 * @param patterns What the run was asked for: files that are named one by one may all be of another kind.
 * @returns A sentence, or `null`; `null` for the default, which nobody has asked for.
 */
export function unmetSourceLocale(
  sourceLocale: string,
  results: readonly FileResult[],
  patterns: readonly string[]
): string | null {
  if (sourceLocale === DEFAULT_SOURCE_LOCALE || results.every(({ filePath }) => patterns.includes(filePath)))
    return null
  if (results.some(({ coverage }) => coverage !== 'alone')) return null
  const locales = [...new Set(results.map(({ locale }) => locale))].filter(locale => locale !== null).sort()
  return locales.length === 0
    ? null
    : `Unexpected source locale \`${sourceLocale}\` in which no article was found, expected ${expectedChoice(sourceLocale, locales, 'a locale of the site')}`
}
