import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { lintBatch } from '../../src/lint/batch.js'
import { createSchemaService } from '../../src/front-matter/schema.js'
import { createLinter, type Linter } from '../../src/lint/linter.js'
import { satteriHost, type MarkdownHost } from '../../src/markdown/parser.js'
import type { ArticleGroup } from '../../src/model/files.js'
import type { FileResult } from '../../src/model/finding.js'
import type { Rule } from '../../src/model/rule.js'
import type { Settings } from '../../src/model/settings.js'
import { canonicalLocale, isSourceLocale } from '../../src/text/languages/locale.js'
import { batchContext } from '../support/batch-context.js'
import type { GroupTexts } from './arbitraries/site.js'

/** Nothing is read from there: all texts are given. */
const cwd = '/site'

/** Settings with every rule that exists, also those that no preset turns on. */
export function everyRule(): Settings {
  const levels = Object.fromEntries(rules.map(({ name }) => [name, 'warn' as const]))
  const settings = resolveSettings({ extends: 'strict', rules: levels }, {}, rules, { cwd, origin: 'the test' })
  return {
    ...settings,
    glossary: [
      { source: ['Microsoft'], targets: [], doNotTranslate: true, caseSensitive: true },
      {
        source: ['file', 'files'],
        targets: [{ text: 'fil', locale: 'nb-NO', status: 'preferred', variants: ['filen'] }],
        doNotTranslate: false,
        caseSensitive: false
      },
      {
        source: [],
        targets: [{ text: '设置', locale: null, status: 'forbidden', variants: [] }],
        doNotTranslate: false,
        caseSensitive: false
      }
    ]
  }
}

/** A linter with every rule; the same for all calls, as in a run. */
const linter: Linter = linterOf(rules)

function linterOf(some: readonly Rule[]): Linter {
  return createLinter(everyRule(), some, createSchemaService([]))
}

export interface LintGroupOptions {
  readonly host?: MarkdownHost
  /** Paths in the order in which they are linted. */
  readonly order?: readonly string[]
  /** Rules to run, in the order in which they run; all by default. */
  readonly rules?: readonly Rule[]
}

/**
 * Lints texts of one article with every rule, through the lint stage of a run.
 *
 * @param texts Texts by path, `content/<locale>/<name>`.
 * @returns Results by path.
 */
export function lintGroup(texts: GroupTexts, options: LintGroupOptions = {}): ReadonlyMap<string, FileResult> {
  return lintGroups([texts], options)
}

/** Lints several articles in one batch. */
export function lintGroups(
  articles: readonly GroupTexts[],
  { host = satteriHost, order, rules: some }: LintGroupOptions = {}
): ReadonlyMap<string, FileResult> {
  const groups = articles.map(texts => toGroup(order ?? Object.keys(texts).sort()))
  const texts = new Map(articles.flatMap(each => Object.entries(each)).map(([path, text]) => [`${cwd}/${path}`, text]))
  const results = lintBatch(groups, some === undefined ? linter : linterOf(some), batchContext(texts, host.parser))
  return new Map(results.map(result => [result.filePath, result]))
}

function toGroup(paths: readonly string[]): ArticleGroup {
  const files = paths.map(path => {
    const locale = canonicalLocale(path.split('/')[1] ?? '')
    return {
      path,
      absolutePath: `${cwd}/${path}`,
      given: true,
      locale,
      pathLocale: locale,
      isSource: isSourceLocale(locale, 'en-US')
    }
  })
  return {
    key: `content/${paths[0]?.split('/').slice(2).join('/') ?? ''}`,
    files,
    siteLocales: ['ar-SA', 'de-DE', 'en-US', 'ja-JP', 'nb-NO']
  }
}
