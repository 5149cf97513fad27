import type { FileResult } from '../model/finding.js'

export interface Verdict {
  /** 0 fine, 1 findings, 2 work that could not be done. */
  readonly exitCode: 0 | 1 | 2
  readonly warnings: number
  readonly tooManyWarnings: boolean
}

/**
 * The outcome of a run. A fault, which no rule reports, outweighs any finding.
 *
 * @param faults Number of things that could not be done at all.
 * @param maxWarnings Warnings that are still fine; `null` for any number.
 */
export function judge(results: readonly FileResult[], faults: number, maxWarnings: number | null): Verdict {
  let errors = 0
  let warnings = 0
  let failed = faults > 0
  for (const { messages, omitted = [] } of results) {
    for (const { severity, count } of omitted) {
      if (severity === 2) errors += count
      else if (severity === 1) warnings += count
    }
    for (const { ruleId, severity } of messages) {
      if (ruleId === null && severity === 2) failed = true
      else if (severity === 2) errors++
      else if (severity === 1) warnings++
    }
  }
  const tooManyWarnings = maxWarnings !== null && warnings > maxWarnings
  return { exitCode: failed ? 2 : errors > 0 || tooManyWarnings ? 1 : 0, warnings, tooManyWarnings }
}

/** Results with their errors only, for `--quiet`; files stay, with their counts. */
export function errorsOnly(results: readonly FileResult[]): FileResult[] {
  return results.map(result => {
    const messages = result.messages.filter(({ severity }) => severity === 2)
    const fixableCount = messages.filter(({ fix }) => fix !== undefined).length
    const { omitted: _omitted, ...rest } = result
    const omitted = result.omitted?.filter(({ severity }) => severity === 2) ?? []
    return {
      ...rest,
      messages,
      ...(omitted.length === 0 ? {} : { omitted }),
      warningCount: 0,
      infoCount: 0,
      fixableCount
    }
  })
}
