import type { PageLocales } from '../../../src/text/urls/same-page.js'
import { changeOfForm, type UrlChange } from '../../../src/text/urls/url-form.js'

const PATH = /(["'])([^"'\n]{1,500})\1/g

/**
 * The paths that a piece of a module imports from, in its order.
 *
 * @param code Imports.
 */
export function importedPaths(code: string): string[] {
  return [...code.matchAll(PATH)].map(match => match[2] ?? '')
}

/**
 * How the paths of imports were changed, where all else is the same and all of them were changed alike.
 *
 * @param source Imports of the source.
 * @param target Imports of the translation.
 * @param locales Locales of both.
 * @returns `null` where more was changed: other names, or paths to files of other names.
 */
export function changeOfImports(source: string, target: string, locales: PageLocales): UrlChange | null {
  if (comparable(source) !== comparable(target)) return null
  const paths = importedPaths(target)
  const changes = new Map<string, UrlChange>()
  for (const [index, path] of importedPaths(source).entries()) {
    const other = paths[index] ?? ''
    if (path === other) continue
    const change = changeOfForm(path, other, locales)
    if (change === null) return null
    changes.set(JSON.stringify(change), change)
  }
  return changes.size === 1 ? ([...changes.values()][0] ?? null) : null
}

function comparable(code: string): string {
  return code.replaceAll(PATH, "''").replaceAll(/\s+/g, ' ').trim()
}
