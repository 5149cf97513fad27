import { UserError } from '../model/error.js'
import { distanceBetween } from '../text/structures/distance.js'
import { canonicalLocale } from '../text/languages/locale.js'

/** What a column of a glossary holds. */
export type Column =
  | {
      readonly kind:
        | 'source'
        | 'target'
        | 'locale'
        | 'status'
        | 'variants'
        | 'sourceVariants'
        | 'doNotTranslate'
        | 'translatable'
        | 'caseSensitive'
        | 'ignored'
    }
  | { readonly kind: 'language'; readonly locale: string }

type PlainKind = Exclude<Column['kind'], 'language'>

/** Names that spreadsheets and translation tools give to columns, without spaces, dashes and letter case. */
const NAMES: ReadonlyMap<string, PlainKind> = new Map<string, PlainKind>([
  ['source', 'source'],
  ['sourceterm', 'source'],
  ['term', 'source'],
  ['sourcetext', 'source'],
  ['target', 'target'],
  ['targetterm', 'target'],
  ['translation', 'target'],
  ['targettext', 'target'],
  ['locale', 'locale'],
  ['language', 'locale'],
  ['lang', 'locale'],
  ['targetlocale', 'locale'],
  ['targetlanguage', 'locale'],
  ['status', 'status'],
  ['termstatus', 'status'],
  ['administrativestatus', 'status'],
  ['usagestatus', 'status'],
  ['variants', 'variants'],
  ['targetvariants', 'variants'],
  ['forms', 'variants'],
  ['sourcevariants', 'sourceVariants'],
  ['sourceforms', 'sourceVariants'],
  ['donottranslate', 'doNotTranslate'],
  ['dnt', 'doNotTranslate'],
  ['untranslatable', 'doNotTranslate'],
  ['nontranslatable', 'doNotTranslate'],
  ['translatable', 'translatable'],
  ['translate', 'translatable'],
  ['casesensitive', 'caseSensitive'],
  ['matchcase', 'caseSensitive']
])

/**
 * Reads the header of a glossary.
 *
 * @param header Cells of the first line.
 * @param sourceLocale Canonical tag of the source language: a column of that name holds the source terms.
 * @param path The file, for messages.
 * @returns What each column holds; columns that nobody knows are ignored.
 * @throws {UserError} Where no column holds source terms or translations, or a name is one slip away from a known one.
 */
export function readColumns(header: readonly string[], sourceLocale: string, path: string): Column[] {
  const columns = header.map(cell => readColumn(cell, sourceLocale, path))
  const kinds = new Set(columns.map(({ kind }) => kind))
  if (!kinds.has('source')) throw missingColumn(header, '`source`', sourceLocale, path)
  if (!kinds.has('target') && !kinds.has('language') && !kinds.has('doNotTranslate') && !kinds.has('translatable')) {
    throw missingColumn(header, '`target`', sourceLocale, path)
  }
  return columns
}

function readColumn(cell: string, sourceLocale: string, path: string): Column {
  const name = cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '')
  const kind = NAMES.get(name)
  if (kind !== undefined) return { kind }
  const locale = canonicalLocale(cell.trim())
  // A column `id` numbers the terms far more often than it is Indonesian; `id-ID` is a language.
  if (locale !== null && name !== 'id')
    return locale === sourceLocale || locale === sourceLocale.split('-')[0]
      ? { kind: 'source' }
      : { kind: 'language', locale }
  const nearest = [...NAMES.keys()].find(
    known => known.length > 4 && distanceBetween(known, name) === 1 && !name.endsWith('s')
  )
  if (nearest !== undefined)
    throw new UserError(`Unexpected column \`${cell}\` in ${path} line 1, expected \`${nearest}\``)
  return { kind: 'ignored' }
}

function missingColumn(header: readonly string[], name: string, sourceLocale: string, path: string): UserError {
  const found = header.map(cell => `\`${cell}\``).join(', ')
  return new UserError(
    `Unexpected columns ${found} in ${path} line 1, expected a column ${name}, or columns named by locales such as \`${sourceLocale}\``
  )
}
