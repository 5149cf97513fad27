import { lstatSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, resolve } from 'node:path'
import type { GlobOptions } from 'tinyglobby'
import type { IgnoreRules, IgnoreScope } from './ignore-rules.js'
import { isInside, isMarkdownPath } from './paths.js'
import { foreignFolders } from './real-path.js'
import { isLinkedArticle, walkFolder } from './walk.js'

const require = createRequire(import.meta.url)

/** What a glob matched: the files to lint, and how many were left out because they are ignored. */
interface GlobMatches {
  readonly files: readonly string[]
  readonly ignored: number
  /** Folders that could not be listed. */
  readonly unreadable: readonly string[]
}

/** Whether a pattern has parts that stand for several names. */
export function isGlob(pattern: string): boolean {
  return (
    isDynamicPattern(pattern) ||
    globReadings(pattern).some(reading => reading.includes('\\') || isDynamicPattern(reading))
  )
}

/**
 * Finds the files that a glob matches: Markdown files, and others where the glob spells out their extension (`*.txt`). A glob that
 * matches folders only (`content/*-no`) stands for the Markdown files in them.
 *
 * @param pattern The glob, with `/` or `\` between its parts.
 * @param cwd Absolute working directory.
 * @returns Absolute paths, in no particular order.
 */
export function matchGlob(pattern: string, cwd: string, rules: IgnoreRules): GlobMatches {
  const outcomes = globReadings(pattern).map(glob => matchReading(glob, cwd, rules))
  return (
    outcomes.find(({ files, ignored }) => files.length > 0 || ignored > 0) ?? { files: [], ignored: 0, unreadable: [] }
  )
}

function matchReading(glob: string, cwd: string, rules: IgnoreRules): GlobMatches {
  const options: GlobOptions = {
    cwd,
    absolute: true,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: [...foreignFolders].map(name => `**/${name}/**`)
  }
  const lastPart = glob.slice(glob.lastIndexOf('/') + 1)
  const scopes = createScopes(rules, resolve(cwd, staticBase(glob)))
  const matches = runGlob(glob, options).filter(path => isWanted(path, lastPart) && isPlainFile(path, cwd))
  const files = matches.filter(path => !scopes.ignores(path))
  if (matches.length > 0) return { files, ignored: matches.length - files.length, unreadable: [] }
  const folders = runGlob(glob, { ...options, onlyDirectories: true }).filter(
    path => path !== cwd && !scopes.ignores(path)
  )
  const contents = folders.map(folder => walkFolder(folder, rules))
  return {
    files: contents.flatMap(({ files }) => files),
    ignored: 0,
    unreadable: contents.flatMap(({ unreadable }) => unreadable)
  }
}

function runGlob(glob: string, options: GlobOptions): string[] {
  try {
    return tinyglobby()
      .globSync(glob, options)
      .map(path => resolve(path))
  } catch {
    return []
  }
}

/**
 * The globs that a pattern may mean. On Windows a backslash is a separator; elsewhere it escapes a glob character that follows it, and
 * only if nothing matches it is read as on Windows.
 */
export function globReadings(pattern: string): string[] {
  const asSeparators = pattern.replaceAll('\\', '/')
  const withEscapes = pattern.replace(/\\(?![[\]{}()*?!\\])/g, '/')
  return process.platform === 'win32' || withEscapes === asSeparators ? [asSeparators] : [withEscapes, asSeparators]
}

function isWanted(path: string, lastPart: string): boolean {
  if (isMarkdownPath(path)) return true
  const extension = extname(path).slice(1)
  return extension === '' ? !isDynamicPattern(lastPart) : lastPart.includes(extension)
}

function isPlainFile(path: string, cwd: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true || (stats?.isSymbolicLink() === true && isLinkedArticle(path, cwd))
}

/** Ignore rules for paths in any order below a folder: the scope of each folder is made once. */
function createScopes(rules: IgnoreRules, base: string): { ignores: (path: string) => boolean } {
  const scopes = new Map<string, IgnoreScope | null>([[base, rules.enter(base)]])
  const scopeOf = (folder: string): IgnoreScope | null => {
    const known = scopes.get(folder)
    if (known !== undefined) return known
    const above = isInside(base, folder) ? scopeOf(dirname(folder)) : rules.enter(folder)
    const scope = above === null || above.ignores(folder, true) ? null : above.below(folder)
    scopes.set(folder, scope)
    return scope
  }
  return { ignores: path => scopeOf(dirname(path))?.ignores(path, false) ?? true }
}

/** The part of a glob before its first part that stands for several names: a folder that the user named. */
export function staticBase(glob: string): string {
  const parts = glob.split('/').slice(0, -1)
  const firstDynamic = parts.findIndex(part => isDynamicPattern(part) || part.includes('\\'))
  return parts.slice(0, firstDynamic === -1 ? parts.length : firstDynamic).join('/')
}

function isDynamicPattern(pattern: string): boolean {
  return tinyglobby().isDynamicPattern(pattern)
}

/** Loaded when a path does not exist as it is written: most runs name files and folders. */
function tinyglobby(): typeof import('tinyglobby') {
  return require('tinyglobby') as typeof import('tinyglobby')
}
