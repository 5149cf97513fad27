import type { Finding, RawFinding } from '../model/finding.js'
import { createFindingIndex, type FindingIndex } from './finding-index.js'
import { EVERY_RULE, PRECEDENCE, type Precedence } from './precedence.js'

/** Findings of one article group, by the path of the file that they stand in. */
export type GroupedFindings = ReadonlyMap<string, readonly RawFinding[]>

/**
 * Keeps one finding for each defect that several rules have reported. Only findings that were emitted take part, so a rule that is off
 * never hides another one's finding; the result does not depend on the order of rules or files.
 *
 * @param reported What rules have reported on the articles of one group; faults of the tool have no rule and always stand.
 * @param explained Findings that are no defects after all: they go together with those that they stand for.
 * @returns The findings that stand, by path, in the order given; each names in `also` the rules that reported the same defect.
 */
export function arbitrate(
  reported: GroupedFindings,
  explained: ReadonlySet<RawFinding> = new Set()
): Map<string, Finding[]> {
  const causes = new Map<RawFinding, RawFinding>()
  for (const findings of reported.values()) {
    if (findings.length === 0) continue
    const index = createFindingIndex(findings)
    for (const finding of findings) {
      const cause = causeOf(finding, index)
      if (cause !== null) causes.set(finding, cause)
    }
  }
  const also = alsoReported(causes)
  return new Map(
    [...reported].map(([path, findings]) => [
      path,
      findings
        .filter(finding => !causes.has(finding) && !explained.has(finding))
        .map(finding => toFinding(finding, also.get(finding)))
    ])
  )
}

/** The finding that stands for another one; the first by place where there are several. */
function causeOf(finding: RawFinding, index: FindingIndex): RawFinding | null {
  for (const row of rowsFor(finding)) {
    for (const cause of row.causes) {
      const found = index.find(cause, finding, row.meeting)
      if (found !== undefined) return found
    }
  }
  return null
}

/** Rows of the table by what they say is a consequence: a rule, or a message of one. */
const ROWS: ReadonlyMap<string, readonly Precedence[]> = groupByConsequence(PRECEDENCE)
const NO_ROWS: readonly Precedence[] = []

function rowsFor({ ruleId, messageId }: RawFinding): readonly Precedence[] {
  if (ruleId === null) return NO_ROWS
  return [EVERY_RULE, ruleId, `${ruleId}/${messageId}`].flatMap(name => ROWS.get(name) ?? NO_ROWS)
}

function groupByConsequence(table: readonly Precedence[]): Map<string, Precedence[]> {
  const rows = new Map<string, Precedence[]>()
  for (const row of table) {
    for (const consequence of row.consequences) rows.set(consequence, [...(rows.get(consequence) ?? []), row])
  }
  return rows
}

/** Names of the rules whose findings each finding stands for, also through findings that do not stand themselves. */
function alsoReported(causes: ReadonlyMap<RawFinding, RawFinding>): Map<RawFinding, string[]> {
  const also = new Map<RawFinding, Set<string>>()
  for (const [finding, cause] of causes) {
    let standing = cause
    for (let next = causes.get(standing); next !== undefined; next = causes.get(standing)) standing = next
    if (finding.ruleId === null || finding.ruleId === standing.ruleId) continue
    const names = also.get(standing)
    if (names === undefined) also.set(standing, new Set([finding.ruleId]))
    else names.add(finding.ruleId)
  }
  return new Map([...also].map(([finding, names]) => [finding, [...names].sort()]))
}

function toFinding({ subjects: _, ...finding }: RawFinding, also: readonly string[] | undefined): Finding {
  return also === undefined ? finding : { ...finding, also }
}
