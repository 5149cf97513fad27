import type { Block, BlockPair } from '../../../src/model/article.js'

/** Rows that stand together; the first one is the head. */
export interface Table {
  readonly rows: readonly Block[]
}

/** A table of a translation and that of the source. */
export interface TablePair {
  readonly target: Table
  readonly source: Table
}

/**
 * Finds the tables of an article.
 *
 * @param blocks The article's blocks.
 */
export function tablesIn(blocks: readonly Block[]): Table[] {
  const tables: Block[][] = []
  let before: Block | undefined
  for (const block of blocks) {
    if (block.kind === 'row') {
      if (before?.kind === 'row' && block.depth === 0) tables.at(-1)?.push(block)
      else tables.push([block])
    }
    before = block
  }
  return tables.map(rows => ({ rows }))
}

/**
 * Pairs tables whose rows are each other's translation.
 *
 * @param targets Tables of the translation.
 * @param sources Tables of the source.
 * @param partners Blocks that are each other's translation.
 */
export function pairTables(
  targets: readonly Table[],
  sources: readonly Table[],
  partners: readonly BlockPair[]
): TablePair[] {
  const [targetOf, sourceOf] = [tableByRow(targets), tableByRow(sources)]
  const votes = new Map<Table, Map<Table, number>>()
  for (const { target, source } of partners) {
    const [table, other] = [targetOf.get(target.start), sourceOf.get(source.start)]
    if (target.kind !== 'row' || table === undefined || other === undefined) continue
    const known = votes.get(table) ?? new Map<Table, number>()
    votes.set(table, known.set(other, (known.get(other) ?? 0) + 1))
  }
  const taken = new Set<Table>()
  const pairs: TablePair[] = []
  for (const target of targets) {
    const [best] = [...(votes.get(target) ?? [])].sort((a, b) => b[1] - a[1])
    if (best === undefined || taken.has(best[0])) continue
    taken.add(best[0])
    pairs.push({ target, source: best[0] })
  }
  return pairs
}

/** By start: blocks of one article that were made twice are not the same objects. */
function tableByRow(tables: readonly Table[]): Map<number, Table> {
  return new Map(tables.flatMap(table => table.rows.map((row): [number, Table] => [row.start, table])))
}

/**
 * Pairs the rows of two tables: by their first cells where these are names that both have once, else as the alignment has it, else in order
 * between two rows that are paired.
 *
 * @param pair The tables.
 * @param partners Blocks that are each other's translation.
 * @param targetText Text of the translation.
 * @param sourceText Text of the source.
 * @returns Rows below the heads.
 */
export function pairRows(
  { target, source }: TablePair,
  partners: readonly BlockPair[],
  targetText: string,
  sourceText: string
): BlockPair[] {
  const [own, other] = [target.rows.slice(1), source.rows.slice(1)]
  const [keys, otherKeys] = [rowsByKey(own, targetText), rowsByKey(other, sourceText)]
  const paired = new Map<Block, Block>()
  for (const [key, row] of keys) {
    const partner = otherKeys.get(key)
    if (row !== null && partner !== undefined && partner !== null) paired.set(row, partner)
  }
  const taken = new Set(paired.values())
  const byStart = new Map(partners.map(pair => [pair.target.start, pair.source.start]))
  const otherByStart = new Map(other.map(row => [row.start, row]))
  for (const row of own) {
    const partner = otherByStart.get(byStart.get(row.start) ?? -1)
    if (paired.has(row) || partner === undefined || taken.has(partner)) continue
    paired.set(row, partner)
    taken.add(partner)
  }
  if (own.length === other.length)
    own.forEach((row, index) => {
      const partner = other[index] as Block
      if (paired.has(row) || taken.has(partner)) return
      paired.set(row, partner)
      taken.add(partner)
    })
  return own.flatMap(row => {
    const partner = paired.get(row)
    return partner === undefined ? [] : [{ target: row, source: partner }]
  })
}

/** Rows by what their first cell names; `null` where several rows have the same. */
function rowsByKey(rows: readonly Block[], text: string): Map<string, Block | null> {
  const keys = new Map<string, Block | null>()
  for (const row of rows) {
    const key = rowKey(row, text)
    if (key !== null) keys.set(key, keys.has(key) ? null : row)
  }
  return keys
}

/**
 * What the first cell of a row names: an option, a file, a number. Words of a language are no name.
 *
 * @param row A row of a table.
 * @param text Text of its article.
 * @returns The name in the form in which rows are compared; `null` where there is none.
 */
export function rowKey({ parts: [first] }: Block, text: string): string | null {
  if (first === undefined) return null
  const value = cellValue(text.slice(first.start, first.end))
  return /^[\x21-\x7e]{1,80}$/.test(value) && /[\dA-Za-z]/.test(value) ? value : null
}

/**
 * The text of a cell without the markup that translations drop or add.
 *
 * @param raw A cell's Markdown.
 */
export function cellValue(raw: string): string {
  return raw
    .replaceAll(/\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/g, '$1')
    .replaceAll(/\\([|_*<>[\]])/g, '$1')
    .replaceAll(/<br ?\/?>/g, ' ')
    .replaceAll(/[`*]|&nbsp;/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
