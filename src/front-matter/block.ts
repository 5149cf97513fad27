import type { TextRange } from '../model/range.js'

/** The lines between the fences of a front-matter block, found without parsing them. */
export interface Block {
  /** From the opening fence to the end of the closing fence, without its line end. */
  readonly range: TextRange
  readonly body: TextRange
  /** The closing fence without spaces; `...` closes a YAML document, but no tool that reads front matter accepts it. */
  readonly closing: TextRange & { readonly marker: '---' | '...' }
}

/** How an article begins: with a block, with an opening fence that is never closed or has an info string, or with text. */
export type Opening =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unclosed'; readonly fence: TextRange }
  | { readonly kind: 'infoString'; readonly fence: TextRange; readonly info: string }
  | { readonly kind: 'unopened'; readonly line: TextRange }
  | { readonly kind: 'none' }

/**
 * Finds the front matter of an article: `---` alone on the first line, up to the next such line. Linear in the text's length.
 *
 * @param text The article without BOM.
 */
export function findBlock(text: string): Opening {
  if (!text.startsWith('---'))
    return isUnopened(text) ? { kind: 'unopened', line: { start: 0, end: lineEnd(text, 0) } } : { kind: 'none' }
  const fenceEnd = lineEnd(text, 0)
  const info = text.slice(3, fenceEnd).trim()
  const next = text.indexOf('\n', fenceEnd)
  if (info !== '')
    return isInfoString(info) ? { kind: 'infoString', fence: { start: 0, end: fenceEnd }, info } : { kind: 'none' }
  if (next < 0) return { kind: 'none' }
  const bodyStart = next + 1
  const closing = findClosing(text, bodyStart)
  const looksLikeEntries = startsWithEntry(text, bodyStart)
  if (closing === null) return looksLikeEntries ? { kind: 'unclosed', fence: { start: 0, end: 3 } } : { kind: 'none' }
  // Two thematic breaks around prose: only a blank line after the fence distinguishes them from front matter that is no mapping.
  const isBlankLine = text.slice(bodyStart, lineEnd(text, bodyStart)).trim() === ''
  const isEmpty = text.slice(bodyStart, closing.start).trim() === ''
  if (isBlankLine && !looksLikeEntries && !isEmpty) return { kind: 'none' }
  return {
    kind: 'block',
    block: { range: { start: 0, end: closing.end }, body: { start: bodyStart, end: closing.start }, closing }
  }
}

/** Three and more entries, and nothing else, above a line of `---`: prose with a colon above an underlined heading is no entry. */
function isUnopened(text: string): boolean {
  if (!/^[A-Za-z][\w.-]{0,40}:(?:\s|$)/.test(text.slice(0, 60))) return false
  const lines = text.slice(0, 16_384).split(/\r?\n/, 200)
  const closing = lines.findIndex(line => line.trimEnd() === '---')
  const entries = lines.slice(0, Math.max(0, closing)).filter(line => /^[A-Za-z][\w.-]{0,40}:(?:\s|$)/.test(line))
  return (
    entries.length >= 3 && lines.slice(0, closing).every(line => entries.includes(line) || /^(?:\s|-\s|$)/.test(line))
  )
}

/** One word: `---js`, `--- yaml`. A row of dashes or a sentence is no info string. */
function isInfoString(info: string): boolean {
  return !/[\s|]/.test(info) && !info.startsWith('-') && info.length <= 40
}

function findClosing(text: string, from: number): Block['closing'] | null {
  for (let start = from; start < text.length;) {
    const marker = text.slice(start, start + 3)
    const end = lineEnd(text, start)
    if ((marker === '---' || marker === '...') && text.slice(start + 3, end).trim() === '')
      return { start, end: start + 3, marker }
    const next = text.indexOf('\n', end)
    if (next < 0) return null
    start = next + 1
  }
  return null
}

/** How far to look for entries after blank lines and comments. */
const REACH = 100_000

/** Whether the first line that is neither blank nor a YAML comment is `key: value` or `key:`. */
function startsWithEntry(text: string, from: number): boolean {
  for (let start = from; start < text.length && start < from + REACH;) {
    const end = lineEnd(text, start)
    const content = text.slice(start, end).trim()
    if (content !== '' && !content.startsWith('#'))
      return /^[\w"'<][^:#\n]{0,60}:(?:\s|$)/.test(content) || content.includes('data-ttu-id')
    const feed = text.indexOf('\n', end)
    if (feed < 0) return false
    start = feed + 1
  }
  return false
}

/** Offset of the end of the line at `start`, before its LF or CRLF. */
function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  if (feed < 0) return text.length
  return feed > start && text[feed - 1] === '\r' ? feed - 1 : feed
}
