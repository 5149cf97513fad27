import type { Article, Segment, Unit } from '../model/article.js'
import type { Excerpt, FileResult, Finding, TextPiece } from '../model/finding.js'
import type { TextRange } from '../model/range.js'

/** Most characters of one side of a unit: whole paragraphs fit, tables that were taken for one unit do not. */
const longestSide = 1200

/** Most characters of lines outside of units. */
const longestLines = 400

/**
 * Gives the findings of a result the text around them, and the result the number of its units.
 *
 * @param result Result of the article.
 * @param article The article as it was linted.
 */
export function addExcerpts(result: FileResult, article: Article): FileResult {
  const unitCount = article.units.length
  if (result.messages.length === 0) return { ...result, unitCount }
  const unitOf = createUnitFinder(article)
  const messages = result.messages.map(finding =>
    finding.ruleId === null ? finding : { ...finding, excerpt: excerptOf(finding, unitOf(finding), article) }
  )
  return { ...result, messages, unitCount }
}

/** Finds the unit that a finding names, else the one that it stands in. Ids that are there twice are a finding of their own. */
function createUnitFinder({ units }: Article): (finding: Finding) => Unit | null {
  const byId = new Map<string, Unit[]>()
  for (const unit of units) {
    const same = byId.get(unit.id)
    if (same === undefined) byId.set(unit.id, [unit])
    else same.push(unit)
  }
  return ({ unitId, offset, endOffset }) => {
    const candidates = unitId === undefined ? units : (byId.get(unitId) ?? [])
    return candidates.find(unit => offset >= unit.start && endOffset <= unit.end) ?? null
  }
}

function excerptOf(finding: Finding, unit: Unit | null, article: Article): Excerpt {
  const { text } = article
  const place = { start: finding.offset, end: finding.endOffset }
  // What is wrong with the markup around a unit is seen in the markup only.
  const isInside = [unit?.target, unit?.source].some(
    side => isHere(side, article) && place.start <= side.end && place.end >= side.start
  )
  const pieces = isInside
    ? { target: sideOf(unit?.target, place, article), source: sideOf(unit?.source, place, article) }
    : { target: pieceOf(text, linesOf(text, place), place, longestLines), source: null }
  const edits = finding.fix?.edits ?? []
  if (edits.length === 0) return pieces
  const changed = { start: Math.min(...edits.map(({ start }) => start)), end: Math.max(...edits.map(({ end }) => end)) }
  const { target } = pieces
  if (target !== null && changed.start >= target.start && changed.end <= target.start + target.text.length)
    return pieces
  const fixed = pieceOf(text, linesOf(text, changed), changed, Math.max(longestLines, changed.end - changed.start))
  return { ...pieces, fixed }
}

function sideOf(side: Segment | null | undefined, focus: TextRange, article: Article): TextPiece | null {
  if (side === null || side === undefined) return null
  const { document } = side
  return isHere(side, article)
    ? pieceOf(document.text, side, focus, longestSide)
    : { ...pieceOf(document.text, side, side, longestSide), path: document.path }
}

function isHere(side: Segment | null | undefined, article: Article): side is Segment {
  return side?.document.path === article.path
}

/** The range from the start of its first line to the end of its last one. */
function linesOf(text: string, { start, end }: TextRange): TextRange {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1))
  return { start: start === 0 ? 0 : lineStart, end: lineEnd === -1 ? text.length : lineEnd }
}

/** The text of a range; of a long one, the part with the focus in it. */
function pieceOf(text: string, range: TextRange, focus: TextRange, longest: number): TextPiece {
  if (range.end - range.start <= longest) return { start: range.start, text: text.slice(range.start, range.end) }
  const isInside = focus.start >= range.start && focus.start <= range.end
  const margin = Math.max(0, Math.floor((longest - (focus.end - focus.start)) / 2))
  const wanted = isInside ? focus.start - margin : range.start
  const start = wholeCharacter(text, Math.max(range.start, Math.min(wanted, range.end - longest)))
  const end = wholeCharacter(text, start + longest)
  return { start, text: text.slice(start, end), isCutBefore: start > range.start, isCutAfter: end < range.end }
}

/** The offset itself, or the one before where it would cut a character in two. */
function wholeCharacter(text: string, offset: number): number {
  const isSecondHalf =
    (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00
  return isSecondHalf ? offset - 1 : offset
}
