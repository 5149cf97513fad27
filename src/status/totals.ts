import { codeUnitOrder } from '../discover/paths.js'
import type { LocaleTotals, StatusRow, TranslationState } from './row.js'

/** In the order in which they are shown. */
export const STATES: readonly TranslationState[] = [
  'translated',
  'behind',
  'unknown',
  'untranslated',
  'missing',
  'orphaned'
]

/** Sums up the rows of each locale. */
export function totalsOf(rows: readonly StatusRow[]): LocaleTotals[] {
  const byLocale = new Map<string, StatusRow[]>()
  for (const row of rows) {
    const own = byLocale.get(row.locale)
    if (own === undefined) byLocale.set(row.locale, [row])
    else own.push(row)
  }
  return [...byLocale]
    .sort(([a], [b]) => codeUnitOrder(a, b))
    .map(([locale, own]) => {
      const words = own.reduce((sum, row) => sum + row.words, 0)
      const all = own.reduce((sum, row) => sum + row.sourceWords, 0)
      return { locale, counts: countStates(own), words, coverage: all === 0 ? 1 : 1 - words / all }
    })
}

/** How many rows are in each state. */
export function countStates(rows: readonly StatusRow[]): Record<TranslationState, number> {
  const counts = Object.fromEntries(STATES.map(state => [state, 0])) as Record<TranslationState, number>
  for (const { state } of rows) counts[state]++
  return counts
}
