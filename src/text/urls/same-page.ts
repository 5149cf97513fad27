import { isSameLocale, localeOfName } from '../languages/locale.js'
import { distanceBetween } from '../structures/distance.js'
import { comparableUrl } from './url.js'

/** A URL with the parts that determine where it leads. */
export interface PlacedUrl {
  readonly url: string
  /** Path of the file that it stands in, with `/`. */
  readonly path: string
}

export interface PageLocales {
  /** Locale of the translation, canonical; `null` where it is not known. */
  readonly locale: string | null
  /** Locale of the source, canonical; `null` where it is not known. */
  readonly sourceLocale: string | null
}

/**
 * How a URL of a translation stands to one of its source: `same` page, with the locale or without, however it is written; the same but for
 * `http` and `https` (`scheme`); a page that has something of the other one, so that one was changed into the other (`alike`); or `unlike`.
 */
export type UrlRelation = 'same' | 'scheme' | 'alike' | 'unlike'

/** Folders that hold a site's languages. */
const LANGUAGE_FOLDER = /^(?:lang|langs|languages?|locales?|i18n|translations?)$/i
const EXTENSION = /(?:\.mdx?|\.html?)$/i

/**
 * Compares where a URL of a translation leads with where that of its source does. Relative URLs are resolved from where each file lies, so that
 * a translation in a deeper folder, or one that leads to the source's page, compares as equal.
 *
 * @param target URL of the translation.
 * @param source URL of the source.
 * @param locales Locales of both.
 */
export function relateUrls(target: PlacedUrl, source: PlacedUrl, locales: PageLocales): UrlRelation {
  const roots = rootsOf(target.path, source.path, locales)
  const [own, other] = [pageOf(target, roots, locales), pageOf(source, roots, locales)]
  if (
    `/${target.url}` === source.url ||
    target.url === `/${source.url}` ||
    hasLostSlash(target, source, roots, locales)
  )
    return 'alike'
  const isSamePath = own.path === other.path
  if (isSamePath && own.host === other.host) return own.scheme === other.scheme ? 'same' : 'scheme'
  // A site writes its own pages with its host or from the root.
  if (isSamePath && own.path !== '' && (own.host === '' || other.host === '')) return 'same'
  if (own.isRooted !== other.isRooted && own.host === '' && other.host === '' && endsInPage(own.path, other.path))
    return 'same'
  return isAlike(own, other) ? 'alike' : 'unlike'
}

/**
 * Whether a URL leads to the very article that it stands in, in any language: such links are a switch of languages.
 *
 * @param url A relative URL.
 */
