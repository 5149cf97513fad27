import { frontMatterEnd } from '../text/markdown/front-matter-end.js'

/** A stretch of an article from one heading to the next; also its front matter, and what stands before the first heading. */
export interface Section {
  readonly kind: 'frontMatter' | 'opening' | 'headed'
  /** Depth of the heading, 1 to 6; 0 where there is none. */
  readonly depth: number
  /** Line ends are LF. */
  readonly text: string
}

/** The beginning of a line that opens or closes a fence, also as that of a list item. */
export const FENCE = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,9})?(`{3,}|~{3,})/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/
const NOT_A_TITLE = /^(?:[ \t]*$|[ \t>]*(?:[-*+|]|\d{1,9}[.)])(?:[ \t]|$)| {4}|#|<)/
/** A line that can close a fence. */
const CLOSING = /^[ \t>]{0,40}([`~]+)[ \t]*$/

type Opening = Pick<Section, 'kind' | 'depth'>

/**
 * Cuts an article at its headings, by its lines alone: thousands of versions are read, of which few are ever parsed.
 *
 * @param text Article without BOM.
 */
export function sectionsOf(text: string): Section[] {
  const article = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  const sections: Section[] = []
  const body = frontMatterEnd(article)
  if (body > 0) sections.push({ kind: 'frontMatter', depth: 0, text: article.slice(0, body) })
  let open: Opening = { kind: 'opening', depth: 0 }
  let from = body
  const cut = (at: number, next: Opening): void => {
    if (at > from) sections.push({ ...open, text: article.slice(from, at) })
    from = at
    open = next
  }
  let fence: string | null = null
  // The line before, and where it begins, while no other block than a paragraph can have begun with it.
  let [title, titleStart] = ['', -1]
  for (let start = body; start < article.length;) {
    const newline = article.indexOf('\n', start)
    const end = newline < 0 ? article.length : newline
    const line = article.slice(start, end)
    const mark = mayFence(line) ? FENCE.exec(line) : null
    if (mark !== null) fence = fenceAfter(fence, mark[1] as string, line.slice(mark[0].length))
    else if (fence === null) {
      const heading = line.includes('#') ? HEADING.exec(line) : null
      if (heading !== null) cut(start, { kind: 'headed', depth: (heading[1] as string).length })
      else if (titleStart >= 0 && UNDERLINE.test(line) && !NOT_A_TITLE.test(title))
        cut(titleStart, { kind: 'headed', depth: line.includes('=') ? 1 : 2 })
    }
    // A title is a paragraph of one line.
    titleStart = fence === null && mark === null && title.trim() === '' ? start : -1
    title = mark === null ? line : ''
    start = end + 1
  }
  cut(article.length, open)
  return sections
}

function mayFence(line: string): boolean {
  return line.includes('```') || line.includes('~~~')
}

/** The fence that is open behind a line with such a mark. */
function fenceAfter(open: string | null, mark: string, rest: string): string | null {
  if (open === null) return mark
  return mark.startsWith(open) && rest.trim() === '' ? null : open
}

/**
 * Replaces fenced code by a line break.
 *
 * @param text Line ends are LF.
 * @param opening What opens a fence; its first group are the marks.
 * @param take Gets what stands behind the marks, and the code.
 */
export function withoutFences(text: string, opening: RegExp, take?: (info: string, code: string) => void): string {
  if (!mayFence(text)) return text
  const lines = text.split('\n')
  const kept: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    // The last line has no code below it.
    const match = index + 1 < lines.length && mayFence(line) ? opening.exec(line) : null
    if (match === null) {
      kept.push(line)
      continue
    }
    const start = index + 1
    index = start
    while (index < lines.length && !closes(lines[index] as string, match[1] as string)) index++
    take?.(line.slice(match[0].length), lines.slice(start, index).join('\n'))
    // Two lines with nothing in them: the break, and what the closing line becomes.
    kept.push('', '')
  }
  return kept.join('\n')
}

function closes(line: string, mark: string): boolean {
  return mayFence(line) && CLOSING.exec(line)?.[1]?.startsWith(mark) === true
}

/**
 * Removes comments.
 *
 * @param text Any.
 * @param opening Finds where they begin, `<!--` or `{/*`; global.
 */
export function withoutComments(text: string, opening: RegExp): string {
  let rest = ''
  let from = 0
  const unclosed = new Set<string>()
  for (const { 0: open, index } of text.matchAll(opening)) {
    if (index < from || unclosed.has(open)) continue
    const close = open === '<!--' ? '-->' : '*/}'
    const end = text.indexOf(close, index + open.length)
    if (end < 0) unclosed.add(open)
    else {
      rest += text.slice(from, index)
      from = end + close.length
    }
  }
  return rest + text.slice(from)
}
