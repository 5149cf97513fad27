import { refuseManyMarks } from '../budget/marks.js'
import type { Mark, MarkKind } from '../model/mark.js'
import { createMark, kindOfType, nestingInside, withoutLineEnds } from './create-mark.js'

interface NodePosition {
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
}

/** What is used of satteri's reader; nodes are numbers, the root is 0. */
interface MdastReader {
  readonly header: { readonly stringPoolOffset: number }
  getNodeType(id: number): number
  getNode(id: number): { readonly typeName: string }
  getPosition(id: number): NodePosition | undefined
  getChildIds(id: number): number[]
  pushChildIds(id: number, stack: number[]): void
  getListData(id: number): { readonly ordered: boolean }
  getListItemData(id: number): { readonly checked: boolean | null }
  getTypeData(id: number): Uint8Array
  readStringRef(data: Uint8Array, offset: number): { readonly offset: number; readonly len: number }
  fieldU8(id: number, offset: number, fallback: number): number
}

/** Where satteri keeps what a node says, in bytes from the start of the node's data. */
const URL = 0
const CODE_VALUE = 0
const BLOCK_LANGUAGE = 0
const BLOCK_VALUE = 16
const DEPTH = 0
const IDENTIFIER = 0
const IDENTIFIER_OF_DEFINITION = 16

interface NodeType {
  readonly name: string
  readonly kind: MarkKind | null
}

/**
 * Reads the marks of a document out of the bytes that satteri parses to, without building the tree: half of its nodes are plain text.
 *
 * @param reader satteri's reader of these bytes.
 * @param bytes The bytes.
 * @param text The text that was parsed.
 * @returns What `collectMarks` makes of the tree; `null` where a node has no position, which takes the tree.
 * @throws {TooManyMarksError} Where there are too many.
 */
export function readMarks(reader: MdastReader, bytes: Uint8Array, text: string): Mark[] | null {
  const marks: Mark[] = []
  const definitions = new Map<string, string>()
  const references: { index: number; identifier: string }[] = []
  const stringAt = stringReader(reader, bytes)
  /** Nodes to visit, and the index of the mark that encloses each. */
  const ids: number[] = []
  const parents: number[] = []
  /** What each of them stands in, see `Mark.nesting`. */
  const nestings: string[] = []
  /** Where a paragraph begins behind a checkbox. */
  const checked = new Map<number, number>()
  const visitChildren = (id: number, parent: number, name: string, nesting: string): void => {
    const first = ids.length
    reader.pushChildIds(id, ids)
    const isOrdered = name === 'list' && reader.getListData(id).ordered
    const inside = nestingInside(nesting, name, isOrdered, false)
    for (let index = first; index < ids.length; index++) {
      parents.push(parent)
      nestings.push(inside)
    }
    // The first child is the last on the stack.
    if (name === 'listItem' && ids.length > first) nestings[nestings.length - 1] = nesting
  }
  visitChildren(0, -1, 'root', '')
  let id
  while ((id = ids.pop()) !== undefined) {
    let parent = parents.pop() as number
    const nesting = nestings.pop() as string
    const { name, kind } = typeOf(reader, id)
    if (name === 'text') continue
    refuseManyMarks(marks)
    if (name === 'listItem') skipCheckbox(reader, id, checked)
    if (name === 'definition') {
      const identifier = stringAt(id, IDENTIFIER_OF_DEFINITION)
      if (!definitions.has(identifier)) definitions.set(identifier, stringAt(id, URL))
      continue
    }
    if (kind !== null) {
      const position = reader.getPosition(id)
      if (position === undefined) return null
      const start = checked.get(id) ?? position.start.offset
      const last = position.end.offset
      const end = kind === 'codeBlock' ? withoutLineEnds(text, start, last) : last
      parent =
        marks.push(
          createMark(
            {
              kind,
              start,
              end,
              parent,
              nesting,
              value: valueOf(name, id, stringAt),
              lang: kind === 'codeBlock' ? stringAt(id, BLOCK_LANGUAGE) || null : null,
              depth: kind === 'heading' ? reader.fieldU8(id, DEPTH, 1) : 0,
              lastChildEnd: kind === 'link' ? endOfLastChild(reader, id) : null
            },
            text
          )
        ) - 1
      if (name.endsWith('Reference')) references.push({ index: parent, identifier: stringAt(id, IDENTIFIER) })
    }
    visitChildren(id, parent, name, nesting)
  }
  for (const { index, identifier } of references)
    marks[index] = { ...(marks[index] as Mark), value: definitions.get(identifier) ?? '' }
  return marks
}

type StringAt = (id: number, offset: number) => string

function valueOf(name: string, id: number, stringAt: StringAt): string {
  switch (name) {
    case 'link':
    case 'image':
      return stringAt(id, URL)
    case 'inlineCode':
      return stringAt(id, CODE_VALUE)
    case 'code':
      return stringAt(id, BLOCK_VALUE)
    default:
      return ''
  }
}

/** As `startOf` in `marks.ts` does for trees. */
function skipCheckbox(reader: MdastReader, id: number, starts: Map<number, number>): void {
  if (reader.getListItemData(id).checked === null) return
  const paragraph = reader.getChildIds(id)[0]
  if (paragraph === undefined || typeOf(reader, paragraph).name !== 'paragraph') return
  const first = reader.getChildIds(paragraph)[0]
  const start = first === undefined ? undefined : reader.getPosition(first)?.start.offset
  if (start !== undefined) starts.set(paragraph, start)
}

function endOfLastChild(reader: MdastReader, id: number): number | null {
  const last = reader.getChildIds(id).at(-1)
  return last === undefined ? null : (reader.getPosition(last)?.end.offset ?? null)
}

/** The strings that marks need are few: each is decoded for itself, where satteri's own way decodes all of them at once. */
function stringReader(reader: MdastReader, bytes: Uint8Array): StringAt {
  const { stringPoolOffset } = reader.header
  const pool = Buffer.from(bytes.buffer, bytes.byteOffset + stringPoolOffset)
  return (id, offset) => {
    const data = reader.getTypeData(id)
    if (offset + 8 > data.length) return ''
    const { offset: start, len } = reader.readStringRef(data, offset)
    return pool.toString('utf8', start, start + len)
  }
}

const types: NodeType[] = []

function typeOf(reader: MdastReader, id: number): NodeType {
  const type = reader.getNodeType(id)
  let known = types[type]
  if (known === undefined) {
    // `InlineCode` here is `inlineCode` of mdast.
    const { typeName } = reader.getNode(id)
    const name = typeName.charAt(0).toLowerCase() + typeName.slice(1)
    known = { name, kind: kindOfType(name) }
    types[type] = known
  }
  return known
}
