import { lstatSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { DiscoverOptions } from './discover.js'
import { createIgnoreRules, type IgnoreRules, type IgnoreScope } from './ignore-rules.js'
import { isInside, isMarkdownPath } from './paths.js'
import { isForeignFolder } from './real-path.js'
import { isLinkedArticle } from './walk.js'

/** Answers whether `discoverFiles` would give a file. */
export type IsDiscovered = (absolutePath: string) => boolean

/**
 * Answers for a few files what `discoverFiles` answers for whole folders, without listing them: for a commit in a large repository, listing would be most of the work.
 *
 * @param patterns Patterns of the command line.
 * @returns `null` unless all patterns are folders: only `discoverFiles` knows what files and globs stand for, and what is wrong with them.
 */
export function discoveredAmong(patterns: readonly string[], { cwd, ignore }: DiscoverOptions): IsDiscovered | null {
  const roots = patterns.map(pattern => resolve(cwd, pattern))
  if (!roots.every(isFolder)) return null
  const rules = createIgnoreRules(cwd, ignore)
  const scopes = new Map<string, IgnoreScope | null>()
  return path =>
    isMarkdownPath(path) && roots.some(root => isInside(root, path) && isReached(path, root, rules, scopes))
}

/** A folder, and no link to one: links are followed in another place. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function isReached(path: string, root: string, rules: IgnoreRules, scopes: Map<string, IgnoreScope | null>): boolean {
  const scope = scopeOf(dirname(path), root, rules, scopes)
  if (scope === null || scope.ignores(path, false)) return false
  const entry = lstatSync(path, { throwIfNoEntry: false })
  return entry?.isFile() === true || (entry?.isSymbolicLink() === true && isLinkedArticle(path, root))
}

/** The rules in a folder; `null` where it is not entered. */
function scopeOf(
  folder: string,
  root: string,
  rules: IgnoreRules,
  scopes: Map<string, IgnoreScope | null>
): IgnoreScope | null {
  const key = `${root}\0${folder}`
  let scope = scopes.get(key)
  if (scope === undefined) {
    scope = folder === root ? rules.enter(root) : enter(folder, scopeOf(dirname(folder), root, rules, scopes))
    scopes.set(key, scope)
  }
  return scope
}

function enter(folder: string, above: IgnoreScope | null): IgnoreScope | null {
  if (above === null || isForeignFolder(basename(folder)) || above.ignores(folder, true)) return null
  // Linked folders are not entered; one that was deleted has nothing in it.
  return isFolder(folder) ? above.below(folder) : null
}
