import type { Nodes, Parents, Root } from 'mdast'
import type { Mark, MarkKind } from '../model/mark.js'

interface Frame {
  readonly node: Nodes
  readonly parent: number
  readonly start: number
  readonly end: number
}

/**
 * Flattens an mdast tree. Walks without recursion, because trees can be deep.
 *
 * @param tree Tree whose offsets are those of `text`; nodes without a position are located by their text or left out.
 * @param text The text that was parsed.
 * @returns Marks sorted by start, outer before inner.
 */
export function collectMarks (tree: Root, text: string): Mark[] {
  const marks: Mark[] = []
  const definitions = new Map<string, string>()
  const references: { index: number, identifier: string }[] = []
  const stack: Frame[] = [{ node: tree, parent: -1, start: 0, end: text.length }]
  let frame
  while ((frame = stack.pop()) !== undefined) {
    const { node } = frame
    if (node.type === 'definition') definitions.set(node.identifier, definitions.get(node.identifier) ?? node.url)
    const kind = kindOf(node)
    let parent = frame.parent
    if (kind !== null) {
      parent = marks.push(createMark(kind, node, frame, text)) - 1
      if (node.type === 'linkReference' || node.type === 'imageReference') references.push({ index: parent, identifier: node.identifier })
    }
    if ('children' in node) pushChildren(stack, node, parent, frame, text)
  }
  for (const { index, identifier } of references) {
    marks[index] = { ...marks[index] as Mark, value: definitions.get(identifier) ?? '' }
  }
  return marks
}

/** Pushes children last first, so that they are popped in text order. */
function pushChildren (stack: Frame[], node: Parents, parent: number, frame: Frame, text: string): void {
  const frames: Frame[] = []
  let cursor = frame.start
  for (const child of node.children) {
    const start = startOf(child, node)
    const end = child.position?.end.offset
    if (start !== undefined && end !== undefined) {
      frames.push({ node: child, parent, start, end: child.type === 'code' ? withoutLineEnds(text, start, end) : end })
      cursor = end
      continue
    }
    // remark-gfm gives no position to some bare URLs: they stand in the text as they read.
    const found = child.type === 'link' ? locateBareUrl(child, text, cursor, frame.end) : null
    if (found === null) continue
    frames.push({ node: child, parent, ...found })
    cursor = found.end
  }
  for (let index = frames.length - 1; index >= 0; index--) stack.push(frames[index] as Frame)
}

/** A paragraph behind a checkbox begins with its text; remark-gfm lets it begin with the box where the text begins with markup. */
function startOf (node: Nodes, parent: Parents): number | undefined {
  const start = node.position?.start.offset
  if (parent.type !== 'listItem' || typeof parent.checked !== 'boolean' || node.type !== 'paragraph' || node !== parent.children[0]) return start
  return node.children[0]?.position?.start.offset ?? start
}

/** satteri counts a carriage return to an unclosed fence that the end of its quote closes. */
function withoutLineEnds (text: string, start: number, end: number): number {
  let last = end
  while (last > start && (text[last - 1] === '\r' || text[last - 1] === '\n')) last--
  return last
}

function locateBareUrl (node: Parents, text: string, from: number, to: number): { start: number, end: number } | null {
  const [child] = node.children
  if (child?.type !== 'text') return null
  for (const literal of [child.value, child.value.replaceAll('&', '&amp;')]) {
    const start = text.indexOf(literal, from)
    if (start >= 0 && start + literal.length <= to) return { start, end: start + literal.length }
  }
  return null
}

function kindOf (node: Nodes): MarkKind | null {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell': return 'inline'
    case 'heading': return 'heading'
    case 'code': return 'codeBlock'
    case 'html': return 'html'
    case 'link':
    case 'linkReference': return 'link'
    case 'image':
    case 'imageReference': return 'image'
    case 'strong': return 'strong'
    case 'emphasis': return 'emphasis'
    case 'inlineCode': return 'code'
    default: return null
  }
}

function createMark (kind: MarkKind, node: Nodes, { parent, start, end }: Frame, text: string): Mark {
  const [innerStart, innerEnd] = innerRange(kind, node, start, end, text)
  const value = 'url' in node ? node.url : node.type === 'inlineCode' || node.type === 'code' ? node.value : ''
  const lang = node.type === 'code' ? node.lang ?? null : null
  return { kind, start, end, innerStart, innerEnd, parent, value, lang, depth: node.type === 'heading' ? node.depth : 0 }
}

function innerRange (kind: MarkKind, node: Nodes, start: number, end: number, text: string): [number, number] {
  switch (kind) {
    case 'link': return text[start] === '[' ? [start + 1, labelEnd(node as Parents, text, start + 1, end)] : [start, end]
    case 'image': return [start + 2, closingBracket(text, start + 2, end)]
    case 'strong': return [start + 2, end - 2]
    case 'emphasis': return [start + 1, end - 1]
    case 'code': {
      let ticks = 0
      while (text[start + ticks] === '`') ticks++
      return [start + ticks, end - ticks]
    }
    default: return [start, end]
  }
}

/** The label ends where its last child ends; blanks may follow before the bracket. */
function labelEnd (node: Parents, text: string, start: number, end: number): number {
  const last = node.children.at(-1)?.position?.end.offset ?? start
  const bracket = text.indexOf(']', last)
  return bracket < 0 || bracket >= end ? last : bracket
}

function closingBracket (text: string, start: number, end: number): number {
  let depth = 0
  for (let index = start; index < end; index++) {
    const character = text[index]
    if (character === '\\') index++
    else if (character === '[') depth++
    else if (character === ']' && depth-- === 0) return index
  }
  return end
}
