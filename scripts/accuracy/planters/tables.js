import { insert, replace } from './edit.js'

/** Rows of tables that lie in the middle of a table, each on a line of its own. */
function innerRows(article) {
  return article.blocks.filter(
    (block, index) =>
      block.kind === 'row' &&
      block.depth === 0 &&
      article.blocks[index - 1].kind === 'row' &&
      article.blocks[index - 1].depth === 0 &&
      block.parts.length > 1 &&
      article.text[block.start] === '|'
  )
}

function tableShape(name, damageOf) {
  return {
    rule: 'table-match',
    name,
    article(article, random) {
      const { structure } = article.comparison
      if (structure === null || structure.differences.length > 0) return null
      const rows = innerRows(article)
      return rows.length === 0 ? null : damageOf(random.pick(rows), article, random)
    }
  }
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  tableShape('a cell emptied', (row, { text }, random) => {
    const cells = row.parts.slice(1).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    if (cells.length === 0) return null
    const { start, end } = random.pick(cells)
    return { edits: [replace({ start, end }, '')], at: [row], unitId: null }
  }),
  tableShape('a table torn by an empty line', row => ({ edits: [insert(row.start, '\n')], at: [row], unitId: null }))
]
