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

/** A container that is opened and closed on one line, so that its marks are text: `:::note It can be moved. :::`. */
const ONE_LINE =
  /^[ \t>]{0,40}:{3,20}[ \t]{0,4}(\p{L}[\p{L}\p{M}_-]{0,40})\b[^\n]{0,2000}?[^\s:][ \t]{0,4}:{3,20}[ \t\r]{0,9}$/gmu
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
    ...Array.from(text.matchAll(ONE_LINE), match => toDamaged(match, 'joined')),
    ...Array.from(text.matchAll(OPEN_LABEL), match => toDamaged(match, 'label'))
  ]
  return found.sort((container, other) => container.start - other.start)
}

function toDamaged(
  { 0: line, 1: keyword = '', index }: RegExpExecArray,
  kind: DamagedContainer['kind']
): DamagedContainer {
  const start = index + line.indexOf(':::')
  return { kind, marker: `:::${keyword.toLowerCase()}`, start, end: index + line.trimEnd().length }
}
