import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileReference } from '../model/files.js'
import { isGlob, matchGlob } from './glob.js'
import { createIgnoreRules, type IgnoreRules } from './ignore-rules.js'
import { emptyFolderMessage, foreignLinkMessage, missingPathMessage, unmatchedGlobMessage } from './messages.js'
import { codeUnitOrder, isInside, realPathOf, relativePath } from './paths.js'
import { walkFolder } from './walk.js'

/** A path or glob that gave no files, told in one sentence. */
export interface DiscoverProblem {
  /** The path or glob as the user wrote it. */
  readonly path: string
  readonly message: string
}

export interface DiscoverOptions {
  /** Absolute working directory. */
  readonly cwd: string
  /** Patterns in the syntax of `.gitignore`, relative to the working directory, of files not to lint. */
  readonly ignore: readonly string[]
}

export interface Discovery {
  /** Ordered by path (code units), each file once. */
  readonly files: FileReference[]
  readonly problems: DiscoverProblem[]
}

/**
 * Finds the files to lint. Folders give their Markdown files, globs what they match, and a named file is taken whatever its
 * extension and even if it is ignored. `.gitignore` files are honoured; `.git`, `node_modules` and linked folders are not entered.
 *
 * @param patterns Files, folders and globs, relative to the working directory or absolute; `!pattern` leaves out what it matches.
 * @returns The files, and a problem for each pattern that gave none; it does not throw.
 */
export function discoverFiles (patterns: readonly string[], { cwd, ignore }: DiscoverOptions): Discovery {
  const negated = patterns.filter(pattern => pattern.startsWith('!') && kindOf(resolve(cwd, pattern)) === null)
  const rules = createIgnoreRules(cwd, [...ignore, ...negated.map(pattern => pattern.slice(1))])
  const found = new Map<string, FileReference>()
  const problems: DiscoverProblem[] = []
  for (const pattern of new Set(patterns)) {
    if (negated.includes(pattern)) continue
    const outcome = expandPattern(pattern, cwd, rules)
    if (typeof outcome === 'string') problems.push({ path: pattern, message: outcome })
    else for (const absolutePath of outcome) found.set(absolutePath, { absolutePath, path: relativePath(cwd, absolutePath) })
  }
  const files = [...found.values()].sort((first, second) => codeUnitOrder(first.path, second.path))
  return { files: withoutRepeats(files), problems }
}

/** Absolute paths of the files that a pattern stands for, or the sentence that says why there are none. */
function expandPattern (pattern: string, cwd: string, rules: IgnoreRules): string[] | string {
  // A name that exists is meant as it is, even where it reads as a glob (`[id].md`) or has Windows separators.
  const spellings = process.platform !== 'win32' && pattern.includes('\\') ? [pattern, pattern.replaceAll('\\', '/')] : [pattern]
  for (const spelling of pattern === '' ? [] : spellings) {
    const absolutePath = resolve(cwd, spelling)
    const kind = kindOf(absolutePath)
    if (kind !== null) return takeNamed(pattern, absolutePath, kind, cwd, rules)
  }
  if (!isGlob(pattern)) return missingPathMessage(pattern, cwd)
  const matches = matchGlob(pattern, cwd, rules)
  return matches.files.length > 0 ? matches.files : unmatchedGlobMessage(pattern, cwd, matches.ignored)
}

function takeNamed (pattern: string, absolutePath: string, kind: 'file' | 'folder', cwd: string, rules: IgnoreRules): string[] | string {
  const realRoot = realPathOf(cwd) ?? cwd
  const realPath = realPathOf(absolutePath)
  // A path that looks as if it were inside may be a link out of the working directory, and `--fix` would write there.
  if (realPath !== null && isInside(cwd, absolutePath) && !isInside(realRoot, realPath)) return foreignLinkMessage(pattern, realPath)
  if (kind === 'file') return [absolutePath]
  const files = walkFolder(absolutePath, rules)
  return files.length > 0 ? files : emptyFolderMessage(pattern, absolutePath)
}

function kindOf (path: string): 'file' | 'folder' | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return null
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

/** Keeps the first of several paths to one file: links, and names that differ in case where the disk does not tell them apart. */
function withoutRepeats (files: readonly FileReference[]): FileReference[] {
  const seen = new Set<string>()
  return files.filter(({ absolutePath }) => {
    const identity = identityOf(absolutePath)
    if (identity === null) return true
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}

function identityOf (path: string): string | null {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
    return stats === undefined ? null : `${stats.dev}:${stats.ino}`
  } catch {
    return null
  }
}
