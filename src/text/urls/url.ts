import type { Link } from '../../model/article.js'
import type { TextRange } from '../../model/range.js'
import { withoutTrailing } from '../characters/trailing.js'
import { unescapeText } from '../markdown/unescape.js'

/**
 * Brings a URL into the form in which two languages' links are compared: entities and percent encoding decoded, scheme and
 * host in lower case, trailing slash and locale segment taken out.
 *
 * @param url A URL as written, absolute or relative.
 * @param isLocale Whether a path segment is a locale; asked for the first two segments of a path.
 * @returns The comparable form; never throws.
 */
export function comparableUrl(url: string, isLocale: (segment: string) => boolean): string {
  let known = comparableUrls.get(isLocale)
  if (known === undefined || known.size >= URLS_KEPT) {
    known = new Map()
    comparableUrls.set(isLocale, known)
  }
  let comparable = known.get(url)
  if (comparable === undefined) {
    comparable = compare(url, isLocale)
    known.set(url, comparable)
  }
  return comparable
}

/** Rules and locales ask for the same URLs; a test of one article goes with its URLs. */
const comparableUrls = new WeakMap<(segment: string) => boolean, Map<string, string>>()
const URLS_KEPT = 5000

function compare(url: string, isLocale: (segment: string) => boolean): string {
  let result = decode(url.trim())
  const origin = /^([a-z][a-z0-9+.-]{1,20}:\/\/[^/?#]*)/i.exec(result)?.[1] ?? ''
  let path = result.slice(origin.length)
  const hash = path.search(/[?#]/)
  const tail = hash < 0 ? '' : path.slice(hash)
  if (hash >= 0) path = path.slice(0, hash)
  if (path.startsWith('/') || origin !== '') path = withoutLocale(path, isLocale)
  if (path.length > 1 && path.endsWith('/')) path = path.slice(0, -1)
  if (path === '/' && origin !== '') path = ''
  result = origin.toLowerCase() + path + tail
  return result
}

/** Only the first two segments: hosts put the locale first, or behind the name of a product or site. */
function withoutLocale(path: string, isLocale: (segment: string) => boolean): string {
  const segments = path.split('/')
  for (const index of [1, 2]) {
    const segment = segments[index]
    if (segment !== undefined && segment !== '' && isLocale(segment)) {
      segments.splice(index, 1)
      break
    }
  }
  return segments.join('/')
}

function decode(url: string): string {
  const plain = url.includes('&') ? url.replaceAll('&amp;', '&') : url
  if (!plain.includes('%')) return plain
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

/**
 * The URL that a link means. A bare URL ends at the first character that no URL is written with: in scripts without spaces
 * the parser takes the text after it for a part of it.
 *
 * @param link A link.
 * @returns Its URL without what is text.
 */
export function intendedUrl(link: Link): string {
  if (!link.bare) return link.url
  const end = link.url.search(/[^\u0021-\u007E]/)
  const ascii = end < 0 ? link.url : link.url.slice(0, end)
  return withoutTrailing(ascii, '.,;:!?\'")]*_~')
}

/**
 * Whether somebody wrote a link there: `http://für` is a word after a scheme that the parser took for a bare URL.
 *
 * @param link A link.
 */
export function isIntendedLink(link: Link): boolean {
  return !link.bare || /^(?!https?:)|^https?:\/\/(?:[^/.]+\.[^/]|localhost|\[)/i.test(intendedUrl(link))
}

/**
 * Finds the destination of a link in the text, so that a finding can stand on it and an edit can replace it.
 *
 * @param text The article's text.
 * @param link A link of that article.
 * @returns Range of the URL as written; the whole link where it has none of its own, such as a reference.
 */
export function destinationRange(text: string, link: Link): TextRange {
  const whole = { start: link.start, end: link.end }
  if (link.kind === 'html') {
    const match = /\s(?:href|src)\s{0,4}=\s{0,4}(["']?)/i.exec(text.slice(link.start, link.end))
    if (match === null) return whole
    const start = link.start + match.index + match[0].length
    const rest = text.slice(start, link.end)
    const length = match[1] === '' ? rest.search(/["'\s>]/) : rest.indexOf(match[1] as string)
    return length <= 0 ? whole : { start, end: start + length }
  }
  if (link.bare) return text[link.start] === '<' ? { start: link.start + 1, end: link.end - 1 } : whole
  if (!text.startsWith('](', link.label.end)) return whole
  let start = link.label.end + 2
  while (isWhitespace(text.charCodeAt(start))) start++
  const isInBrackets = text[start] === '<'
  if (isInBrackets) start++
  const end = isInBrackets ? text.indexOf('>', start) : bareEnd(text, start, link.end)
  // In the text of an image, code can look like a destination.
  return end > start && end <= link.end && unescapeText(text.slice(start, end)) === link.url ? { start, end } : whole
}

const DEFINITION = /\]:[ \t]{0,9}\r?\n?[ \t]{0,9}<?([^\s<>]{1,2000})/g

/**
 * Finds the URLs of definitions (`[name]: url`), where links that name one have none of their own.
 *
 * @param text The article's text.
 * @returns Range of each URL as written, the first where several definitions have the same.
 */
export function definitionRanges(text: string): ReadonlyMap<string, TextRange> {
  const ranges = new Map<string, TextRange>()
  for (const match of text.matchAll(DEFINITION)) {
    const url = match[1] as string
    const end = match.index + match[0].length
    if (!ranges.has(url)) ranges.set(url, { start: end - url.length, end })
  }
  return ranges
}

/** Where a destination without brackets ends: at a space, or at the parenthesis that closes the link. */
function bareEnd(text: string, start: number, last: number): number {
  let end = start
  let depth = 0
  for (; end < last; end++) {
    const code = text.charCodeAt(end)
    if (code === BACKSLASH) end++
    else if (code === OPENING) depth++
    else if (isWhitespace(code) || (code === CLOSING && depth-- === 0)) break
  }
  return end
}

const BACKSLASH = 0x5c
const OPENING = 0x28
const CLOSING = 0x29

/** Spaces as Markdown has them around a destination: a no-break space, which French writes before some signs, is a part of it. */
function isWhitespace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}
