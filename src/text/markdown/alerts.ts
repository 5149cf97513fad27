import type { Article } from '../../model/article.js'
import type { TextRange } from '../../model/range.js'

/** A keyword in a bracket with an exclamation mark, `[!NOTE]`, or behind three signs: `:::image`, `!!! note`, `??? tip`, `/// details`. */
export interface AlertMarker extends TextRange {
  /** As written, without brackets, marks and spaces. */
  readonly keyword: string
  /** The marker as it should be written for its keyword, without what follows the keyword. */
  readonly canonical: string
  /** The text as written. */
  readonly raw: string
}

/** Translation adds spaces and full-width signs. An image in a link, `[![alt]`, has no letter here. */
const BRACKET =
  /(?<![\\!\p{L}\p{N}\]])[[［【] ?[!！] ?(\p{L}[\p{L}\p{M}\p{N}_-]{0,40})((?: \p{L}[\p{L}\p{M}]{0,30}){0,4} ?[\]］】])?/gu
/** Colons first: few places have them, and the lookbehind would run at every place. */
const COLONS = /:::(?<=^[> \t]{0,20}:::)[ ]?(\p{L}[\p{L}\p{M}_-]{0,40})/gmu

/** Admonitions of Python-Markdown, which prose may seem to have, too. */
const ADMONITION = /(?:!!!|\?\?\?\+?|\/\/\/) (\p{L}[\p{L}\p{M}_-]{0,40})/gu
const ANY = /[[［【] ?[!！]|:::|!!!|\?\?\?|\/\/\/ /
/** What stands at the start of its line. */
const AT_LINE_START = /^(?::::|!!!|\?\?\?|\/\/\/)/

/**
 * Whether a text can hold alert keywords or directives: few can.
 *
 * @param text Markdown.
 */
export function mayHoldAlerts(text: string): boolean {
  return ANY.test(text)
}

function mayHoldAdmonitions(text: string): boolean {
  return /!!!|\?\?\?|\/\/\/ /.test(text)
}

/** An indented text follows, or behind the keyword of a block a title or nothing. */
function isAdmonition(text: string, marker: string, index: number): boolean {
  // Not all of the line: a long one may hold many such signs.
  if (!/(?:^|\n)[> \t]{0,20}$/.test(text.slice(Math.max(0, index - 21), index))) return false
  const feed = text.indexOf('\n', index)
  const rest = text.slice(index + marker.length, feed < 0 ? text.length : feed).trim()
  return marker.startsWith('/')
    ? rest === '' || rest.startsWith('|')
    : feed >= 0 && /^(?: {4}|\t)/.test(text.slice(feed + 1, feed + 5))
}

/**
 * Whether a marker is the first word of a line of its own, `:::note` or `!!! note`, and no bracket: sites give such keywords names of their own.
 *
 * @param marker As written.
 */
export function isLineMarker(marker: string): boolean {
  return AT_LINE_START.test(marker)
}

/**
 * Finds alert keywords and directives.
 *
 * @param text Text without code.
 * @param offset What to add to the positions in `text`.
 * @param document What `text` is a part of, for what follows its last line; `text` itself where this is left out.
 * @returns Markers in text order; the range ends behind the closing bracket where one follows directly.
 */
export function alertsIn(text: string, offset: number, document?: string): AlertMarker[] {
  const markers: AlertMarker[] = []
  for (const match of text.matchAll(BRACKET)) {
    const rest = match[2] ?? ''
    // Without the closing bracket.
    const keyword = (match[1] ?? '') + rest.slice(0, -1).trimEnd()
    markers.push({
      keyword,
      canonical: `[!${keyword}${rest === '' ? '' : ']'}`,
      raw: match[0],
      start: offset + match.index,
      end: offset + match.index + match[0].length
    })
  }
  const admonitions = mayHoldAdmonitions(text)
    ? [...text.matchAll(ADMONITION)].filter(({ 0: marker, index }) =>
        document === undefined ? isAdmonition(text, marker, index) : isAdmonition(document, marker, offset + index)
      )
    : []
  for (const match of [...(text.includes(':::') ? text.matchAll(COLONS) : []), ...admonitions]) {
    const keyword = match[1] ?? ''
    markers.push({
      keyword,
      canonical: match[0],
      raw: match[0],
      start: offset + match.index,
      end: offset + match.index + match[0].length
    })
  }
  return markers.sort((a, b) => a.start - b.start)
}

/**
 * Finds the markers that stand in no unit, where they start a line of a quote or a line of their own.
 *
 * @param article The article.
 * @returns Markers in text order, without those in code.
 */
export function alertsOutsideUnits({ text, units, codeBlocks, frontMatter }: Article): AlertMarker[] {
  const ranges = [...units, ...codeBlocks].sort((a, b) => a.start - b.start)
  let next = 0
  return alertsIn(text.slice(frontMatter.range.end), frontMatter.range.end).filter(({ start }) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= start) next++
    if ((ranges[next]?.start ?? Infinity) <= start) return false
    const before = text.slice(Math.max(0, start - 60), start)
    return (
      isLineMarker(text.slice(start, start + 3)) ||
      /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:>\s?)+$/.test(before.slice(before.lastIndexOf('\n') + 1))
    )
  })
}

/**
 * Finds the markers that the readers of an article meet: outside of units, and in their targets.
 *
 * @param article The article.
 * @returns Markers in text order.
 */
export function alertsOf(article: Article): AlertMarker[] {
  if (!mayHoldAlerts(article.text)) return []
  const markers = alertsOutsideUnits(article)
  for (const { target } of article.units)
    if (target !== null && mayHoldAlerts(target.text))
      for (const marker of alertsIn(target.prose, target.start, target.document.text)) markers.push(marker)
  return markers.sort((a, b) => a.start - b.start)
}
