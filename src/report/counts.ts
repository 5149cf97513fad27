import type { FileResult, OmittedFindings, Severity } from '../model/finding.js'

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
export function severityName(severity: Severity): keyof Counts {
  return severityNames[severity]
}

/** Findings of all files together. */
export function countAll(results: readonly FileResult[]): Counts {
  const counts = noCounts()
  for (const { messages, omitted = [] } of results) {
    for (const { severity } of messages) counts[severityName(severity)]++
    for (const { severity, count } of omitted) counts[severityName(severity)] += count
  }
  return counts
}

/**
 * One sentence about findings that were counted and not kept.
 *
 * @returns `null` where all were kept.
 */
export function omittedSentence(results: readonly FileResult[]): string | null {
  let count = 0
  for (const { omitted = [] } of results) for (const entry of omitted) count += entry.count
  return count === 0
    ? null
    : `${plural(count, 'finding')} of them counted but not listed: too many of one rule in one file (--max-findings)`
}

/** The same about one rule in one file, for formats that list findings only. */
export function omittedInFile({ ruleId, count }: OmittedFindings): string {
  return `${plural(count, 'more finding')} of \`${ruleId}\` in this file counted but not listed (--max-findings)`
}

/** Findings by rule, most errors first. */
export function countByRule(results: readonly FileResult[]): [string, Counts][] {
  return tally(results, (_, ruleId) => ruleId ?? faultName)
}

/** Findings by locale, most errors first. */
export function countByLocale(results: readonly FileResult[]): [string, Counts][] {
  return tally(results, result => result.locale ?? noLocaleName)
}

function tally(
  results: readonly FileResult[],
  nameOf: (result: FileResult, ruleId: string | null) => string
): [string, Counts][] {
  const byName = new Map<string, Counts>()
  for (const result of results) {
    const add = (ruleId: string | null, severity: Severity, count: number): void => {
      const name = nameOf(result, ruleId)
      const counts = byName.get(name) ?? noCounts()
      counts[severityName(severity)] += count
      byName.set(name, counts)
    }
    for (const { ruleId, severity } of result.messages) add(ruleId, severity, 1)
    for (const { ruleId, severity, count } of result.omitted ?? []) add(ruleId, severity, count)
  }
  return [...byName].sort(
    ([leftName, left], [rightName, right]) =>
      right.error - left.error ||
      right.warning - left.warning ||
      right.info - left.info ||
      (leftName < rightName ? -1 : 1)
  )
}

function noCounts(): Counts {
  return { error: 0, warning: 0, info: 0 }
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * The last line of every report for people: "3 errors, 1 warning in 2 files (40 linted)"; clean runs say how many files were, and whether any of them
 * was compared with a source.
 */
export function summarize(results: readonly FileResult[]): string {
  const counts = countAll(results)
  const files = results.filter(({ messages }) => messages.length > 0).length
  if (files === 0) {
    return isNothingCompared(results)
      ? `Nothing to compare: ${plural(results.length, 'file')} without a source`
      : `No problems in ${plural(results.length, 'file')}`
  }
  const info = counts.info === 0 ? '' : `, ${counts.info} info`
  return `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}${info} in ${plural(files, 'file')} (${results.length} linted)`
}

/** Whether there were translations to compare, and none of them was. */
export function isNothingCompared(results: readonly FileResult[]): boolean {
  return (
    results.some(({ coverage }) => coverage === 'alone') && !results.some(({ coverage }) => coverage === 'compared')
  )
}
