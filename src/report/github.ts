import type { FileResult, Finding, Severity } from '../model/finding.js'
import { omittedSentence, plural, summarize } from './counts.js'
import { escapeForTerminal, escapeWorkflowMessage, escapeWorkflowProperty } from './escape.js'
import { groupBy } from './group-by.js'
import { repositoryPath } from './places.js'
import { writtenUnit } from './written-unit.js'

/** GitHub shows a limited number of annotations of each kind for a step: what matters most must come first. */
const commands = [
  [2, 'error'],
  [1, 'warning'],
  [0, 'notice']
] as const

/** Annotations of each kind that GitHub shows for a step. */
const shownPerKind = 10

/** The runner cuts longer messages of annotations, also in its log. */
const longestMessage = 4096

/** Room for the line that says how many findings an annotation lists. */
const headLength = 100

/** Findings of one rule in one file. */
interface Cluster {
  readonly path: string
  readonly findings: readonly Finding[]
}

/**
 * GitHub workflow commands: errors, then warnings, then notices. One for each finding; where GitHub would hide some, one for each file
 * and rule, with all its findings in the message. What is too long for that follows in others, after the first of every file and rule.
 *
 * @param pathPrefix Path of the working directory inside the repository: GitHub takes paths from the repository's root.
 */
export function formatGithub(results: readonly FileResult[], pathPrefix = ''): string {
  const lines = commands.flatMap(([severity, command]) => {
    const annotations = clustersOf(results, severity, pathPrefix).map(cluster => annotationsOf(command, cluster))
    return [...annotations.flatMap(([first = '']) => first), ...annotations.flatMap(([, ...others]) => others)]
  })
  if (results.length > 0) lines.push(escapeForTerminal(summarize(results)))
  const omitted = omittedSentence(results)
  if (omitted !== null) lines.push(omitted)
  return lines.map(line => `${line}\n`).join('')
}

function clustersOf(results: readonly FileResult[], severity: Severity, pathPrefix: string): Cluster[] {
  const perFile = results.map(({ filePath, messages }) => ({
    path: repositoryPath(pathPrefix, filePath),
    findings: messages.filter(finding => finding.severity === severity)
  }))
  const count = perFile.reduce((sum, { findings }) => sum + findings.length, 0)
  if (count <= shownPerKind)
    return perFile.flatMap(({ path, findings }) => findings.map(finding => ({ path, findings: [finding] })))
  const clusters = perFile.flatMap(({ path, findings }) =>
    [...groupBy(findings, ({ ruleId }) => ruleId).values()].map(some => ({ path, findings: some }))
  )
  // Faults first, then what stands for most: a page shows ten.
  const isFault = ({ findings }: Cluster): boolean => findings[0]?.ruleId === null
  return clusters.sort(
    (first, second) =>
      Number(isFault(second)) - Number(isFault(first)) || second.findings.length - first.findings.length
  )
}

function annotationsOf(command: string, { path, findings }: Cluster): string[] {
  const [first] = findings
  if (first !== undefined && findings.length === 1)
    return [`::${command} ${properties(path, first)}::${message(first)}`]
  return partsOf(findings).map(({ first, lines }, index) => {
    const head = `${index === 0 ? '' : `${lines.length} more of `}${plural(findings.length, 'finding')} in this file:`
    return `::${command} ${properties(path, first)}::${[head, ...lines].join('%0A')}`
  })
}

/** Findings that one annotation lists, as lines. */
interface Part {
  readonly first: Finding
  readonly lines: string[]
}

function partsOf(findings: readonly Finding[]): Part[] {
  const parts: Part[] = []
  let length = 0
  for (const finding of findings) {
    const line = `${finding.line}:${finding.column} ${message(finding)}`
    length += line.length + '%0A'.length
    const part = parts.at(-1)
    if (part !== undefined && length <= longestMessage) {
      part.lines.push(line)
      continue
    }
    parts.push({ first: finding, lines: [line] })
    length = headLength + line.length
  }
  return parts
}

function properties(path: string, finding: Finding): string {
  const { line, endLine, column, endColumn, ruleId } = finding
  const columns: [string, number][] =
    line === endLine
      ? [
          ['col', column],
          ['endColumn', endColumn]
        ]
      : []
  const values: [string, string | number][] = [
    ['file', path],
    ['line', line],
    ['endLine', endLine],
    ...columns,
    ['title', ruleId === null ? 'loc-lint' : `loc-lint(${ruleId})`]
  ]
  return values.map(([name, value]) => `${name}=${escapeWorkflowProperty(String(value))}`).join(',')
}

function message(finding: Finding): string {
  const { message } = finding
  const unitId = writtenUnit(finding)
  return escapeWorkflowMessage(unitId === undefined ? message : `${message} (unit ${unitId})`)
}
