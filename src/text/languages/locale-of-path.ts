import { canonicalLocale, localeSegmentKind } from './locale.js'

/**
 * The locale that a path has by its look alone: a folder, or the part of the file's name before its extension. Whether the site has such a locale is
 * not asked.
 *
 * @param path With `/`.
 * @returns Canonical; `null` where no part looks like a locale.
 */
export function localeOfPath(path: string): string | null {
  const parts = path.split('/')
  const suffix = parts.pop()?.split('.').slice(1, -1).at(-1)
  if (suffix !== undefined) parts.push(suffix)
  const found =
    parts.find(part => localeSegmentKind(part) === 'certain') ?? parts.find(part => localeSegmentKind(part) === 'bare')
  return found === undefined ? null : canonicalLocale(found)
}
