import { loadConfiguration } from './config/load.js'
import { resolveSettings } from './config/resolve.js'
import { lintPaths, type LintOutcome } from './run/lint-paths.js'
import { pluginSource } from './run/plugin-source.js'
import type { UserSettings } from './model/settings.js'
import { rules } from '../rules/index.js'

export { default } from './hosts/remark.js'
export { toRemarkPlugin } from './hosts/remark.js'
export { defineGroupRule, defineRule, noOptions } from './define-rule.js'
export { rules }
export { UserError } from './model/error.js'
export type * from './model/article.js'
export type * from './model/facts.js'
export type * from './model/finding.js'
export type * from './model/range.js'
export type * from './model/rule.js'
export type { PresetName, UserLevel, UserSettings } from './model/settings.js'
export type { LintOutcome } from './run/lint-paths.js'

export interface LintOptions {
  /** Files, folders and globs, relative to `cwd`. */
  readonly paths: readonly string[]
  /** Absolute path; the process's working directory by default. */
  readonly cwd?: string
  /** Settings; without any, the configuration at the root of `cwd` is read. */
  readonly settings?: UserSettings
  /** Whether to run no code of `cwd`: its configuration must be JSON or YAML without other plugins, its schemas and glossaries lie in it. */
  readonly safe?: boolean
}

/**
 * Lints files from a program, as the command line does.
 *
 * @param options What to lint; settings as in `.remarkrc.js`.
 * @returns A result for each file, ordered by path, and sentences about paths that could not be linted.
 * @throws UserError when the configuration is not valid.
 */
export async function lint ({ paths, cwd = process.cwd(), settings, safe = false }: LintOptions): Promise<LintOutcome> {
  const configuration = settings === undefined ? await loadConfiguration({ cwd, safe }) : { settings, otherPlugins: [], filePath: null }
  const resolved = resolveSettings(configuration.settings, {}, rules, { cwd, origin: configuration.filePath ?? 'settings', safe: safe && configuration.filePath !== null })
  return await lintPaths({ cwd, patterns: paths, settings: resolved, plugins: pluginSource(configuration) })
}
