import type { TextRange } from '../../../src/model/range.js'

/** `:::tip` and `:::` on lines of their own, also in lists and quotes; what also ends in colons, `:::image source="a.png":::`, holds nothing. */
const FENCE = /^[ \t>]{0,40}(:{3,20})(?:[ \t]{0,9}([\w{[][^\n]{0,300})?)[ \t\r]{0,9}$/gm

/**
 * Finds containers that are opened and not closed: `:::tip` without `:::` behind it.
 *
 * @param text Text of an article. What stands in code counts like the rest, so it is to be compared with the text that it translates.
 * @returns The opening lines, in text order; `null` where more are closed than opened.
 */
export function unclosedContainers(text: string): TextRange[] | null {
  if (!text.includes(':::')) return []
  const open: (TextRange & { readonly colons: number })[] = []
  for (const match of text.matchAll(FENCE)) {
    const [line, { length: colons } = '', name] = match
    const start = match.index + line.indexOf(':::')
    if (name === undefined) {
      // The outer one of two containers has more colons, but not everywhere.
      const index = open.findLastIndex(other => other.colons === colons)
      if (open.splice(index, 1).length === 0) return null
    } else if (!/:::\s*$/.test(name))
      open.push({ start, end: start + line.trim().replace(/^[> \t]+/, '').length, colons })
  }
  return open.map(({ start, end }) => ({ start, end }))
}

/** What opens a container that may be closed on the same line. */
const OPENING = /^[ \t>]{0,40}:{3,20}[ \t]{0,4}(\p{L}[\p{L}\p{M}_-]{0,40})\b/gmu
/** What closes one at the end of its line, with the last sign before it. */
const LINE_CLOSING = /[^\s:][ \t]{0,4}:{3,20}[ \t\r]{0,9}$/u
/** The most characters between both. */
const longestContent = 2000
/** A container whose label is opened and not closed: `:::note[Least power`. */
const OPEN_LABEL = /^[ \t>]{0,40}:{3,20}[ \t]{0,4}(\p{L}[\p{L}\p{M}_-]{0,40})\[[^\]\n]{0,300}$/gmu

/** Damage of a line that begins with colons. */
export interface DamagedContainer extends TextRange {
  readonly kind: 'joined' | 'label'
  /** `:::note` */
  readonly marker: string
}

/**
 * Finds containers that are none for a renderer, though their colons are there: joined to one line, or with a label that nothing closes.
 *
 * @param text Text of an article. What stands in code counts like the rest, so it is to be compared with the text that it translates.
 * @returns Their lines without indentation, in text order.
 */
export function damagedContainers(text: string): DamagedContainer[] {
  if (!text.includes(':::')) return []
  const found = [
    ...oneLineContainers(text),
    ...Array.from(text.matchAll(OPEN_LABEL), ({ 0: line, 1: keyword = '', index }) =>
      toDamaged(line, keyword, index, 'label')
    )
  ]
  return found.sort((container, other) => container.start - other.start)
}

/** Containers that are opened and closed on one line, so that their marks are text: `:::note It can be moved. :::`. */
function oneLineContainers(text: string): DamagedContainer[] {
  return Array.from(text.matchAll(OPENING)).flatMap(({ 0: opening, 1: keyword = '', index }) => {
    const end = text.indexOf('\n', index)
    const line = text.slice(index, end < 0 ? text.length : end)
    const last = LINE_CLOSING.exec(line)?.index ?? -1
    if (last < 0 || last - opening.length > longestContent) return []
    // Of `:::code-group :::` the part behind the hyphen is the content.
    const name = last >= opening.length ? keyword : /^\p{L}.{0,40}\b(?=.)/u.exec(keyword)?.[0]
    return name === undefined ? [] : [toDamaged(line, name, index, 'joined')]
  })
}

function toDamaged(line: string, keyword: string, index: number, kind: DamagedContainer['kind']): DamagedContainer {
  const start = index + line.indexOf(':::')
  return { kind, marker: `:::${keyword.toLowerCase()}`, start, end: index + line.trimEnd().length }
}
