import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileReference } from '../model/files.js'
import { isGlob, matchGlob } from './glob.js'
import { createIgnoreRules, type IgnoreRules } from './ignore-rules.js'
import {
  detourMessage,
  emptyFolderMessage,
  missingPathMessage,
  notMarkdownMessage,
  unmatchedGlobMessage,
  unreadableFolderMessage
} from './messages.js'
import { codeUnitOrder, isDataPath, isInside, relativePath } from './paths.js'
import { followArticle, followPath } from './real-path.js'
import { walkFolder, type FolderContents } from './walk.js'

/** What is wrong with a path or glob, in one sentence. */
export interface DiscoverProblem {
  /** The path or glob as the user wrote it. */
  readonly path: string
  readonly message: string
  /** Whether the pattern gave nothing, rather than something that could not be read. */
  readonly isUnmatched: boolean
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
  /** Named files that the user's patterns leave out, as they are named. */
  readonly leftOut: readonly string[]
}

/**
 * Finds the files to lint. Folders give their Markdown files, globs what they match, and a named file is taken whatever its
 * extension and even if a `.gitignore` file ignores it, but not if the user's own patterns do: hooks name files without asking.
 * `.gitignore` files are honoured; `.git`, `node_modules` and linked folders are not entered.
 *
 * @param patterns Files, folders and globs, relative to the working directory or absolute; `!pattern` leaves out what it matches.
 * @returns The files, and a problem for each pattern that gave none and each folder that could not be listed; it does not throw.
 */
export function discoverFiles(patterns: readonly string[], { cwd, ignore }: DiscoverOptions): Discovery {
  const negated = patterns.filter(pattern => pattern.startsWith('!') && kindOf(resolve(cwd, pattern)) === null)
  const rules = createIgnoreRules(cwd, [...ignore, ...negated.map(pattern => pattern.slice(1))])
  const found = new Map<string, FileReference>()
  const problems: DiscoverProblem[] = []
  const leftOut: string[] = []
  for (const pattern of new Set(patterns)) {
    if (negated.includes(pattern)) continue
    const outcome = expandPattern(pattern, cwd, rules)
    for (const message of outcome.messages)
      problems.push({ path: pattern, message, isUnmatched: outcome.isUnmatched ?? false })
    if (outcome.isLeftOut === true) leftOut.push(pattern)
    for (const absolutePath of outcome.files)
      found.set(absolutePath, { absolutePath, path: relativePath(cwd, absolutePath) })
  }
  const files = [...found.values()].sort((first, second) => codeUnitOrder(first.path, second.path))
  return { files: withoutRepeats(files), problems, leftOut }
}

/** Absolute paths of the files that a pattern stands for, and sentences about what is wrong with it. */
interface Expansion {
  readonly files: readonly string[]
  readonly messages: readonly string[]
  readonly isUnmatched?: boolean
  /** Whether it is a file that the user's own patterns ignore. */
  readonly isLeftOut?: boolean
}

function expandPattern(pattern: string, cwd: string, rules: IgnoreRules): Expansion {
  // A name that exists is intended as it is, even where it reads as a glob (`[id].md`) or has Windows separators.
  const spellings =
    process.platform !== 'win32' && pattern.includes('\\') ? [pattern, pattern.replaceAll('\\', '/')] : [pattern]
  for (const spelling of pattern === '' ? [] : spellings) {
    const absolutePath = resolve(cwd, spelling)
    const kind = kindOf(absolutePath)
    if (kind !== null) return takeNamed(pattern, absolutePath, kind, cwd, rules)
  }
  if (!isGlob(pattern)) return unmatched(missingPathMessage(pattern, cwd))
  const matches = matchGlob(pattern, cwd, rules)
  return withFolders(matches, cwd) ?? unmatched(unmatchedGlobMessage(pattern, cwd, matches.ignored))
}

function takeNamed(
  pattern: string,
  absolutePath: string,
  kind: 'file' | 'folder',
  cwd: string,
  rules: IgnoreRules
): Expansion {
  // A path that looks as if it were inside may be a link that leads outside, and `--fix` would write there. Hooks name links as they name files.
  const root = isInside(cwd, absolutePath) ? cwd : null
  const followed = kind === 'file' ? followArticle(absolutePath, root) : followPath(absolutePath, root)
  if (followed !== null && followed.detour !== null)
    return { files: [], messages: [detourMessage(pattern, followed.realPath, followed.detour)] }
  if (kind === 'file' && rules.leavesOut(absolutePath)) return { files: [], messages: [], isLeftOut: true }
  if (kind === 'file' && isDataPath(absolutePath)) return { files: [], messages: [notMarkdownMessage(pattern)] }
  if (kind === 'file') return { files: [absolutePath], messages: [] }
  return withFolders(walkFolder(absolutePath, rules), cwd) ?? unmatched(emptyFolderMessage(pattern, absolutePath))
}

function unmatched(message: string): Expansion {
  return { files: [], messages: [message], isUnmatched: true }
}

/** What was found, with a sentence for each folder that could not be listed; `null` where there is neither. */
function withFolders({ files, unreadable }: FolderContents, cwd: string): Expansion | null {
  if (files.length === 0 && unreadable.length === 0) return null
  return { files, messages: unreadable.map(folder => unreadableFolderMessage(folder, cwd)) }
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return null
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

/** Keeps the first of several paths to one file: links, and names that differ in case where the disk does not tell them apart. */
function withoutRepeats(files: readonly FileReference[]): FileReference[] {
  const seen = new Set<string>()
  return files.filter(({ absolutePath }) => {
    const identity = identityOf(absolutePath)
    if (identity === null) return true
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}

function identityOf(path: string): string | null {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
    return stats === undefined ? null : `${stats.dev}:${stats.ino}`
  } catch {
    return null
  }
}
