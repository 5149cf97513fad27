import { comparableUrl } from './url.js'
import { isLocaleSegment, localeOfName } from '../languages/locale.js'

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

/** `summary.ja.png`, `README_zh-CN.md`, `faq-cn`. */
const SUFFIX = /(?<=[^/])[-._]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2})(\.\w{1,5})?$/

/**
 * For articles that name no version, where the sites' own habits must not count as differences: they translate headings and with them
 * fragments (whether there is one still counts), have images and pages of their own (`summary.ja.png`, `faq-cn`), and link to other sites' translations (`ja.wikipedia.org`), whose paths differ.
 *
 * @param locale Locale of the translation, canonical.
 * @param sourceLocale Locale of the source article, canonical.
 */
export function comparableAcrossSites(locale: string | null, sourceLocale: string | null): ComparableLink {
  const own = [locale, sourceLocale].flatMap(tag =>
    tag === null ? [] : [tag.toLowerCase(), tag.split('-')[0] as string]
  )
  const isOwn = (segment: string): boolean =>
    isLocaleSegment(segment) || [segment, localeOfName(segment) ?? segment].some(tag => own.includes(tag.toLowerCase()))
  const compare = (url: string): string => {
    const plain = url.replace(/[#?].*/s, '').replace(/^(?:\.\/)+/, '')
    const host = /^https?:\/\/([a-z-]{2,10})(\.[^/]+)/.exec(plain)
    if (host !== null && isOwn(host[1] as string)) return `language of ${host[2] as string}`
    const page = comparableUrl(plain, isOwn)
      .replace(SUFFIX, (match, segment: string, extension = '') => (isOwn(segment) ? (extension as string) : match))
      .replace(/(?:\/_?index)?\.mdx?$/, '')
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

/**
 * Whether two URLs are pages of one site, the one in the language of the translation, the other in that of the source. Their paths may rightly
 * differ: the site's translation follows at its own pace.
 *
 * @param url URL of the translation.
 * @param sourceUrl URL of the source.
 * @param locale Locale of the translation, canonical.
 */
export function isSitesOwnTranslation(url: string, sourceUrl: string, locale: string | null): boolean {
  const page = hostAndSegment(url)
  const sourcePage = hostAndSegment(sourceUrl)
  if (page === null || sourcePage === null || locale === null || page.host !== sourcePage.host) return false
  return page.segment !== sourcePage.segment && [locale.toLowerCase(), locale.split('-')[0]].includes(page.segment)
}

function hostAndSegment(url: string): { host: string; segment: string } | null {
  const match = /^https?:\/\/([^/?#]+)\/([A-Za-z-]{2,10})\//.exec(url)
  return match === null ? null : { host: match[1] as string, segment: (match[2] as string).toLowerCase() }
}

/**
 * Whether one URL is a path from the site's root that ends as the other, which is relative, begins and ends: translators of a file that lies
 * elsewhere write the same page in the other way.
 *
 * @param url URL of the translation.
 * @param sourceUrl URL of the source, in another file.
 */
export function mayBeSamePage(url: string, sourceUrl: string): boolean {
  const [rooted, relative] = url.startsWith('/') ? [url, sourceUrl] : [sourceUrl, url]
  if (!rooted.startsWith('/') || /^(?:[/#?]|[a-z][a-z+.-]*:|$)/i.test(relative)) return false
  const plain = (path: string): string => path.replace(/^(?:\.{1,2}\/)+/, '').replace(/(?:\.mdx?|\/)(?=[#?]|$)/, '')
  return plain(relative) !== '' && plain(rooted).endsWith(`/${plain(relative)}`)
}
