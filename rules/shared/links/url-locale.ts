import type { TextRange } from '../../../src/model/range.js'
import { SELF_REDIRECTING_HOSTS } from './data/self-redirecting-hosts.js'
import { isLocaleSegment } from '../../../src/text/languages/locale.js'

/**
 * Finds the locale that a URL names, on given hosts.
 *
 * @param url An absolute URL as written.
 * @param hosts Hosts in lower case, without port.
 * @param isLocale Whether a path segment is a locale; asked for the first two segments of the path.
 * @returns Range of `/locale` in `url`; `null` where the URL is another host's or names none.
 */
export function findLocaleSegment(
  url: string,
  hosts: ReadonlySet<string>,
  isLocale: (segment: string) => boolean
): TextRange | null {
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

/**
 * Finds the locale that an absolute URL names where it is of a third language, neither the reader's nor the source's. Hosts that redirect by themselves are
 * left out: `no-hardcoded-locale` reports any locale there.
 *
 * @param url An absolute URL.
 * @param locales Locales whose languages are expected; `null` for one that is not known: then nothing is found.
 * @returns The segment in lower case; `null` where there is none.
 */
export function foreignLocaleIn(url: string, locales: readonly (string | null)[]): string | null {
  const match = /^https?:\/\/([^/?#:\s]{1,255})(?::\d{1,5})?\/([^/?#]*)(?:\/([^/?#]*))?/i.exec(url)
  if (match === null || HOSTS.has((match[1] as string).toLowerCase())) return null
  const segment = (match.slice(2) as (string | undefined)[])
    .find(part => part !== undefined && isLocaleSegment(part))
    ?.toLowerCase()
  if (segment === undefined || locales.some(locale => locale === null || languageIn(locale) === languageIn(segment)))
    return null
  return segment
}

const HOSTS: ReadonlySet<string> = new Set(SELF_REDIRECTING_HOSTS)

/** Both written forms of Norwegian are one language for links. */
function languageIn(tag: string): string {
  const language = tag.toLowerCase().split('-')[0] as string
  return language === 'nb' || language === 'nn' ? 'no' : language
}
