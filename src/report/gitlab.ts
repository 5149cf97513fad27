import { createCounter, findingFingerprint } from '../baseline/fingerprint.js'
import type { FileResult, Finding } from '../model/finding.js'
import { escapeForTerminal, escapeInJson } from './escape.js'
import { repositoryPath } from './places.js'

const severities = { 0: 'info', 1: 'minor', 2: 'major' } as const

/**
 * GitLab's code quality report. Of findings with the same fingerprint GitLab keeps one: equal findings are numbered. It compares the report
 * with that of the target branch itself, so findings of the baseline are left out.
 *
 * @param pathPrefix Path of the working directory inside the repository.
 */
export function formatGitlab (results: readonly FileResult[], pathPrefix = ''): string {
  const occurrence = createCounter()
  const issues = results.flatMap(result => result.messages.map(finding => {
    const fingerprint = findingFingerprint(result, finding)
    return toIssue(repositoryPath(pathPrefix, result.filePath), finding, `${fingerprint}-${occurrence(fingerprint)}`)
  }))
  if (issues.length === 0) return '[]\n'
  return `[\n${issues.map(issue => escapeInJson(JSON.stringify(issue))).join(',\n')}\n]\n`
}

function toIssue (path: string, { ruleId, severity, message, unitId, line, endLine }: Finding, fingerprint: string): object {
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
