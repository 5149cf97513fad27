import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, Block, BlockPair, Structure } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'
import type { Subject } from '../src/model/subject.js'
import { excerpt } from '../src/text/characters/words.js'
import { departuresIn, isMostlyLatin, type Departure } from './shared/structure/cell-values.js'
import { sourceName } from './shared/structure/source-name.js'
import { pairRows, pairTables, tablesIn, type TablePair } from './shared/structure/tables.js'
import { tornTables } from './shared/structure/torn-tables.js'

/** Cells of one table that are reported each on its own; more are one finding. */
const MOST_CELLS = 3

export default defineRule({
  name: 'table-match',
  meta: {
    description: 'require the cells of a table to hold the values of the source, and tables to stay tables',
    scope: 'article',
    recommended: 'warning',
    experimental: true,
    fixable: false,
    issueType: 'markup',
    options: noOptions,
    messages: {
      emptied: 'Table cell is empty, expected a translation of “{{expected}}” as in `{{path}}:{{line}}`',
      emptiedTable: 'Table cells are empty, expected the text of `{{path}}:{{line}}`',
      changed: 'Table cell has `{{actual}}`, expected `{{expected}}` as in `{{path}}:{{line}}`',
      changedTable:
        'Table has other values than its source, such as `{{actual}}`, expected `{{expected}}` as in `{{path}}:{{line}}`',
      cells: 'Table row has `{{actual}}` cells, expected `{{expected}}` as in `{{path}}:{{line}}`',
      column: 'Table has `{{actual}}` columns, expected `{{expected}}` as in `{{path}}:{{line}}`',
      torn: 'Table ends before this row, expected the row to belong to it as in `{{path}}:{{line}}`',
      text: 'Table rows are shown as text, expected a table as in `{{path}}:{{line}}`'
    }
  },
  create(context) {
    return {
      article(article) {
        const { structure } = article.comparison
        if (structure === null || structure.partners.length === 0) return
        const { source, partners } = structure
        const sources = tablesIn(source.blocks)
        if (sources.length === 0) return
        const targets = tablesIn(article.blocks)
        const pairs = pairTables(targets, sources, partners)
        for (const { kind, place, rows, table } of tornTables(article, source, targets, sources, pairs))
          context.report({
            messageId: kind,
            data: whereIs(table.rows[0] as Block, source),
            place,
            subjects: [
              ...rows.map(row => blockSubject(row, article.text)),
              { kind: 'block', source: table.rows.map(({ start, end }) => ({ start, end })) }
            ]
          })
        const isLatin = pairs.length > 0 && isMostlyLatin(article.text)
        for (const pair of pairs) compare(pair, article, structure, isLatin)
      }
    }

    function compare(pair: TablePair, article: Article, { source, partners }: Structure, isLatin: boolean): void {
      const [head, other] = [pair.target.rows[0] as Block, pair.source.rows[0] as Block]
      const [columns, wanted] = [head.parts.length, other.parts.length]
      const rows = pairRows(pair, partners, article.text, source.text)
      // If the translation has added a column, cells cannot be paired by their order.
      if (columns > wanted || rows.length === 0) return
      if (columns < wanted) {
        context.report({
          messageId: 'column',
          data: { actual: columns, expected: wanted, ...whereIs(other, source) },
          place: head
        })
        return
      }
      const whole: BlockPair[] = []
      for (const row of rows) {
        if (row.target.parts.length !== columns && row.source.parts.length === wanted) reportRow(row, columns, source)
        else whole.push(row)
      }
      const departures = departuresIn(whole, article.text, source.text, isLatin)
      for (const kind of ['emptied', 'changed'] as const)
        reportCells(
          kind,
          departures.filter(departure => departure.kind === kind),
          source
        )
    }

    function reportRow({ target, source: row }: BlockPair, columns: number, source: Structure['source']): void {
      context.report({
        messageId: 'cells',
        data: { actual: target.parts.length, expected: columns, ...whereIs(row, source) },
        place: target,
        subjects: [{ kind: 'text', target: rangeOf(target), source: [rangeOf(row)] }]
      })
    }

    function reportCells(kind: 'emptied' | 'changed', cells: readonly Departure[], source: Structure['source']): void {
      const [first] = cells
      if (first === undefined) return
      const groups = cells.length > MOST_CELLS ? [cells] : cells.map(cell => [cell])
      for (const group of groups) {
        const [{ actual, expected, target, source: wanted, row }] = group as [Departure]
        const { path, line } = whereIs(wanted, source)
        context.report({
          messageId: group.length > 1 ? `${kind}Table` : kind,
          data: { actual: excerpt(actual), expected: excerpt(expected), path, line },
          place: target.start < target.end ? target : row,
          expected: group.map(cell => cell.expected),
          actual,
          subjects: group.map(cell => ({ kind: 'text', target: rangeOf(cell.target), source: [rangeOf(cell.source)] }))
        })
      }
    }
  }
})

function whereIs({ start }: TextRange, source: Structure['source']): { path: string; line: number } {
  return { path: sourceName(source), line: source.pointAt(start).line }
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end }
}

function blockSubject(block: Block, text: string): Subject {
  return { kind: 'block', value: text.slice(block.start, block.end), target: rangeOf(block) }
}
