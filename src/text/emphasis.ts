import type { Segment } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import { isUnspacedLetter } from './spacing.js'

/** A marker of emphasis that stands in the text as itself. */
export interface StrayMarker extends TextRange {
  readonly marker: string
  /** Written with backslashes or as a full-width character, so that it never was markup. */
  readonly escaped: boolean
}

const RUN = /(?:\\[*_]){1,8}|\*+|_+|[＊∗]+/g
const LETTER = /[\p{L}\p{M}\p{N}]/u

/**
 * Finds asterisks and underscores that mark nothing. Those inside of a word (`snake_case`) are letters of it.
 *
 * @param segment One side of a unit.
 * @returns Runs in text order; offsets of the article.
 */
export function strayMarkers ({ prose, start }: Segment): StrayMarker[] {
  if (!/[*_＊∗]/.test(prose)) return []
  const found: StrayMarker[] = []
  for (const { 0: run, index } of prose.matchAll(RUN)) {
    if (run.endsWith('_') && isInWord(prose, index, index + run.length)) continue
    found.push({ start: start + index, end: start + index + run.length, marker: run, escaped: /^[\\＊∗]/.test(run) })
  }
  return found
}

function isInWord (prose: string, start: number, end: number): boolean {
  const before = prose[start - 1] ?? ''
  const after = prose[end] ?? ''
  return LETTER.test(before) && LETTER.test(after) && !isUnspacedLetter(before) && !isUnspacedLetter(after)
}

/**
 * The first marker that translation tore from its words: more of its sort stray about than in the source, and where a single one or an
 * escaped one may also be meant as it stands, the target has less emphasis than the source, too.
 *
 * @param target The translation.
 * @param source Its source.
 * @returns The marker, or `null` where the emphasis is sound.
 */
export function tornMarker (target: Segment, source: Segment): StrayMarker | null {
  const stray = strayMarkers(target)
  if (stray.length === 0) return null
  const inSource = strayMarkers(source)
  const isLess = target.strong.length < source.strong.length || target.emphasis.length < source.emphasis.length
  const inCode = source.code.map(code => code.value).join(' ')
  for (const isSort of SORTS) {
    const own = stray.filter(isSort)
    if (own.length === 0 || (!isLess && isSort !== isDouble)) continue
    const known = inSource.filter(isSort).length + (inCode === '' ? 0 : strayCount(inCode, isSort))
    if (own.length > known) return own[0] ?? null
  }
  return null
}

const isDouble = ({ marker, escaped }: StrayMarker): boolean => !escaped && marker.length > 1 && marker.startsWith('*')
const isSingle = (marker: StrayMarker): boolean => !marker.escaped && !isDouble(marker)
const isEscaped = ({ escaped }: StrayMarker): boolean => escaped
const SORTS = [isDouble, isEscaped, isSingle]

function strayCount (code: string, isSort: (marker: StrayMarker) => boolean): number {
  return [...code.matchAll(RUN)].filter(({ 0: marker }) => isSort({ start: 0, end: 0, marker, escaped: /^[\\＊∗]/.test(marker) })).length
}
