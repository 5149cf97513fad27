import { readdirSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import { globReadings, staticBase } from './glob.js'
import { relativePath } from './paths.js'
import type { Detour } from './real-path.js'

/** Says that a named path does not exist, with the nearest name that does. */
export function missingPathMessage(pattern: string, cwd: string): string {
  if (pattern === '') return 'Unexpected empty path, expected a file, a folder or a glob'
  return `Unexpected path \`${pattern}\` that does not exist, expected a file, a folder or a glob${nearestHint(resolve(cwd, pattern), cwd)}`
}

/** Says that a glob matched nothing, or only files that are ignored. */
export function unmatchedGlobMessage(pattern: string, cwd: string, ignored: number): string {
  if (ignored > 0) {
    const matches = ignored === 1 ? 'only match is' : `${ignored} matches are all`
    return `Unexpected glob \`${pattern}\` whose ${matches} ignored, expected files that are not (name them to lint them anyway)`
  }
  const base = resolve(cwd, staticBase(globReadings(pattern).at(-1) ?? pattern))
  const hint = namesIn(base) === null ? nearestHint(base, cwd) : extensionHint(base, relativePath(cwd, base))
  return `Unexpected glob \`${pattern}\` that matches no file, expected at least one Markdown file${hint}`
}

/** Says that a folder holds nothing to lint, and what it holds instead. */
export function emptyFolderMessage(pattern: string, absolutePath: string): string {
  const hint = extensionHint(absolutePath, pattern.replace(/[/\\]$/, ''))
  return `Unexpected folder \`${pattern}\` without Markdown files, expected .md, .markdown or .mdx files that are not ignored${hint}`
}

/** Says that a named file holds data or a program. */
export function notMarkdownMessage(pattern: string): string {
  return `Unexpected file \`${pattern}\`, expected Markdown (.md, .markdown, .mdx or a text of another extension)`
}

/** Says that a folder on the way could not be listed. */
export function unreadableFolderMessage(folder: string, cwd: string): string {
  return `Unexpected refusal to list the folder \`${relativePath(cwd, folder)}\`, expected permission to read it`
}

const detours: Readonly<Record<Detour, readonly [where: string, expected: string]>> = {
  outside: ['outside of the working directory', 'a path inside (name the target itself to lint it)'],
  foreign: ['in a folder of git or npm', 'a link to an article of the project'],
  notMarkdown: ['which is not Markdown', 'a link to a .md, .markdown or .mdx file']
}

/** Says that a path is a link which is not followed. */
export function detourMessage(pattern: string, target: string, detour: Detour): string {
  const [where, expected] = detours[detour]
  return `Unexpected link \`${pattern}\` to \`${target}\` ${where}, expected ${expected}`
}

/** `; did you mean …` with the nearest existing path; empty where nothing is near. */
function nearestHint(absolutePath: string, cwd: string): string {
  const missing: string[] = []
  for (let current = absolutePath; current !== dirname(current); current = dirname(current)) {
    missing.unshift(basename(current))
    const names = namesIn(dirname(current))
    if (names === null) continue
    const nearest = nearestName(basename(current), names)
    if (nearest === null) return ''
    const corrected = join(dirname(current), nearest, ...missing.slice(1))
    const suggestion =
      namesIn(dirname(corrected))?.includes(basename(corrected)) === true ? corrected : join(dirname(current), nearest)
    return `; the nearest name is \`${relativePath(cwd, suggestion)}\``
  }
  return ''
}

function nearestName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null
  const lowerCase = new Map(names.map(candidate => [candidate.toLowerCase(), candidate]))
  const nearest = closest(name.toLowerCase(), [...lowerCase.keys()])
  return distance(name.toLowerCase(), nearest) <= Math.max(2, Math.floor(name.length / 3))
    ? (lowerCase.get(nearest) ?? null)
    : null
}

/** Names the commonest extension in a folder without Markdown, and the glob that takes it. */
function extensionHint(folder: string, shownFolder: string): string {
  const counts = new Map<string, number>()
  for (const name of namesIn(folder) ?? []) {
    const extension = extname(name)
    if (extension !== '') counts.set(extension, (counts.get(extension) ?? 0) + 1)
  }
  const commonest = [...counts].sort((first, second) => second[1] - first[1])[0]
  if (commonest === undefined) return ''
  const glob = shownFolder === '.' ? `*${commonest[0]}` : `${shownFolder}/*${commonest[0]}`
  return `; the folder holds ${commonest[1]} ${commonest[0]} ${commonest[1] === 1 ? 'file' : 'files'}: use \`${glob}\` to lint them`
}

/** Sorted names in a folder; `null` where it cannot be listed. */
function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder).sort()
  } catch {
    return null
  }
}
