import type { TextRange } from '../model/range.js'

/**
 * Finds the locale that a URL names, on given hosts.
 *
 * @param url An absolute URL as written.
 * @param hosts Hosts in lower case, without port.
 * @param isLocale Whether a path segment is a locale; asked for the first two segments of the path.
 * @returns Range of `/locale` in `url`; `null` where the URL is another host's or names none.
 */
export function findLocaleSegment (url: string, hosts: ReadonlySet<string>, isLocale: (segment: string) => boolean): TextRange | null {
  const origin = /^https?:\/\/([^/?#:\s]{1,255})(?::\d{1,5})?(?=\/)/i.exec(url)
  if (origin === null || !hosts.has((origin[1] as string).toLowerCase())) return null
  const tail = url.slice(origin[0].length).search(/[?#]/)
  const pathEnd = tail < 0 ? url.length : origin[0].length + tail
  let start = origin[0].length
  for (let count = 0; count < 2 && start < pathEnd; count++) {
    const slash = url.indexOf('/', start + 1)
    const end = slash < 0 || slash > pathEnd ? pathEnd : slash
    if (isLocale(url.slice(start + 1, end))) return { start, end }
    start = end
  }
  return null
}
