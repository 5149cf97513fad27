import type { Mark, MarkKind } from '../model/mark.js'

/** What a parser says of a node that becomes a mark. */
export interface NodeFacts extends Pick<
  Mark,
  'kind' | 'start' | 'end' | 'parent' | 'value' | 'lang' | 'depth' | 'nesting'
> {
  /** Where the last child of a link ends; `null` without children, and for nodes of other kinds. */
  readonly lastChildEnd: number | null
}

/**
 * The kind of mark that a node becomes.
 *
 * @param type A type of mdast.
 * @returns `null` for nodes that are no marks.
 */
export function kindOfType(type: string): MarkKind | null {
  switch (type) {
    case 'paragraph':
    case 'tableCell':
      return 'inline'
    case 'heading':
      return 'heading'
    case 'code':
      return 'codeBlock'
    case 'html':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      return 'html'
    case 'link':
    case 'linkReference':
      return 'link'
    case 'image':
    case 'imageReference':
      return 'image'
    case 'strong':
      return 'strong'
    case 'emphasis':
      return 'emphasis'
    case 'inlineCode':
      return 'code'
    default:
      return null
  }
}

/**
 * Makes a mark, with its range without markers.
 *
 * @param node What the parser says.
 * @param text The text that was parsed.
 */
export function createMark(
  { kind, start, end, parent, value, lang, depth, nesting, lastChildEnd }: NodeFacts,
  text: string
): Mark {
  let innerStart = start
  let innerEnd = end
  switch (kind) {
    case 'link':
      if (text[start] !== '[') break
      innerStart = start + 1
      innerEnd = labelEnd(text, lastChildEnd ?? innerStart, end)
      break
    case 'image':
      innerStart = start + 2
      innerEnd = closingBracket(text, innerStart, end)
      break
    case 'strong':
      innerStart = start + 2
      innerEnd = end - 2
      break
    case 'emphasis':
      innerStart = start + 1
      innerEnd = end - 1
      break
    case 'code': {
      let ticks = 0
      while (text[start + ticks] === '`') ticks++
      innerStart = start + ticks
      innerEnd = end - ticks
      break
    }
    default:
  }
  // A line end is one character of code, however it is written.
  const plainValue = kind === 'code' && value.includes('\r') ? value.replaceAll('\r\n', '\n') : value
  return { kind, start, end, innerStart, innerEnd, parent, value: plainValue, lang, depth, nesting }
}

/** satteri counts a carriage return to an unclosed fence that the end of its quote closes. */
export function withoutLineEnds(text: string, start: number, end: number): number {
  let last = end
  while (last > start && (text[last - 1] === '\r' || text[last - 1] === '\n')) last--
  return last
}

/** The label ends where its last child ends; spaces may follow before the bracket. */
function labelEnd(text: string, last: number, end: number): number {
  const bracket = text.indexOf(']', last)
  return bracket < 0 || bracket >= end ? last : bracket
}

function closingBracket(text: string, start: number, end: number): number {
  let depth = 0
  for (let index = start; index < end; index++) {
    const character = text[index]
    if (character === '\\') index++
    else if (character === '[') depth++
    else if (character === ']' && depth-- === 0) return index
  }
  return end
}

/** No real text is nested so deeply that more containers matter; endless nesting must not take memory. */
const NAMED_CONTAINERS = 8

/**
 * What children of a node stand in, see `Mark.nesting`.
 *
 * @param nesting What the node itself stands in.
 * @param type The node's type of mdast.
 * @param isOrdered Whether it is a numbered list.
 * @param isFirst Whether the child is its first one.
 */
export function nestingInside(nesting: string, type: string, isOrdered: boolean, isFirst: boolean): string {
  if (nesting.length >= NAMED_CONTAINERS) return nesting
  switch (type) {
    case 'blockquote':
      return nesting + '>'
    case 'footnoteDefinition':
      return nesting + '^'
    case 'tableRow':
      return nesting + '|'
    case 'list':
      return nesting + (isOrdered ? '1' : '-')
    case 'listItem':
      return isFirst ? nesting : nesting.slice(0, -1) + ' '
    default:
      return nesting
  }
}
