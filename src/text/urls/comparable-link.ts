import { comparableUrl } from './url.js'
import { isLocaleSegment } from '../languages/locale.js'
import { isOfLocales, withoutSuffix } from './same-page.js'

/** Brings a URL of an article into the form in which its locales are compared. */
export type ComparableLink = (url: string) => string

/** For both sides of a unit in one file: the tool that wrote the file may have put the locale into URLs, and nothing else. */
export const comparableSideBySide: ComparableLink = url => comparableUrl(url, isLocaleSegment)

/**
 * For locales of one source version: sites put the locale's own name first, often without region (`/ja/docs/`).
 *
 * @param locale Locale of the article, canonical.
 */
export function comparableWithinVersion(locale: string | null): ComparableLink {
  const language = locale?.split('-')[0] ?? ''
  return url => comparableUrl(url, segment => isLocaleSegment(segment) || segment.toLowerCase() === language)
}

/**
 * For articles that name no version, where the sites' own habits must not count as differences: they translate headings and with them
 * fragments (whether there is one still counts), have images and pages of their own (`summary.ja.png`, `faq-cn`), and link to other sites' translations (`ja.wikipedia.org`), whose paths differ.
 *
 * @param locale Locale of the translation, canonical.
 * @param sourceLocale Locale of the source article, canonical.
 */
export function comparableAcrossSites(locale: string | null, sourceLocale: string | null): ComparableLink {
  const locales = { locale, sourceLocale }
  const isOwn = (segment: string): boolean => isLocaleSegment(segment) || isOfLocales(segment, locales)
  const compare = (url: string): string => {
    const plain = url.replace(/[#?].*/s, '').replace(/^(?:\.\/)+/, '')
    const host = /^https?:\/\/([a-z-]{2,10})(\.[^/]+)(\/wiki\/)?/.exec(plain)
    const isTranslated = host !== null && isOwn(host[1] as string)
    // An encyclopedia names its pages in its own language.
    if (isTranslated && host[3] !== undefined) return `language of ${host[2] as string}`
    const general = isTranslated ? plain.replace(/\/\/[a-z-]+\./, '//') : plain
    const path = comparableUrl(general, isOwn)
    const slash = path.lastIndexOf('/') + 1
    // A host's name has no locale at its end: `site.de`.
    const isHost = slash > 1 && path.lastIndexOf('//') === slash - 2
    const name = isHost ? path.slice(slash) : withoutSuffix(path.slice(slash), locales)
    const page = (path.slice(0, slash) + name).replace(/(?:\/_?index)?\.(?:mdx?|html?)$/, '')
    return /#./.test(url) ? `${page}#` : page
  }
  // Several rules ask about each link of an article.
  const known = new Map<string, string>()
  return url => {
    const comparable = known.get(url) ?? compare(url)
    known.set(url, comparable)
    return comparable
  }
}
