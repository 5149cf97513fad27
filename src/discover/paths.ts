import { realpathSync } from 'node:fs'
import { extname, relative, sep } from 'node:path'

const markdownExtensions: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdx'])

/** Whether a file has an extension that is linted without being named. */
export function isMarkdownPath(path: string): boolean {
  return markdownExtensions.has(extname(path).toLowerCase())
}

const dataExtensions =
  /^\.(?:jsonc?|json5|[cm]?[jt]sx?|s?css|less|ya?ml|toml|lock|xml|csv|png|jpe?g|gif|svg|webp|pdf|zip|gz)$/

/** Whether a file has an extension of data or of a program: named by mistake, it would be read as a text without a finding. */
export function isDataPath(path: string): boolean {
  return dataExtensions.test(extname(path).toLowerCase())
}

/** A path relative to a folder, with `/`; `.` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  // `relative` resolves both paths; for the many files below the folder, cutting is the same and faster.
  const prefix = folder.endsWith(sep) ? folder : folder + sep
  const result = path.startsWith(prefix) ? path.slice(prefix.length) : relative(folder, path)
  return result === '' ? '.' : withSlashes(result)
}

/** The path with `/` between its parts, on every system. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/** The path as the system writes it. */
export function nativePath(path: string): string {
  return sep === '/' ? path : path.replaceAll('/', sep)
}

/** Whether a path is a folder or lies below it; both absolute. Windows does not tell names apart by case, and editors write drive letters in either. */
export function isInside(folder: string, path: string): boolean {
  return sep === '/' ? isBelow(folder, path) : isBelow(folder.toLowerCase(), path.toLowerCase())
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** Whether Windows would ask another machine for a path (`\\server\share`): even to look at it opens a connection, and logs in. */
export function isNetworkPath(path: string): boolean {
  return sep !== '/' && /^(?:[\\/]{2}[?.][\\/]UNC[\\/]|[\\/]{2}(?![?.][\\/]))/i.test(path)
}

/** The path without links; `null` where it cannot be known. */
export function realPathOf(path: string): string | null {
  try {
    return realpathSync.native(path)
  } catch {
    return null
  }
}

/** Order of two strings by code units: the same on every machine. */
export function codeUnitOrder(first: string, second: string): number {
  return first < second ? -1 : Number(first > second)
}
