import { canonicalLocale, localeSegmentKind } from './locale.js'

/**
 * The locale that a path has by its look alone: a folder, the part of the file's name before its extension, or the whole
 * name. Whether the site has such a locale is
 * not asked.
 *
 * @param path With `/`.
 * @returns Canonical; `null` where no part looks like a locale.
 */
export function localeOfPath(path: string): string | null {
  const parts = path.split('/')
  const [stem = '', ...rest] = (parts.pop() ?? '').split('.')
  const suffix = rest.slice(0, -1).at(-1)
  // `docs/ja.md` is named by its locale alone.
  parts.push(suffix ?? stem)
  const found =
    parts.find(part => localeSegmentKind(part) === 'certain') ?? parts.find(part => localeSegmentKind(part) === 'bare')
  return found === undefined ? null : canonicalLocale(found)
}
