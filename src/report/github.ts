import type { FileResult, Finding } from '../model/finding.js'
import { summarize } from './counts.js'
import { escapeForTerminal, escapeWorkflowMessage, escapeWorkflowProperty } from './escape.js'

/** GitHub shows a limited number of annotations of each kind for a step: what matters most must come first. */
const commands = [[2, 'error'], [1, 'warning'], [0, 'notice']] as const

/**
 * GitHub workflow commands, one for each finding: errors, then warnings, then notices.
 *
 * @param pathPrefix Path of the working directory inside the repository: GitHub takes paths from the repository's root.
 */
export function formatGithub (results: readonly FileResult[], pathPrefix = ''): string {
  const lines: string[] = []
  for (const [severity, command] of commands) {
    for (const { filePath, messages } of results) {
      const path = pathPrefix === '' ? filePath : `${pathPrefix}/${filePath}`
      for (const finding of messages) {
        if (finding.severity === severity) lines.push(`::${command} ${properties(path, finding)}::${message(finding)}`)
      }
    }
  }
  if (results.length > 0) lines.push(escapeForTerminal(summarize(results)))
  return lines.map(line => `${line}\n`).join('')
}

function properties (path: string, finding: Finding): string {
  const { line, endLine, column, endColumn, ruleId } = finding
  const columns: [string, number][] = line === endLine ? [['col', column], ['endColumn', endColumn]] : []
  const values: [string, string | number][] = [
    ['file', path], ['line', line], ['endLine', endLine], ...columns, ['title', ruleId === null ? 'loc-lint' : `loc-lint(${ruleId})`]
  ]
  return values.map(([name, value]) => `${name}=${escapeWorkflowProperty(String(value))}`).join(',')
}

function message ({ message, unitId }: Finding): string {
  return escapeWorkflowMessage(unitId === undefined ? message : `${message} (unit ${unitId})`)
}
