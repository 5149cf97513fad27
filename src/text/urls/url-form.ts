import { localeSegmentKind } from '../languages/locale.js'
import { isOfLocales, type PageLocales } from './same-page.js'

/** The forms of two URLs that lead to pages of one name: what differs, without that name. */
export interface UrlChange {
  readonly from: string
  readonly to: string
}

const NAME = '…'
const LOCALE = '{locale}'
/** Scheme and host, or an alias of imports; path; query and fragment. */
const URL_PARTS = /^(?:([a-z][a-z+.-]*:)?\/\/([^/?#]*)|([@~][\w-]*)(?=\/))?([^?#]*)(.*)/is
const ENDING = /(?:\.mdx?|\.html?|\/)$/i
/** Longer than anything that a site has before its page names. */
const longest = 2000

/**
 * How the form of a URL was changed, if both lead to a page of the same name: another host, a folder added or left out at the start, a path from
 * the root instead of the page, an extension or a slash at the end. A different name, query or fragment is no change of form.
 *
 * @param source URL of the source.
 * @param target URL of the translation.
 * @param locales Locales of both: their names in hosts and folders count as one.
 * @returns `null` where more than the form was changed, or nothing.
 */
export function changeOfForm(source: string, target: string, locales: PageLocales): UrlChange | null {
  const [from, to] = [read(source, locales), read(target, locales)]
  if (from === null || to === null || from.rest !== to.rest) return null
  const shared = sharedEnd(from.segments, to.segments)
  const [own, other] = [from, to].map(({ segments }) => segments.slice(0, segments.length - shared))
  if (own === undefined || other === undefined) return null
  const isRoot = from.segments.length === 0 && to.segments.length === 0
  if (shared === 0 && !(isRoot && from.origin !== to.origin)) return null
  const start = changeOfStart(from, to, own, other)
  if (start === null) return null
  if (from.ending === to.ending || isRoot) return start.from === start.to ? null : start
  // Occasions are counted by the start or by the end.
  return start.from === start.to
    ? { from: NAME + from.ending, to: NAME + to.ending }
    : { from: start.from, to: start.to + to.ending }
}

/**
 * The forms of a URL that it could have been changed from: what occasions are counted by.
 *
 * @param url URL of the source.
 * @param locales As for `changeOfForm`.
 */
export function formsOf(url: string, locales: PageLocales): string[] {
  const parts = read(url, locales)
  if (parts === null) return []
  const [first] = parts.segments
  const start = startOf(parts)
  const folder =
    first === undefined || parts.segments.length < 2 || parts.style === 'page' ? [] : [`${start}${first}/${NAME}`]
  return [start + NAME, ...folder, ...(parts.segments.length === 0 ? [] : [NAME + parts.ending])]
}

interface UrlParts {
  readonly scheme: string
  /** Host, or alias; empty where the URL has none. */
  readonly origin: string
  /** Where its path begins: at a site, at the root of this one, or at the page. */
  readonly style: 'site' | 'root' | 'page'
  /** Of the path, without the ending of the last one; those that lead up are left out. */
  readonly segments: readonly string[]
  /** Steps up. */
  readonly steps: number
  readonly ending: string
  /** Query and fragment. */
  readonly rest: string
}

function read(url: string, locales: PageLocales): UrlParts | null {
  if (url.length > longest) return null
  const [, scheme = '', host, alias, path = '', rest = ''] = URL_PARTS.exec(url) ?? []
  const isSite = host !== undefined || alias !== undefined
  if ((!isSite && path === '') || /^[a-z][a-z+.-]*:/i.test(path)) return null
  const mask = (part: string): string => (isOfLocales(part, locales) ? LOCALE : part)
  const ending = ENDING.exec(path)?.[0] ?? ''
  const parts = path.slice(0, path.length - ending.length).split('/')
  return {
    scheme,
    origin: alias ?? (host ?? '').toLowerCase().split('.').map(mask).join('.'),
    style: isSite ? 'site' : path.startsWith('/') ? 'root' : 'page',
    segments: parts.filter(part => part !== '' && part !== '.' && part !== '..').map(mask),
    steps: parts.filter(part => part === '..').length,
    ending,
    rest
  }
}

function startOf({ scheme, origin, style }: UrlParts): string {
  return style === 'page' ? './' : `${origin.includes('.') ? `${scheme}//` : ''}${origin}/`
}

/** Whether what was changed leads readers to a language that is neither theirs nor the source's. */
function isOfThirdLocale(from: UrlParts, to: UrlParts, changed: readonly string[]): boolean {
  const labels = from.origin === to.origin ? [] : [from, to].map(({ origin }) => origin.split('.')[0] ?? '')
  return [...changed, ...labels].some(part => localeSegmentKind(part) !== null)
}

/** @returns Equal texts where the starts are equal; `null` where one name stands for another. */
function changeOfStart(
  from: UrlParts,
  to: UrlParts,
  own: readonly string[],
  other: readonly string[]
): UrlChange | null {
  const isSameStart = from.origin === to.origin && from.style === to.style
  // From another page, the same path leads elsewhere; and a path from the root that has lost its slash leads nowhere.
  if (from.style === 'page' && to.style === 'page' && (own.length + other.length > 0 || from.steps !== to.steps))
    return null
  if (from.style === 'root' && to.style === 'page' && own.length === 0) return null
  if (isSameStart && own.length > 0 && other.length > 0) return null
  if (own.length > 1 || other.length > 2 || isOfThirdLocale(from, to, [...own, ...other])) return null
  if (isSameStart && from.scheme !== to.scheme) return null
  return { from: startOf(from) + folders(own) + NAME, to: startOf(to) + folders(other) + NAME }
}

function folders(segments: readonly string[]): string {
  return segments.map(segment => `${segment}/`).join('')
}

function sharedEnd(own: readonly string[], other: readonly string[]): number {
  let count = 0
  while (count < Math.min(own.length, other.length) && own.at(-1 - count) === other.at(-1 - count)) count++
  return count
}
