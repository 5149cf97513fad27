import type { Segment, TextDocument, Unit } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import { comparableSideBySide } from '../text/urls/comparable-link.js'
import { sideBySideUnit } from './comparison/side-by-side.js'
import type { MarkIndex } from './mark-index.js'
import { MarkedSegment, type SegmentMarks } from './segment.js'
import type { RawUnit } from './formats/side-by-side.js'

/**
 * Makes a unit of what the span scanner found.
 *
 * @param raw Ranges and ids of the unit.
 * @param document The article's path and text.
 * @param marks The article's marks; they are cut when a rule first asks for markup.
 * @returns A frozen unit.
 */
export function createUnit(raw: RawUnit, document: TextDocument, marks: MarkIndex): Unit {
  const sides = [raw.target, raw.source].filter(side => side !== null)
  let cut: readonly SegmentMarks[] | undefined
  const marksOf = (side: TextRange) => () => {
    cut ??= marks.cut(raw, sides)
    return cut[sides.indexOf(side)] as SegmentMarks
  }
  const segment = (side: TextRange | null): Segment | null =>
    side === null ? null : new MarkedSegment(document, side.start, side.end, marksOf(side))
  return Object.freeze({
    id: raw.id,
    sourceId: raw.sourceId,
    target: segment(raw.target),
    source: segment(raw.source),
    comparison: sideBySideUnit,
    comparableUrl: comparableSideBySide,
    idPlace: raw.idPlace,
    sourceIdPlace: raw.sourceIdPlace,
    start: raw.start,
    end: raw.end
  })
}
