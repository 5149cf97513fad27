import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { interruptAfter } from '../budget/time.js'
import { readBytes } from '../config/read-bytes.js'
import { UserError } from '../model/error.js'
import { isInside, relativePath } from './paths.js'
import { createRepositoryFinder } from './repository-root.js'

/** The ignore rules of a run: the user's patterns, and the `.gitignore` files found on the way. */
export interface IgnoreRules {
  /** The rules in a folder that the user named. Naming it overrules the `.gitignore` files that ignore it, not the user's own patterns. */
  enter(folder: string): IgnoreScope
  /** Whether the user's own patterns ignore a file; absolute path. */
  leavesOut(file: string): boolean
}

/** The rules in force in one folder. */
export interface IgnoreScope {
  /** Whether an entry of this folder is ignored; absolute path. */
  ignores(path: string, isFolder: boolean): boolean
  /** The rules in a folder of this one. */
  below(folder: string): IgnoreScope
}

interface RuleList {
  /** Folder that the patterns are relative to. */
  readonly base: string
  readonly matcher: Ignore
  /** Where the patterns stand, for messages. */
  readonly origin: string
  /** Whether a pattern has so many wildcards that the time it takes has to be limited. */
  readonly isRisky: boolean
}

/** Wildcards of one pattern: with each, the time to find that a path does not fit may grow by the length of that path. */
const mostWildcards = 4

/** Bytes of a `.gitignore` file; a larger one is no list that somebody wrote. */
const largestIgnoreFile = 1024 * 1024

/** Patterns of one file, each of which is compared with each path. */
const mostPatterns = 5000

/** Milliseconds for one path; to interrupt costs 0.2. */
const pathBudget = 1000

/**
 * Makes the ignore rules of a run.
 *
 * @param cwd Absolute working directory, which `patterns` are relative to.
 * @param patterns The user's patterns, in the syntax of `.gitignore`.
 * @returns Rules; asking them throws a `UserError` where a pattern takes too long on a path.
 */
export function createIgnoreRules(cwd: string, patterns: readonly string[]): IgnoreRules {
  const own: RuleList[] = patterns.length === 0 ? [] : [createList(cwd, patterns, 'the setting `ignore`')]
  const findRoot = createRepositoryFinder()
  return {
    enter(folder) {
      const above = foldersFromRoot(findRoot(folder) ?? (isInside(cwd, folder) ? cwd : folder), folder)
      let scope = createScope(own, [])
      for (const [index, ancestor] of above.entries()) {
        if (index > 0 && scope.ignores(ancestor, true)) scope = createScope(own, [])
        scope = scope.below(ancestor)
      }
      return scope
    },
    leavesOut: file => own.some(list => testList(list, file, false).ignored)
  }
}

function createScope(own: readonly RuleList[], gitLists: readonly RuleList[]): IgnoreScope {
  return {
    ignores: (path, isFolder) =>
      own.some(list => testList(list, path, isFolder).ignored) || isGitIgnored(gitLists, path, isFolder),
    below(folder) {
      const list = readGitIgnore(folder)
      return list === null ? this : createScope(own, [...gitLists, list])
    }
  }
}

/** The deepest `.gitignore` that says something about a path decides. */
function isGitIgnored(lists: readonly RuleList[], path: string, isFolder: boolean): boolean {
  for (let index = lists.length - 1; index >= 0; index--) {
    const list = lists[index]
    if (list === undefined) continue
    const verdict = testList(list, path, isFolder)
    if (verdict.ignored) return true
    if (verdict.unignored) return false
  }
  return false
}

function createList(base: string, patterns: readonly string[], origin: string): RuleList {
  const isRisky = patterns.some(pattern => (pattern.match(/\*+/g)?.length ?? 0) > mostWildcards)
  return { base, matcher: ignore().add([...patterns]), origin, isRisky }
}

function testList(
  { base, matcher, origin, isRisky }: RuleList,
  path: string,
  isFolder: boolean
): { ignored: boolean; unignored: boolean } {
  if (!isInside(base, path) || path === base) return { ignored: false, unignored: false }
  const test = (): { ignored: boolean; unignored: boolean } =>
    matcher.test(relativePath(base, path) + (isFolder ? '/' : ''))
  const verdict = isRisky ? interruptAfter(pathBudget, test) : test()
  if (verdict === null)
    throw new UserError(
      `Unexpected pattern in ${origin} that takes more than ${pathBudget} ms on \`${relativePath(base, path)}\`, expected fewer \`*\` in it`
    )
  return verdict
}

function readGitIgnore(folder: string): RuleList | null {
  const path = join(folder, '.gitignore')
  const lines = readLines(path)
  if (lines === null) return null
  const patterns = lines.filter(line => line.trim() !== '' && !line.startsWith('#'))
  if (patterns.length > mostPatterns) {
    throw new UserError(
      `Unexpected number of patterns (${patterns.length}) in \`${path}\`, expected ${mostPatterns} at most`
    )
  }
  return createList(folder, patterns, `\`${path}\``)
}

function readLines(path: string): string[] | null {
  try {
    // As git, which follows no link here.
    if (!lstatSync(path).isFile()) return null
    const bytes = readBytes(path, { root: null, isSafe: false, largest: largestIgnoreFile })
    return bytes.toString('utf8').split(/\r?\n/)
  } catch {
    return null
  }
}

/** The folders from `root` down to `folder`, both included. */
function foldersFromRoot(root: string, folder: string): string[] {
  const folders = [folder]
  for (let current = folder; current !== root && current !== dirname(current); current = dirname(current))
    folders.unshift(dirname(current))
  return folders
}