export function isLanguageSwitch({ url, path }: PlacedUrl): boolean {
  if (/^(?:[a-z][a-z+.-]*:|[/#?]|$)/i.test(url)) return false
  const isLocale = (segment: string): boolean => localeOfName(segment) !== null || LANGUAGE_FOLDER.test(segment)
  const plain = (file: string): string =>
    file
      .split('/')
      .filter(segment => !isLocale(segment))
      .map(segment => segment.replace(/[-._]([a-z]{2,3}(?:[-_][a-z]{2,4}){0,2})(?=\.\w{1,5}$)/i, ''))
      .join('/')
  const resolved = resolve(url, path)
  return resolved !== path && plain(resolved) === plain(path)
}

/** The folders of both articles up to where their paths agree: `docs/zh`, `docs/en`. */
interface Roots {
  readonly target: string
  readonly source: string
}

interface Page {
  readonly scheme: string
  /** Without the label of a language; empty for pages of the same site. */
  readonly host: string
  /** Without locale and extension. */
  readonly path: string
  readonly isRooted: boolean
}

function rootsOf(target: string, source: string, locales: PageLocales): Roots {
  const [own, other] = [target.split('/'), source.split('/')]
  let count = 0
  while (
    count < Math.min(own.length, other.length) &&
    withoutSuffix(own.at(-1 - count) as string, locales) === withoutSuffix(other.at(-1 - count) as string, locales)
  )
    count++
  return { target: own.slice(0, -count || undefined).join('/'), source: other.slice(0, -count || undefined).join('/') }
}

function pageOf({ url, path: file }: PlacedUrl, roots: Roots, locales: PageLocales): Page {
  const plain = comparableUrl(url.replace(/[#?].*/s, ''), () => false)
  const origin = /^(?:([a-z][a-z+.-]*):)?\/\/([^/]*)/.exec(plain)
  const isRooted = plain.startsWith('/') || origin !== null
  const written = origin === null ? plain : plain.slice(origin[0].length)
  const path = isRooted ? written : withoutRoot(written === '' ? file : resolve(written, file), roots)
  return {
    scheme: origin?.[1] ?? '',
    host: (origin?.[2] ?? '')
      .replace(/^www\./, '')
      .replace(/^([a-z-]{2,10})\.(?=.+\.)/, (label, name: string) => (isOfLocales(name, locales) ? '' : label)),
    path: withoutLocales(path, locales),
    isRooted
  }
}

/** The path of a file that a relative URL leads to; more `..` than folders lead to the root. */
function resolve(url: string, file: string): string {
  const segments = file.split('/').slice(0, -1)
  for (const segment of url.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

/** `de/guide/a` for `/guide/a`, in a file that lies in the folder `de`: it leads to `de/…/de/guide/a`. */
function hasLostSlash(target: PlacedUrl, source: PlacedUrl, roots: Roots, locales: PageLocales): boolean {
  const first = target.url.slice(0, Math.max(0, target.url.indexOf('/')))
  if (!source.url.startsWith('/') || !isOfLocales(first, { locale: locales.locale, sourceLocale: null })) return false
  const rooted = { url: `/${target.url}`, path: target.path }
  return (
    target.path.split('/').slice(0, -1).includes(first) &&
    pageOf(rooted, roots, locales).path === pageOf(source, roots, locales).path
  )
}

function withoutRoot(path: string, { target, source }: Roots): string {
  const root = [target, source]
    .filter(folder => folder === '' || path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]
  return root === undefined ? path : path.slice(root.length)
}

function withoutLocales(path: string, locales: PageLocales): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '') continue
    if (!isOfLocales(segment, locales)) segments.push(segment)
    else if (LANGUAGE_FOLDER.test(segments.at(-1) ?? '')) segments.pop()
  }
  const last = withoutSuffix(segments.pop() ?? '', locales).replace(EXTENSION, '')
  return [...segments, ...(/^(?:_?index|readme)?$/i.test(last) ? [] : [last])].join('/')
}

/**
 * The name of a file or page without the locale at its end: `faq-cn`, `summary.ja.png`.
 *
 * @param name Last segment of a path.
 * @param locales Locales whose names are taken away.
 */
export function withoutSuffix(name: string, locales: PageLocales): string {
  const extension = /\.\w{1,5}$/.exec(name)?.[0] ?? ''
  const isLocaleAlone = extension !== '' && isOfLocales(extension.slice(1), locales)
  const stem = isLocaleAlone ? name : name.slice(0, name.length - extension.length)
  for (const match of stem.matchAll(/[-._](?=[A-Za-z])/g)) {
    if (match.index > 0 && isOfLocales(stem.slice(match.index + 1), locales))
      return stem.slice(0, match.index) + (isLocaleAlone ? '' : extension)
  }
  return name
}

/**
 * Whether a part of a path names one of the two locales.
 *
 * @param segment Part of a path or host.
 * @param locales The locales of a translation and its source.
 */
export function isOfLocales(segment: string, { locale, sourceLocale }: PageLocales): boolean {
  if (segment.length < 2 || segment.length > 12) return false
  const named = localeOfName(segment)
  if (named === null) return false
  return [locale, sourceLocale].some(
    tag => tag !== null && (isSameLocale(tag, named) || tag.split('-')[0] === named || tag === named.split('-')[0])
  )
}

function endsInPage(path: string, other: string): boolean {
  const [long, short] = path.length >= other.length ? [path, other] : [other, path]
  return short !== '' && (long === short || long.endsWith(`/${short}`))
}

/** How much of the longer path is shared where one URL was changed into the other. */
const LEAST_SHARED = 0.4
/** How much of the longer URL was written otherwise at most. */
const MOST_WRITTEN_OTHERWISE = 0.4

/** Two letters that changed places are a distance of 2. */
const SLIP = 2

/**
 * Whether one leads to a part of the other, or both to pages of one name, or their paths share folders and names, or they differ in few letters. That both are on one host
 * is not enough: on some, everybody has pages.
 */
function isAlike(own: Page, other: Page): boolean {
  const isSameHost = own.host === other.host
  if (isSameHost && (leadsInto(own.path, other.path) || leadsInto(other.path, own.path))) return true
  // Pages of the site itself belong together by their folder; elsewhere a name weighs more than a folder such as `in`, so letters count.
  const sizeOf = (segments: readonly string[]): number =>
    own.host === '' && other.host === '' ? segments.length : segments.join('').length
  const [segments, others] = [own.path.split('/'), other.path.split('/')]
  const shared = sizeOf(segments.filter(segment => segment !== '' && others.includes(segment)))
  if (isSameHost && segments.at(-1) !== '' && segments.at(-1) === others.at(-1)) return true
  if (shared > 0 && shared >= Math.max(sizeOf(segments), sizeOf(others)) * LEAST_SHARED) return true
  const [text, otherText] = isSameHost ? [own.path, other.path] : [own.host + own.path, other.host + other.path]
  const longest = Math.max(text.length, otherText.length)
  const slip = longest < 4 ? 0 : SLIP
  return distanceBetween(text, otherText) <= Math.max(slip, longest * MOST_WRITTEN_OTHERWISE)
}

/** Whether a path is that of a folder of another one; the root is a folder of all and tells nothing. */
function leadsInto(path: string, other: string): boolean {
  return path !== '' && other.startsWith(`${path}/`)
}
