import type { TextRange } from '../../model/range.js'

/**
 * The anchors that documentation tools make of an English heading: lower case, ASCII letters, digits, `_` and `-`, spaces as `-`.
 * Tools differ in whether what looks like a tag (`List<T>`) counts as text.
 *
 * @param heading Markdown of the heading, without anchors of its own.
 * @returns Anchors that the heading may have, the usual one first.
 */
export function anchorsOf(heading: string): string[] {
  const text = heading
    .replaceAll(/:::no-loc text="([^"]{0,200})":::/g, '$1')
    .replaceAll(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s"[^"]*")?\)/g, '')
    .replaceAll(/&[a-z]{2,8};/gi, '')
  const withoutTags = text.replaceAll(/(`[^`]*`)|<[^<>`]*>/g, '$1')
  return [...new Set([toAnchor(withoutTags), toAnchor(text)])]
}

function toAnchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-')
}

/** An anchor in HTML: `<a name="x">` or `<a id="x">`. */
export interface HtmlAnchor extends TextRange {
  readonly name: string
}

const ANCHOR = /<a\s{1,4}(?:name|id)\s?=\s?(["'])([^"'<>]*)\1\s{0,4}\/?>/gi

/**
 * Finds HTML anchors.
 *
 * @param text Any text.
 * @param offset What to add to the positions in `text`.
 * @returns Anchors in text order; the range is that of the name.
 */
export function htmlAnchorsIn(text: string, offset: number): HtmlAnchor[] {
  return [...text.matchAll(ANCHOR)].map(match => {
    const name = match[2] ?? ''
    const start = offset + match.index + match[0].indexOf(match[1] ?? '"') + 1
    return { name, start, end: start + name.length }
  })
}
