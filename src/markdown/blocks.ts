import type { Block } from '../model/article.js'
import type { Mark } from '../model/mark.js'
import type { TextRange } from '../model/range.js'
import { startOfLastId } from '../text/markdown/written-id.js'

/** What stands before a heading's words: its signs, and anchors that lead to it. */
const HEADING_HEAD = /^#{1,6}(?=\s|$)\s{0,9}|^<a\s[^<>\n]{0,200}>\s{0,3}<\/a>\s{0,3}/
/** What stands behind them, beside a written id: an underline, closing signs. */
const HEADING_TAIL = /(?:\n[ >\t]{0,40}[=-]{1,200}|(?<=\s)#{1,6})$/
/** The keyword of an alert is markup, though it stands in the text; so is the line that opens a directive. */
const ALERT = /^(?:\[![\p{L}-]{1,30}\][+-]?[ \t]{0,9}|:::[^\n]{0,300})(?:\r?\n[ \t>]{0,40}|$)/u
/** Syntax that documentation tools replace with other text. */
const INCLUSION = /^\[!(?:include|code|video)\b[^\n]{0,500}\][ \t]{0,9}$/i
/** Nothing that readers see: a no-break space that only keeps lines apart. */
const BLANK = /^(?:[\s\p{Cf}]|&nbsp;)*$/u
/** The line that closes a directive. */
const DIRECTIVE_END = /(?:^|\r?\n)[ \t>]{0,40}:::+[ \t]{0,9}$/

/**
 * Lists the blocks of an article, the pieces by which two locales are aligned.
 *
 * @param marks Marks of the article, sorted by start.
 * @param text The article's text.
 * @returns Blocks in text order; cells of one line are one row.
 */
export function collectBlocks(marks: readonly Mark[], text: string): Block[] {
  const blocks: Block[] = []
  let row: TextRange[] = []
  for (const mark of marks) {
    if (mark.kind === 'inline' && mark.nesting.endsWith('|')) {
      const last = blocks.at(-1)
      if (last?.kind === 'row' && row.length > 0 && !text.slice(last.end, mark.start).includes('\n')) {
        row.push(cellRange(mark, text))
        blocks[blocks.length - 1] = { ...last, end: mark.end }
      } else {
        row = [cellRange(mark, text)]
        blocks.push({
          kind: 'row',
          nesting: mark.nesting,
          depth: last?.kind === 'row' && isSameTable(text.slice(last.end, mark.start)) ? 0 : 1,
          start: mark.start,
          end: mark.end,
          parts: row
        })
      }
      continue
    }
    const block = toBlock(mark, text)
    if (block !== null) blocks.push(block)
  }
  return blocks
}

function toBlock(mark: Mark, text: string): Block | null {
  const { nesting, depth, start, end } = mark
  switch (mark.kind) {
    case 'heading':
      return { kind: 'heading', nesting, depth, start, end, parts: [headingWords(mark, text)] }
    case 'inline': {
      if (INCLUSION.test(text.slice(start, end))) return { kind: 'text', nesting, depth, start, end, parts: [] }
      const words = paragraphWords(mark, text)
      const isSeen = !BLANK.test(text.slice(words.start, words.end))
      return { kind: isSeen ? 'text' : 'html', nesting, depth, start, end, parts: isSeen ? [words] : [] }
    }
    // Indented code is mostly text that a component or a list has moved to the right.
    case 'codeBlock':
      return {
        kind: /^[`~]{3}/.test(text.slice(start, start + 3)) ? 'code' : 'html',
        nesting,
        depth,
        start,
        end,
        parts: []
      }
    // HTML within a paragraph belongs to it; a comment says nothing to readers.
    case 'html':
      return mark.parent < 0 && !isComment(text, mark)
        ? { kind: 'html', nesting, depth, start, end, parts: htmlWords(mark, text) }
        : null
    default:
      return null
  }
}

/** Between rows of one table stand line ends, margins, and the line that divides head and body. */
function isSameTable(between: string): boolean {
  return /^[|:\-\s>]*$/.test(between) && !/\n[ \t>]*\r?\n/.test(between)
}

function paragraphWords({ start, end }: Mark, text: string): TextRange {
  const raw = text.slice(start, end)
  const head = ALERT.exec(raw)?.[0].length ?? 0
  const tail = raw.length - (DIRECTIVE_END.exec(raw)?.index ?? raw.length)
  return { start: start + head, end: Math.max(start + head, end - tail) }
}

function headingWords({ start, end }: Mark, text: string): TextRange {
  let words = text.slice(start, end)
  let head
  let first = start
  while ((head = HEADING_HEAD.exec(words)) !== null && head[0] !== '') {
    words = words.slice(head[0].length)
    first += head[0].length
  }
  for (let length = -1; length !== words.length;) {
    length = words.length
    words = words.slice(0, startOfLastId(words)).trimEnd()
    words = words.slice(0, HEADING_TAIL.exec(words)?.index).trimEnd()
  }
  return { start: first, end: first + words.length }
}

/** Long HTML is layout or a page of its own; scripts, styles and drawings hold no words for readers. */
const MOST_HTML = 600
const NO_WORDS = /^<(?:!|\?|script|style|svg|pre|math|iframe)/i

/** HTML between whose tags words stand, such as `<summary>Why?</summary>`. */
function htmlWords({ start, end }: Mark, text: string): TextRange[] {
  const raw = text.slice(start, end)
  if (raw.length > MOST_HTML || NO_WORDS.test(raw)) return []
  return /\p{L}{2}/u.test(raw.replaceAll(/<[^<>]{1,300}>|&\w{2,10};|\{[^{}]{1,300}\}/g, ' ')) ? [{ start, end }] : []
}

/** A cell's range begins with the sign that opens it, in some places also with that which closes it. */
function cellRange({ start, end }: Mark, text: string): TextRange {
  let [first, last] = [start, end]
  while (first < last && /[|\s]/.test(text[first] as string)) first++
  while (last > first && (/\s/.test(text[last - 1] as string) || (text[last - 1] === '|' && text[last - 2] !== '\\')))
    last--
  return { start: first, end: last }
}

/** A comment, also of MDX, or the tag that closes a component, which comes with the one that opens it. */
function isComment(text: string, { start, end }: Mark): boolean {
  if (text.startsWith('{/*', start) || /^<\/[A-Z]/.test(text.slice(start, start + 3))) return true
  return text.startsWith('<!--', start) && text.indexOf('-->', start) + 3 >= end
}
