import type { Article, Block, Structure } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import type { Table, TablePair } from './tables.js'

/** Rows that Markdown does not take for a table's. */
export interface TornTable {
  /** `torn` from the table before them, or all of a table shown as `text`. */
  readonly kind: 'torn' | 'text'
  /** The first of these rows. */
  readonly place: TextRange
  /** The paragraphs that they stand in. */
  readonly rows: readonly Block[]
  /** The table of the source. */
  readonly table: Table
}

const ROW = /^[^|\n]{0,3}\|[^|\n]*\|/

/**
 * Finds rows of tables that are shown as text: an empty line tears a table in two, and a mark in front of a row ends it.
 *
 * @param article The translation.
 * @param source Its source.
 * @param targets Tables of the translation.
 * @param sources Tables of the source.
 * @param pairs Which of them are each other's translation.
 */
export function tornTables(
  { blocks, text }: Article,
  source: Structure['source'],
  targets: readonly Table[],
  sources: readonly Table[],
  pairs: readonly TablePair[]
): TornTable[] {
  const isRow = (block: Block | undefined): block is Block =>
    block?.kind === 'text' && ROW.test(text.slice(block.start, block.end))
  if (!blocks.some(isRow)) return []
  if (source.blocks.some(block => block.kind === 'text' && ROW.test(source.text.slice(block.start, block.end))))
    return []
  const tableBefore = new Map(targets.map(table => [table.rows.at(-1), table]))
  const paired = new Map(pairs.map(pair => [pair.target, pair.source]))
  const free = sources.filter(table => !pairs.some(pair => pair.source === table))
  const torn: TornTable[] = []
  for (let index = 0; index < blocks.length; index++) {
    const first = blocks[index]
    if (!isRow(first)) continue
    const rows = [first]
    while (isRow(blocks[index + 1])) rows.push(blocks[++index] as Block)
    const before = tableBefore.get(blocks[index - rows.length])
    const table = (before === undefined ? undefined : paired.get(before)) ?? free.shift()
    if (table === undefined) continue
    torn.push({ kind: before === undefined ? 'text' : 'torn', place: firstLine(first, text), rows, table })
  }
  return torn
}

function firstLine({ start, end }: TextRange, text: string): TextRange {
  const line = text.slice(start, end).split(/\r?\n/, 1)[0] ?? ''
  return { start, end: start + line.length }
}
