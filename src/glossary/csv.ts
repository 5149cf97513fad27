import { createRequire } from 'node:module'
import { UserError } from '../model/error.js'
import type { GlossaryEntry, GlossaryTerm, TermStatus } from '../model/glossary.js'
import { nearestOf } from '../text/structures/distance.js'
import { canonicalLocale } from '../text/languages/locale.js'
import { type Column, readColumns } from './csv-columns.js'
import { joinRows, type GlossaryRow } from './entries.js'
import { parseStatus, STATUS_NAMES } from './status.js'

const require = createRequire(import.meta.url)

interface Line {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads a glossary in CSV: one row for each term and language (`source,target,locale,status,…`), or one column for each language
 * (`en-US,de-DE,fr-FR`). Commas, semicolons and tabs separate.
 *
 * @param text Text of the file.
 * @param path The file, for messages.
 * @param sourceLocale Canonical tag of the source language.
 * @returns Entries in file order.
 * @throws {UserError} For what cannot be read, with the line.
 */
export function parseCsvGlossary(text: string, path: string, sourceLocale: string): GlossaryEntry[] {
  const [header, ...lines] = readLines(text, path)
  if (header === undefined)
    throw new UserError(`Unexpected empty glossary ${path}, expected a header such as \`source,target,locale,status\``)
  const columns = readColumns(header.record, sourceLocale, path)
  return joinRows(lines.flatMap(line => readRow(line, columns, path) ?? []))
}

function readLines(text: string, path: string): readonly Line[] {
  // Loaded only here: most runs have no glossary.
  const { CsvError, parse } = require('csv-parse/sync') as typeof import('csv-parse/sync')
  try {
    const options = {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true
    } as const
    return parse(text, options) as unknown as readonly Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UserError(
      `Unexpected quotation mark in ${path} line ${String(error['lines'])}, expected CSV (${error.message})`,
      { cause: error }
    )
  }
}

/** The separator that the header has most. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const header = end < 0 ? text : text.slice(0, end)
  const count = (delimiter: string): number => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

function readRow({ record, info }: Line, columns: readonly Column[], path: string): GlossaryRow | null {
  const place = `${path} line ${info.lines}`
  if (record.every(cell => cell === '')) return null
  if (record.length !== columns.length) {
    throw new UserError(
      `Unexpected number of cells (${record.length}) in ${place}, expected ${columns.length} as in the header`
    )
  }
  const cell = (kind: Column['kind']): string => record[columns.findIndex(column => column.kind === kind)] ?? ''
  const status = readStatus(cell('status'), place)
  const doNotTranslate =
    isYes(cell('doNotTranslate'), place) || (cell('translatable') !== '' && !isYes(cell('translatable'), place))
  const source = [cell('source'), ...list(cell('sourceVariants'))].filter(term => term !== '')
  const variants = list(cell('variants'))
  const targets: GlossaryTerm[] = []
  if (cell('target') !== '')
    targets.push({ text: cell('target'), locale: readLocale(cell('locale'), place), status, variants })
  for (const [index, column] of columns.entries()) {
    const text = record[index] ?? ''
    if (column.kind === 'language' && text !== '') targets.push({ text, locale: column.locale, status, variants: [] })
  }
  if (source.length === 0 && !targets.some(term => isWrong(term.status))) {
    throw new UserError(`Unexpected row without a source term in ${place}, expected one, or the status \`forbidden\``)
  }
  // A term that has no translation yet requires nothing.
  return targets.length === 0 && !doNotTranslate
    ? null
    : { source, targets, doNotTranslate, caseSensitive: isYes(cell('caseSensitive'), place) }
}

function isWrong(status: TermStatus): boolean {
  return status === 'forbidden' || status === 'obsolete'
}

function readStatus(text: string, place: string): TermStatus {
  if (text === '') return 'preferred'
  const status = parseStatus(text)
  if (status !== null) return status
  throw new UserError(
    `Unexpected status \`${text}\` in ${place}, expected \`preferred\`, \`admitted\`, \`obsolete\` or \`forbidden\`; the nearest is \`${nearestOf(text, STATUS_NAMES) ?? ''}\``
  )
}

function readLocale(text: string, place: string): string | null {
  if (text === '' || text === '*') return null
  const locale = canonicalLocale(text)
  if (locale === null)
    throw new UserError(`Unexpected locale \`${text}\` in ${place}, expected a BCP 47 tag such as \`de-DE\``)
  return locale
}

function list(text: string): string[] {
  return text
    .split('|')
    .map(term => term.trim())
    .filter(term => term !== '')
}

function isYes(text: string, place: string): boolean {
  if (/^(?:yes|y|true|1|x)$/i.test(text)) return true
  if (/^(?:no|n|false|0|)$/i.test(text)) return false
  throw new UserError(`Unexpected value \`${text}\` in ${place}, expected \`yes\` or \`no\``)
}
