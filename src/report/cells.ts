import type { FileResult } from '../model/finding.js'
import { faultName, noLocaleName } from './counts.js'

/** The key of a rule in a locale. */
export function cellKey(rule: string, locale: string): string {
  return `${rule}\n${locale}`
}

/** Findings of each rule in each locale, by `cellKey`; those that were only counted too. */
export function countCells(results: readonly FileResult[]): Map<string, number> {
  const cells = new Map<string, number>()
  for (const { locale, messages, omitted = [] } of results) {
    const add = (rule: string, count: number): void => {
      const key = cellKey(rule, locale ?? noLocaleName)
      cells.set(key, (cells.get(key) ?? 0) + count)
    }
    for (const { ruleId } of messages) add(ruleId ?? faultName, 1)
    for (const { ruleId, count } of omitted) add(ruleId, count)
  }
  return cells
}
