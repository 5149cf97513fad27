import type { FileResult, Finding, OmittedFindings } from '../model/finding.js'

/**
 * Keeps the first findings of each rule on a file; the others are only counted, with those that are already. Faults of the tool are always kept.
 *
 * @param result A result with all its findings.
 * @param maximum Most findings to keep for each rule; `null` for all.
 */
export function capFindings(result: FileResult, maximum: number | null): FileResult {
  if (maximum === null || result.messages.length <= maximum) return result
  const seen = new Map<string, number>()
  const omitted = new Map<string, OmittedFindings>()
  const omit = (more: OmittedFindings): void => {
    // Other people's plugins may give one rule several severities. Whether a choice is a convention is decided later.
    const id = `${more.ruleId}\0${more.severity}\0${more.choice === undefined ? '' : JSON.stringify(more.choice)}`
    omitted.set(id, { ...more, count: more.count + (omitted.get(id)?.count ?? 0) })
  }
  for (const more of result.omitted ?? []) omit(more)
  const messages = result.messages.filter(({ ruleId, severity, choice }: Finding) => {
    if (ruleId === null) return true
    const count = (seen.get(ruleId) ?? 0) + 1
    seen.set(ruleId, count)
    if (count <= maximum) return true
    omit({ ruleId, severity, count: 1, ...(choice === undefined ? {} : { choice }) })
    return false
  })
  if (omitted.size === 0) return result
  const ordered = [...omitted].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, entry]) => entry)
  return { ...result, messages, omitted: ordered, fixableCount: messages.filter(({ fix }) => fix !== undefined).length }
}
