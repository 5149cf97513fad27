import type { Unit } from '../model/article.js'
import type { Mark } from '../model/mark.js'
import { spaces, maskLines } from './mask.js'
import { scanHtmlTags } from './html-tags.js'

/** Template syntax of site generators: it is code, though Markdown reads it as text. */
const TEMPLATES = /\{\{[^{}\n]{0,300}\}\}|\{%[^%\n]{0,300}%\}|<xref:[^<>\s]{1,300}>|^[ \t]{0,12}:::.{0,300}$/gm

/**
 * The words of an article that stand outside of its units.
 *
 * @param text The article's text.
 * @param marks Marks of the article, sorted by start.
 * @param units Units of the article, in text order.
 * @returns Text of the same length as `text`: words of paragraphs, headings and table cells; all else is blank, line ends stay. Empty where nothing but
 *   spaces would be left, as in most articles with units.
 */
export function outsideProse(text: string, marks: readonly Mark[], units: readonly Unit[]): string {
  const prose = new ProseWriter(text)
  let next = 0
  for (const mark of marks) {
    while (next < units.length && (units[next] as Unit).end <= mark.start) next++
    const unit = units[next]
    // Units are hidden as a whole.
    if (unit !== undefined && mark.start >= unit.start && mark.end <= unit.end && mark.kind !== 'inline') continue
    switch (mark.kind) {
      case 'inline':
        prose.show(mark.start, mark.end)
        break
      case 'heading':
        prose.show(mark.start, mark.end)
        prose.hide(mark.start, mark.start + headingMarker(text, mark.start))
        break
      case 'codeBlock':
      case 'code':
        prose.hide(mark.start, mark.end)
        break
      case 'html':
        for (const tag of scanHtmlTags(text, mark.start, mark.end)) prose.hide(tag.start, tag.end)
        break
      default: {
        const isBare = mark.kind === 'link' && mark.innerStart === mark.start
        prose.hide(mark.start, isBare ? mark.end : mark.innerStart)
        prose.hide(mark.innerEnd, mark.end)
      }
    }
  }
  for (const unit of units) prose.hide(unit.start, unit.end)
  return prose.toString().replaceAll(TEMPLATES, found => spaces(found.length))
}

const CONTENT = /[^ \t\r\n]/

/** Length of the `#` signs that open a heading; 0 where it is underlined. */
function headingMarker(text: string, start: number): number {
  let length = 0
  while (text[start + length] === '#') length++
  return length
}

/** Shown ranges come in text order and never overlap but by nesting; hidden ones win. */
class ProseWriter {
  readonly #text: string
  readonly #shown: [number, number][] = []
  readonly #hidden: [number, number][] = []

  constructor(text: string) {
    this.#text = text
  }

  show(start: number, end: number): void {
    this.#shown.push([start, end])
  }

  hide(start: number, end: number): void {
    if (end > start) this.#hidden.push([start, end])
  }

  toString(): string {
    this.#hidden.sort((a, b) => a[0] - b[0])
    const pieces: [number, number][] = []
    let position = 0
    let next = 0
    for (const [start, end] of this.#shown) {
      if (end <= position) continue
      position = Math.max(position, start)
      for (; next < this.#hidden.length; next++) {
        const [from, to] = this.#hidden[next] as [number, number]
        if (from >= end) break
        if (to <= position) continue
        if (from > position) pieces.push([position, from])
        position = Math.max(position, to)
      }
      if (position < end) {
        pieces.push([position, end])
        position = end
      }
    }
    return pieces.some(([start, end]) => CONTENT.test(this.#text.slice(start, end))) ? this.#write(pieces) : ''
  }

  #write(pieces: readonly (readonly [number, number])[]): string {
    const parts: string[] = []
    let position = 0
    for (const [start, end] of pieces) {
      parts.push(maskLines(this.#text, position, start), this.#text.slice(start, end))
      position = end
    }
    parts.push(maskLines(this.#text, position, this.#text.length))
    return parts.join('')
  }
}
