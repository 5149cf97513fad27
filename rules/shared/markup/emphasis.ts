import type { Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { isUnspacedLetter } from '../spacing/spacing.js'

/** A marker of emphasis that stands in the text as itself. */
export interface StrayMarker extends TextRange {
  readonly marker: string
  /** Written with backslashes or as a full-width character, so that it never was markup. */
  readonly escaped: boolean
}

const RUN = /(?:\\[*_]){1,8}|\*+|_+|[＊∗]+/g
const LETTER = /[\p{L}\p{M}\p{N}]/u

/**
 * Finds asterisks and underscores that mark nothing. Those inside a word (`snake_case`) are part of it.
 *
 * @param segment One side of a unit.
 * @returns Runs in text order; offsets of the article.
 */
export function strayMarkers({ prose, start }: Segment): StrayMarker[] {
  if (!/[*_＊∗]/.test(prose)) return []
  const found: StrayMarker[] = []
  for (const { 0: run, index } of prose.matchAll(RUN)) {
    if (run.endsWith('_') && isInWord(prose, index, index + run.length)) continue
    found.push({ start: start + index, end: start + index + run.length, marker: run, escaped: isLiteral(run) })
  }
  return found
}

function isInWord(prose: string, start: number, end: number): boolean {
  const before = prose[start - 1] ?? ''
  const after = prose[end] ?? ''
  return LETTER.test(before) && LETTER.test(after) && !isUnspacedLetter(before) && !isUnspacedLetter(after)
}

/**
 * The first marker that translation tore from its words: more of its sort stray about than in the source, and where a single one or an
 * escaped one may also be intended as it stands, the target has less emphasis than the source, too.
 *
 * @param target The translation.
 * @param source Its source.
 * @returns The marker, or `null` where the emphasis is sound.
 */
export function tornMarker(target: Segment, source: Segment): StrayMarker | null {
  const stray = strayMarkers(target)
  if (stray.length === 0) return null
  const inSource = strayMarkers(source)
  const isLess = target.strong.length < source.strong.length || target.emphasis.length < source.emphasis.length
  const inLostCode = (isSort: (marker: StrayMarker) => boolean): number =>
    Math.max(0, codeCount(source, isSort) - codeCount(target, isSort))
  for (const isSort of SORTS) {
    const own = stray.filter(isSort)
    if (own.length === 0 || (!isLess && isSort !== isDouble)) continue
    const known = inSource.filter(isSort).length + inLostCode(isSort)
    if (own.length > known) return own[0] ?? null
  }
  return null
}

const isDouble = ({ marker, escaped }: StrayMarker): boolean => !escaped && marker.length > 1 && marker.startsWith('*')
const isSingle = (marker: StrayMarker): boolean => !marker.escaped && !isDouble(marker)
const isEscaped = ({ escaped }: StrayMarker): boolean => escaped
const SORTS = [isDouble, isEscaped, isSingle]

/** Markers in code stand for themselves; where the backticks are gone, they are `code-match`'s. */
function codeCount({ code }: Segment, isSort: (marker: StrayMarker) => boolean): number {
  if (code.length === 0) return 0
  const runs = [
    ...code
      .map(({ value }) => value)
      .join(' ')
      .matchAll(RUN)
  ]
  return runs.filter(({ 0: marker }) => isSort({ start: 0, end: 0, marker, escaped: isLiteral(marker) })).length
}

function isLiteral(run: string): boolean {
  return /^[\\＊∗]/.test(run)
}
