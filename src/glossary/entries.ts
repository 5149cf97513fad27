import type { GlossaryEntry, GlossaryTerm } from '../model/glossary.js'

/** One row of a glossary, or one concept. */
export interface GlossaryRow {
  readonly source: readonly string[]
  readonly targets: readonly GlossaryTerm[]
  readonly doNotTranslate: boolean
  readonly caseSensitive: boolean
}

/**
 * Brings the rows of one source term together: a spreadsheet has a row for each of its translations.
 *
 * @param rows Rows in file order.
 * @returns One entry for each source term, in file order.
 */
export function joinRows(rows: readonly GlossaryRow[]): GlossaryEntry[] {
  const entries = new Map<string, GlossaryRow>()
  let loose = 0
  for (const row of rows) {
    const [term] = row.source
    const key = term === undefined ? `\n${loose++}` : row.caseSensitive ? `=${term}` : term.toLowerCase()
    const known = entries.get(key)
    entries.set(
      key,
      known === undefined
        ? row
        : {
            source: [...new Set([...known.source, ...row.source])],
            targets: [...known.targets, ...row.targets],
            doNotTranslate: known.doNotTranslate || row.doNotTranslate,
            caseSensitive: known.caseSensitive
          }
    )
  }
  return [...entries.values()]
}
