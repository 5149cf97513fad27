/** Real articles nest five deep. Parsers take time with the square of the depth, and micromark runs out of stack. */
const maximumDepth = 100

/** No character that opens a quote or a list item comes after it in Unicode. */
const GREATER_THAN = 0x3e
/** Opens a footnote. */
const BRACKET = 0x5b

/** A text that no parser should be given; its message is one sentence without a full stop. */
export class TooDeepError extends Error {
  override name = 'TooDeepError'
}

/** A line that opens more quotes, lists and footnotes inside of each other than a parser should be given. */
export interface DeepLine {
  /** From 1. */
  readonly line: number
  readonly depth: number
}

/**
 * Finds the first line whose quotes, footnotes and list items are nested too deeply, without parsing: all on this line, or each deeper than the
 * list items on the lines before. Takes time in proportion to the text; code is treated as text.
 *
 * @param text Markdown.
 * @returns The line, or `null` where there is none.
 */
export function findDeepLine(text: string): DeepLine | null {
  /** Columns of the list markers that are open. */
  const open: number[] = []
  let line = 0
  for (let start = 0; start < text.length;) {
    line++
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const depth = depthOfLine(text, start, end, open)
    if (depth > maximumDepth && !isThematicBreak(text.slice(start, end))) return { line, depth }
    start = end + 1
  }
  return null
}

/**
 * Refuses texts that are nested too deeply for a parser.
 *
 * @throws {TooDeepError} With the line.
 */
export function refuseDeepText(text: string): void {
  const deep = findDeepLine(text)
  if (deep === null) return
  throw new TooDeepError(
    `Unexpected ${deep.depth} quotes, footnotes and list items inside of each other on line ${deep.line}, expected at most ${maximumDepth}`
  )
}

function depthOfLine(text: string, start: number, end: number, open: number[]): number {
  let depth = 0
  let column = 0
  let isFirstMarker = true
  for (let index = start; index < end;) {
    const code = text.charCodeAt(index)
    // A line of text, as most are.
    if (code > GREATER_THAN && code !== BRACKET) break
    const character = text[index]
    if (character === ' ' || character === '\t') {
      column += character === ' ' ? 1 : 4 - (column % 4)
      index++
      continue
    }
    const length =
      character === '>' ? 1 : character === '[' ? footnoteLength(text, index) : listMarkerLength(text, index, end)
    if (length === 0) break
    if (character !== '>' && character !== '[') {
      if (isFirstMarker) while ((open.at(-1) ?? -1) >= column) open.pop()
      isFirstMarker = false
      open.push(column)
    } else depth++
    column += length
    index += length
  }
  // Text further to the left ends the items.
  if (isFirstMarker && depth === 0) while ((open.at(-1) ?? -1) > column) open.pop()
  return depth + (isFirstMarker ? 0 : open.length)
}

/** Length of `[^note]:`; 0 where there is none. A note holds what stands behind it, as a quote does. */
function footnoteLength(text: string, start: number): number {
  FOOTNOTE.lastIndex = start
  return FOOTNOTE.exec(text)?.[0].length ?? 0
}

const FOOTNOTE = /\[\^[^\]\s]{1,100}\]:/y

/** Length of `-`, `+`, `*`, `1.` or `1)` with a space or the line's end behind it; 0 where there is none. */
function listMarkerLength(text: string, start: number, end: number): number {
  let index = start
  while (index < end && index - start < 9 && isDigit(text.charCodeAt(index))) index++
  const character = text[index] ?? ''
  const isMarker =
    index === start ? '-+*'.includes(character) && character !== '' : character === '.' || character === ')'
  const next = text[index + 1]
  return isMarker && (index + 1 >= end || next === ' ' || next === '\t' || next === '\r') ? index + 1 - start : 0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** `- - - -` draws a line, however long. */
function isThematicBreak(line: string): boolean {
  const signs = line.replaceAll(/[ \t\r]/g, '')
  return (signs[0] === '-' || signs[0] === '*') && signs === signs[0].repeat(signs.length)
}
