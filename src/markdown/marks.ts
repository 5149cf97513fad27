import type { Nodes, Parents, Root } from 'mdast'
import { refuseManyMarks } from '../budget/marks.js'
import type { Mark, MarkKind } from '../model/mark.js'
import { isElement, tagsOfElement } from './jsx-tags.js'
import { createMark, kindOfType, nestingInside, withoutLineEnds } from './create-mark.js'

interface Frame {
  readonly node: Nodes
  readonly parent: number
  readonly start: number
  readonly end: number
  readonly nesting: string
}

/**
 * Flattens an mdast tree. Walks without recursion, because trees can be deep.
 *
 * @param tree Tree whose offsets are those of `text`; nodes without a position are located by their text or left out.
 * @param text The text that was parsed.
 * @returns Marks sorted by start, outer before inner.
 * @throws {TooManyMarksError} Where there are too many.
 */
export function collectMarks(tree: Root, text: string): Mark[] {
  const marks: Mark[] = []
  const definitions = new Map<string, string>()
  const references: { index: number; identifier: string }[] = []
  const stack: Frame[] = [{ node: tree, parent: -1, start: 0, end: text.length, nesting: '' }]
  let frame
  while ((frame = stack.pop()) !== undefined) {
    const { node } = frame
    refuseManyMarks(marks)
    const tags = tagsOf(node, frame, text)
    if (tags !== null) {
      marks.push(markOf('html', node, { ...frame, ...tags.opening }, text))
      if (tags.closing !== null) stack.push({ ...frame, node: { type: 'html', value: '' }, ...tags.closing })
    }
    if (node.type === 'definition') definitions.set(node.identifier, definitions.get(node.identifier) ?? node.url)
    const kind = kindOfType(node.type)
    let parent = frame.parent
    if (kind !== null) {
      parent = marks.push(markOf(kind, node, frame, text)) - 1
      if (node.type === 'linkReference' || node.type === 'imageReference')
        references.push({ index: parent, identifier: node.identifier })
    }
    const words = wordsOf(node)
    if (words !== null) parent = marks.push(markOf('inline', node, { ...frame, ...words }, text)) - 1
    if ('children' in node) pushChildren(stack, node, parent, frame, text)
  }
  for (const { index, identifier } of references) {
    marks[index] = { ...(marks[index] as Mark), value: definitions.get(identifier) ?? '' }
  }
  return marks
}

/** An element of MDX is marked by its tags, as one of HTML is. */
function tagsOf(node: Nodes, { start, end }: Frame, text: string): ReturnType<typeof tagsOfElement> | null {
  return isElement(node.type)
    ? tagsOfElement({ start, end }, (node as Parents).children.at(-1)?.position?.end.offset ?? null, text)
    : null
}

const PHRASES = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'mdxTextExpression',
  'mdxJsxTextElement'
])

/** A component on a line of its own holds its text without a paragraph: the words are a block of their own. */
function wordsOf(node: Nodes): { readonly start: number; readonly end: number } | null {
  if ((node.type as string) !== 'mdxJsxFlowElement') return null
  const { children } = node as Parents
  const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset]
  return children.some(({ type }) => !PHRASES.has(type)) || start === undefined || end === undefined
    ? null
    : { start, end }
}

/** Pushes children last first, so that they are popped in text order. */
function pushChildren(stack: Frame[], node: Parents, parent: number, frame: Frame, text: string): void {
  const frames: Frame[] = []
  let cursor = frame.start
  const nestingOf = (child: Nodes): string =>
    nestingInside(frame.nesting, node.type, node.type === 'list' && node.ordered === true, child === node.children[0])
  for (const child of node.children) {
    const start = startOf(child, node)
    const end = child.position?.end.offset
    if (start !== undefined && end !== undefined) {
      frames.push({
        node: child,
        parent,
        start,
        end: isTrimmed(child.type) ? withoutLineEnds(text, start, end) : end,
        nesting: nestingOf(child)
      })
      cursor = end
      continue
    }
    // remark-gfm gives no position to some bare URLs: they stand in the text as they read.
    const found = child.type === 'link' ? locateBareUrl(child, text, cursor, frame.end) : null
    if (found === null) continue
    frames.push({ node: child, parent, ...found, nesting: frame.nesting })
    cursor = found.end
  }
  for (let index = frames.length - 1; index >= 0; index--) stack.push(frames[index] as Frame)
}

/** Where parsers count line ends to a node. */
function isTrimmed(type: string): boolean {
  return type === 'code' || type === 'mdxjsEsm'
}

/** A paragraph behind a checkbox begins with its text; remark-gfm lets it begin with the box where the text begins with markup. */
function startOf(node: Nodes, parent: Parents): number | undefined {
  const start = node.position?.start.offset
  if (
    parent.type !== 'listItem' ||
    typeof parent.checked !== 'boolean' ||
    node.type !== 'paragraph' ||
    node !== parent.children[0]
  )
    return start
  return node.children[0]?.position?.start.offset ?? start
}

function locateBareUrl(node: Parents, text: string, from: number, to: number): { start: number; end: number } | null {
  const [child] = node.children
  if (child?.type !== 'text') return null
  for (const literal of [child.value, child.value.replaceAll('&', '&amp;')]) {
    const start = text.indexOf(literal, from)
    if (start >= 0 && start + literal.length <= to) return { start, end: start + literal.length }
  }
  return null
}

function markOf(kind: MarkKind, node: Nodes, { parent, start, end, nesting }: Frame, text: string): Mark {
  return createMark(
    {
      kind,
      start,
      end,
      parent,
      nesting,
      value: 'url' in node ? node.url : node.type === 'inlineCode' || node.type === 'code' ? node.value : '',
      lang: node.type === 'code' ? (node.lang ?? null) : null,
      depth: node.type === 'heading' ? node.depth : 0,
      lastChildEnd: kind === 'link' ? ((node as Parents).children.at(-1)?.position?.end.offset ?? null) : null
    },
    text
  )
}
