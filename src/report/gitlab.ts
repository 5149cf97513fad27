import { createCounter, findingFingerprint } from '../baseline/fingerprint.js'
import type { FileResult, Finding, OmittedFindings } from '../model/finding.js'
import { omittedInFile } from './counts.js'
import { escapeForTerminal, escapeInJson } from './escape.js'
import { repositoryPath } from './places.js'
import { writtenUnit } from './written-unit.js'

const severities = { 0: 'info', 1: 'minor', 2: 'major' } as const

/**
 * GitLab's code quality report. Of findings with the same fingerprint GitLab keeps one: equal findings are numbered. It compares the report
 * with that of the target branch itself, so findings of the baseline are left out. Findings that were only counted are one issue for each rule and file.
 *
 * @param pathPrefix Path of the working directory inside the repository.
 */
export function formatGitlab(results: readonly FileResult[], pathPrefix = ''): string {
  const occurrence = createCounter()
  const issues = results.flatMap(result => {
    const path = repositoryPath(pathPrefix, result.filePath)
    return [
      ...result.messages.map(finding => {
        const fingerprint = findingFingerprint(result, finding)
        return toIssue(path, finding, `${fingerprint}-${occurrence(fingerprint)}`)
      }),
      ...(result.omitted ?? []).map(standIn).map(finding => toIssue(path, finding, findingFingerprint(result, finding)))
    ]
  })
  if (issues.length === 0) return '[]\n'
  return `[\n${issues.map(issue => escapeInJson(JSON.stringify(issue))).join(',\n')}\n]\n`
}

/** Stands for findings of a rule that were only counted. The count is no part of what the fingerprint is made of. */
function standIn(omitted: OmittedFindings): Finding {
  const { ruleId, severity } = omitted
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, endOffset: 0 }
  return { ruleId, messageId: `omitted${severity}`, severity, message: omittedInFile(omitted), ...start }
}

function toIssue(path: string, finding: Finding, fingerprint: string): object {
  const { ruleId, severity, message, line, endLine } = finding
  const unitId = writtenUnit(finding)
  return {
    type: 'issue',
    check_name: ruleId ?? 'fault',
    description: escapeForTerminal(unitId === undefined ? message : `${message} (unit ${unitId})`),
    categories: ['Style'],
    severity: ruleId === null ? 'blocker' : severities[severity],
    fingerprint,
    location: { path, lines: { begin: line, end: endLine } }
  }
}
