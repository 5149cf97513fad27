import type { FileResult, Severity } from '../model/finding.js'

export interface Counts {
  error: number
  warning: number
  info: number
}

/** Faults of the tool, which no rule has reported, are shown and counted under this name. */
export const faultName = '(fault)'

/** Files without a locale are counted under this name. */
export const noLocaleName = '(none)'

const severityNames = { 0: 'info', 1: 'warning', 2: 'error' } as const

/** What reports call a severity. */
export function severityName (severity: Severity): keyof Counts {
  return severityNames[severity]
}

/** Findings of all files together. */
export function countAll (results: readonly FileResult[]): Counts {
  const counts = noCounts()
  for (const { messages } of results) {
    for (const { severity } of messages) counts[severityName(severity)]++
  }
  return counts
}

/** Findings by rule, most errors first. */
export function countByRule (results: readonly FileResult[]): [string, Counts][] {
  return tally(results, (_, ruleId) => ruleId ?? faultName)
}

/** Findings by locale, most errors first. */
export function countByLocale (results: readonly FileResult[]): [string, Counts][] {
  return tally(results, result => result.locale ?? noLocaleName)
}

function tally (results: readonly FileResult[], nameOf: (result: FileResult, ruleId: string | null) => string): [string, Counts][] {
  const byName = new Map<string, Counts>()
  for (const result of results) {
    for (const { ruleId, severity } of result.messages) {
      const name = nameOf(result, ruleId)
      const counts = byName.get(name) ?? noCounts()
      counts[severityName(severity)]++
      byName.set(name, counts)
    }
  }
  return [...byName].sort(([leftName, left], [rightName, right]) =>
    right.error - left.error || right.warning - left.warning || right.info - left.info || (leftName < rightName ? -1 : 1))
}

function noCounts (): Counts {
  return { error: 0, warning: 0, info: 0 }
}

/** `1 error`, `2 errors`. */
export function plural (count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * The last line of every report for people: "3 errors, 1 warning in 2 files (40 linted)"; clean runs say how many files were.
 */
export function summarize (results: readonly FileResult[]): string {
  const counts = countAll(results)
  const files = results.filter(({ messages }) => messages.length > 0).length
  if (files === 0) return `No problems in ${plural(results.length, 'file')}`
  const info = counts.info === 0 ? '' : `, ${counts.info} info`
  return `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}${info} in ${plural(files, 'file')} (${results.length} linted)`
}
