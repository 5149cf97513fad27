import type { Link, Segment } from '../../../src/model/article.js'
import type { Edit, TextRange } from '../../../src/model/range.js'
import { definitionNames, nameOfLabel } from './definitions.js'

/** A reference (`[text][label]` or `[label]`) that no definition belongs to, because its label was translated. */
export interface UndefinedLabel extends TextRange {
  /** The label of the source, which the translation defines. */
  readonly label: string
  /** Where the source's link leads. */
  readonly url: string
  /** Edits that name the definition; none where several references may be paired the wrong way round. */
  readonly edits: readonly Edit[]
}

interface Reference extends TextRange {
  readonly text: string
  /** Whether it has brackets for a label: alone, brackets may be plain text. */
  readonly isFull: boolean
}

const REFERENCE = /(?<![\\\]!])\[((?!\^|[ x]\])[^[\]\n]{1,200})\](?:\[([^[\]\n]{0,200})\])?(?![[(:])/gi

/**
 * Finds references whose label was translated while its definition kept the one of the source.
 *
 * @param target One side of a unit.
 * @param source The other side.
 * @param comparable The form of a URL in which two languages' links are equal.
 * @returns In text order; none where plain brackets of the source leave open which ones are references.
 */
export function undefinedLabelsIn(
  target: Segment,
  source: Segment,
  comparable: (url: string) => string
): UndefinedLabel[] {
  if (!target.text.includes(']')) return []
  const urls = new Set(target.links.map(({ url }) => comparable(url)))
  const lost = source.links.filter(link => !urls.has(comparable(link.url)) && labelOf(link, source) !== null)
  if (lost.length === 0) return []
  const isPlainInSource = plainReferences(source).length > 0
  const references = plainReferences(target).filter(({ isFull }) => isFull || !isPlainInSource)
  if (references.length !== lost.length) return []
  const names = definitionNames(target.document.text)
  return references.flatMap((reference, index): UndefinedLabel[] => {
    const link = lost[index] as Link
    const label = labelOf(link, source) as string
    if (!names.has(nameOfLabel(label))) return []
    const { start, end, text } = reference
    const edits = references.length > 1 ? [] : [{ start, end, text: `[${text}][${label}]` }]
    return [{ label, url: link.url, start, end, edits }]
  })
}

/** The label of a reference; `null` for any other link. */
function labelOf({ kind, bare, start, label }: Link, { document: { text }, start: sideStart }: Segment): string | null {
  if (kind === 'html' || bare || start < sideStart || text[label.end] !== ']' || text[label.end + 1] === '(')
    return null
  const named = /^\]\[([^[\]\n]{1,200})\]/.exec(text.slice(label.end, label.end + 203))?.[1]
  return named ?? text.slice(label.start, label.end)
}

/** What is written as a reference and makes no link. */
function plainReferences({ text, start: sideStart, links, code }: Segment): Reference[] {
  return [...text.matchAll(REFERENCE)].flatMap((match): Reference[] => {
    const start = sideStart + match.index
    const end = start + match[0].length
    const isTaken = [...links, ...code].some(other => other.start < end && start < other.end)
    return isTaken ? [] : [{ start, end, text: match[1] as string, isFull: match[2] !== undefined }]
  })
}
