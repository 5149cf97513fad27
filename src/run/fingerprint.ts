import { createHash } from 'node:crypto'
import { toolFingerprint } from '../cache/tool.js'
import type { Settings } from '../model/settings.js'
import type { LintTask } from './batch-linter.js'

type Task = Pick<LintTask, 'cwd' | 'settings' | 'maxFindings' | 'withExcerpts'>

/**
 * Stands for everything but the articles that results depend on.
 *
 * @returns 32 hexadecimal digits.
 */
export function cacheSignature({ cwd, settings, maxFindings, withExcerpts }: Task): string {
  // What files there are and what they are to each other is in the key of a group.
  // What is a convention is decided behind the cache.
  const { layout: _layout, ignore: _ignore, conventions: _conventions, ...rest } = settings
  return hashOf([toolFingerprint(), cwd, plain(rest), maxFindings, withExcerpts])
}

/**
 * Stands for what a run was asked to do, the same on every machine.
 *
 * @returns 32 hexadecimal digits.
 */
export function runFingerprint(
  { settings, maxFindings }: Pick<Task, 'settings' | 'maxFindings'>,
  patterns: readonly string[],
  locales: readonly string[] | null
): string {
  return hashOf([plain(settings), maxFindings, patterns, locales])
}

function plain(settings: Partial<Settings>): unknown {
  return { ...settings, rules: [...(settings.rules ?? [])] }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}
