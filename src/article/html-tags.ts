import type { HtmlTag, Link } from '../model/article.js'

/**
 * Finds the tags and comments in a range that the parser read as HTML. A scanner rather than a pattern: it stays linear on any input.
 *
 * @param text The article's text.
 * @param start Start of the HTML.
 * @param end End of the HTML.
 * @returns Tags in text order.
 */
export function scanHtmlTags(text: string, start: number, end: number): HtmlTag[] {
  const tags: HtmlTag[] = []
  let position = start
  while (position < end) {
    const open = text.indexOf('<', position)
    if (open < 0 || open >= end) break
    const close = text.startsWith('<!--', open) ? commentEnd(text, open, end) : tagEnd(text, open, end)
    if (close < 0) break
    const raw = text.slice(open, close)
    const name = /^<\/?([A-Za-z][A-Za-z0-9-]*|!--)/.exec(raw)?.[1]
    if (name === undefined) {
      position = open + 1
      continue
    }
    tags.push({ name: name.toLowerCase(), closing: raw[1] === '/', raw, start: open, end: close })
    position = close
  }
  return tags
}

function commentEnd(text: string, open: number, end: number): number {
  const close = text.indexOf('-->', open + 4)
  return close < 0 || close + 3 > end ? end : close + 3
}

/** End of a tag; a `>` inside a quoted attribute value does not count unless the quote never closes. */
function tagEnd(text: string, open: number, end: number): number {
  let position = open + 1
  for (;;) {
    const close = text.indexOf('>', position)
    if (close < 0 || close >= end) {
      const first = text.indexOf('>', open)
      return first < 0 || first >= end ? -1 : first + 1
    }
    if (hasBalancedQuotes(text, open, close)) return close + 1
    if (close - open > 4096) return close + 1
    position = close + 1
  }
}

function hasBalancedQuotes(text: string, start: number, end: number): boolean {
  let quote = ''
  for (let index = start; index < end; index++) {
    const character = text[index] as string
    if (quote === '') {
      if ((character === '"' || character === "'") && text[index - 1] === '=') quote = character
    } else if (character === quote) quote = ''
  }
  return quote === ''
}

const REFERENCE = /\s(?:href|src)\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

/**
 * Reads the URL of an HTML tag.
 *
 * @param tag A tag as `scanHtmlTags` gives it.
 * @returns A link whose range is the tag, or `null` where it has neither `href` nor `src`.
 */
export function linkOfTag(tag: HtmlTag): Link | null {
  if (tag.closing || tag.name === '!--') return null
  const match = REFERENCE.exec(tag.raw)
  const url = match?.[1] ?? match?.[2] ?? match?.[3]
  if (url === undefined) return null
  const label = { start: tag.end, end: tag.end }
  return { kind: 'html', url: url.replaceAll('&amp;', '&'), label, bare: false, start: tag.start, end: tag.end }
}
