import { loadConfiguration } from './config/load.js'
import { resolveSettings } from './config/resolve.js'
import { lintPaths, type LintOutcome, type LintPathsOptions } from './run/lint-paths.js'
import { pluginSource } from './run/plugin-source.js'
import type { FixMode } from './model/fix.js'
import type { UserSettings } from './model/settings.js'
import { rules } from '../rules/index.js'

export { default } from './hosts/remark/index.js'
export { toRemarkPlugin } from './hosts/remark/index.js'
export { defineGroupRule, defineRule, noOptions } from './define-rule.js'
export { rules }
export { lintPair, type PairOptions, type PairResult } from './hosts/pair/lint-pair.js'
export type { PairFinding } from './hosts/pair/pair-finding.js'
export { UserError } from './model/error.js'
export type { LintOutcome } from './run/lint-paths.js'
// What results consist of.
export type {
  Coverage,
  Excerpt,
  FileResult,
  Finding,
  IssueType,
  OmittedFindings,
  RelatedPlace,
  Severity
} from './model/finding.js'
export type { FixedFile, FixMode } from './model/fix.js'
export type { Edit, Point, TextRange } from './model/range.js'
export type { PresetName, UserLevel, UserSettings } from './model/settings.js'
// What rules are given, and give.
export type {
  Article,
  Block,
  CodeBlock,
  FrontMatter,
  Heading,
  HtmlTag,
  Inline,
  InlineCode,
  Link,
  LinkKind,
  PairedUnit,
  Segment,
  Unit
} from './model/article.js'
export type { ArticleComparison, FactsComparison, UnitComparison } from './model/comparison.js'
export type { ArticleFacts, ArticleGroupFacts, FenceFact, HeadingFact, LinkFact, UnitFact } from './model/facts.js'
export type { GlossaryEntry, GlossaryTerm } from './model/glossary.js'
export type {
  GroupRuleContext,
  GroupRuleListener,
  JsonSchema,
  Level,
  ReportDescriptor,
  Rule,
  RuleContext,
  RuleListener,
  RuleMeta,
  RuleScope,
  SchemaViolation
} from './model/rule.js'
export type { Subject, SubjectKind } from './model/subject.js'
export type { Needs, Trait } from './model/trait.js'
// What most rules ask about texts and locales.
export { excerpt, hasContent, hasWord } from './text/characters/words.js'
export { canonicalLocale, languageOf } from './text/languages/locale.js'

interface SharedOptions {
  /** Absolute path; the process's working directory by default. */
  readonly cwd?: string
  /** Settings; without any, the configuration at the root of `cwd` is read. */
  readonly settings?: UserSettings
  /** Whether to run no code of `cwd`: its configuration must be JSON or YAML without other plugins, its schemas and glossaries lie in it. */
  readonly safe?: boolean
  /**
   * Fixes what can be fixed with certainty; results then say what is left. `write` changes the files; `text` and `diff` give the outcome in
   * `fixes` and change nothing, nor does `count`.
   */
  readonly fix?: FixMode
}

export interface LintOptions extends SharedOptions {
  /** Files, folders and globs, relative to `cwd`. */
  readonly paths: readonly string[]
}

export interface LintTextOptions extends SharedOptions {
  /** The path that the text stands for, relative to `cwd`: it says the locale, and where the other locales lie. */
  readonly path: string
  /** There is no file to write. */
  readonly fix?: Exclude<FixMode, 'write'>
}

/**
 * Lints files from a program, as the command line does.
 *
 * @param options What to lint; settings as in `.remarkrc.js`.
 * @returns A result for each file, ordered by path, and sentences about paths that could not be linted.
 * @throws UserError when the configuration is not valid.
 */
export async function lint({ paths, ...options }: LintOptions): Promise<LintOutcome> {
  return await lintWith({ patterns: paths }, options)
}

/**
 * Lints one text from a program, such as what an editor holds.
 *
 * @param text The article.
 * @param options The path that it stands for; settings as in `.remarkrc.js`.
 * @returns One result.
 * @throws UserError when the configuration is not valid.
 */
export async function lintText(text: string, { path, ...options }: LintTextOptions): Promise<LintOutcome> {
  return await lintWith({ patterns: [], stdin: { path, text } }, options)
}

async function lintWith(
  what: Pick<LintPathsOptions, 'patterns' | 'stdin'>,
  options: SharedOptions
): Promise<LintOutcome> {
  const { cwd = process.cwd(), settings, safe = false, fix } = options
  const configuration =
    settings === undefined ? await loadConfiguration({ cwd, safe }) : { settings, otherPlugins: [], filePath: null }
  const resolved = resolveSettings(configuration.settings, {}, rules, {
    cwd,
    origin: configuration.filePath ?? 'settings',
    safe: safe && configuration.filePath !== null
  })
  return await lintPaths({
    cwd,
    ...what,
    settings: resolved,
    plugins: pluginSource(configuration),
    fix: fix === undefined ? null : { mode: fix, minimumSeverity: 0 }
  })
}
