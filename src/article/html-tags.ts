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
  // What does not end here is not looked for in the rest of the article.
  const html = text.slice(start, end)
  for (let open = html.indexOf('<'); open >= 0;) {
    NAME.lastIndex = open
    // Before the end, which may be far: signs that open no tag may be many.
    const name = NAME.exec(html)?.[1]
    let next = open + 1
    if (name !== undefined) {
      const close = name === '!--' ? commentEnd(html, open) : tagEnd(html, open)
      if (close < 0) break
      const raw = html.slice(open, close)
      tags.push({ name: name.toLowerCase(), closing: raw[1] === '/', raw, start: start + open, end: start + close })
      next = close
    }
    open = html.indexOf('<', next)
  }
  return tags
}

const NAME = /<\/?([A-Za-z][A-Za-z0-9-]*|!--)/y

function commentEnd(html: string, open: number): number {
  const close = html.indexOf('-->', open + 4)
  return close < 0 ? html.length : close + 3
}

/** UTF-16 code units after which a `>` ends a tag whose quotes do not close. */
const longestTag = 4096

/** End of a tag; a `>` inside a quoted attribute value does not count unless the quote never closes. */
function tagEnd(html: string, open: number): number {
  let quote = ''
  const limit = Math.min(html.length, open + longestTag)
  for (let index = open + 1; index < limit; index++) {
    const character = html[index] as string
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return index + 1
    else if ((character === '"' || character === "'") && html[index - 1] === '=') quote = character
  }
  const close = html.indexOf('>', limit)
  return (close < 0 ? html.indexOf('>', open) : close) + 1 || -1
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
