import type { Link, PairedUnit, Segment } from '../../../src/model/article.js'

/**
 * Whether a document has something as often as the other document, so that it was at most moved to another passage. An isolated unit has no other passage.
 *
 * @param unit A unit.
 * @param marker What stands in the texts of both languages alike.
 * @param side The side that seems to lack it.
 */
export function isMoved(
  { target, source, comparison }: PairedUnit,
  marker: string,
  side: 'target' | 'source'
): boolean {
  if (comparison.isIsolated || marker === '') return false
  const [own, other] = [countOf(marker, target.document.text), countOf(marker, source.document.text)]
  return side === 'target' ? own >= other : other >= own
}

/**
 * What of a link stands in the texts of both languages alike: its destination in parentheses, or the name of its definition.
 *
 * @param link A link.
 * @param side The side that it stands in.
 * @returns The empty string for links without link syntax.
 */
export function markerOf({ start, end, label, bare, kind }: Link, { document: { text } }: Segment): string {
  if (bare || kind === 'html') return ''
  const rest = text.slice(label.end, end)
  if (rest.startsWith('](')) return rest
  const name = /^\]\[([^\]]{1,200})\]$/.exec(rest)?.[1] ?? text.slice(label.start, label.end)
  return start < label.start ? `[${name}]` : ''
}

function countOf(marker: string, text: string): number {
  return text.toLowerCase().split(marker.toLowerCase()).length - 1
}
