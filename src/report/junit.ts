import { createCounter } from '../baseline/fingerprint.js'
import type { FileResult, Finding } from '../model/finding.js'
import { omittedInFile } from './counts.js'
import { escapeForXml } from './escape.js'

interface Case {
  readonly result: FileResult
  readonly finding: Finding
  readonly isKnown: boolean
}

/**
 * JUnit XML: a test suite for each file and a test case for each finding, or one that passes. As with the exit code, errors fail; warnings and
 * information are passed cases with output, findings of the baseline are skipped ones, faults of the tool are errors. What was only counted is reported
 * by the suite: nothing failed that a case could name.
 *
 * @param known Findings that the baseline knows.
 */
export function formatJunit(results: readonly FileResult[], known: readonly FileResult[] = []): string {
  const knownByPath = new Map(known.map(result => [result.filePath, result.messages]))
  const suites = results.map(result => {
    const cases = [
      ...result.messages.map(finding => ({ result, finding, isKnown: false })),
      ...(knownByPath.get(result.filePath) ?? []).map(finding => ({ result, finding, isKnown: true }))
    ]
    const totals = totalsOf(cases)
    const repeated = createCounter()
    const clean = `    <testcase${attributes({ name: 'no findings', classname: result.filePath })}/>`
    const lines = cases.length === 0 ? [clean] : cases.flatMap(each => caseLines(each, repeated))
    const omitted = (result.omitted ?? []).map(omittedInFile)
    const note = omitted.length === 0 ? [] : [`    <system-out>${omitted.map(escapeForXml).join('\n')}</system-out>`]
    const suite = { name: result.filePath, tests: Math.max(1, cases.length), ...totals, time: 0 }
    return { totals: suite, lines: [`  <testsuite${attributes(suite)}>`, ...lines, ...note, '  </testsuite>'] }
  })
  const sum = (name: 'tests' | 'failures' | 'errors' | 'skipped'): number =>
    suites.reduce((total, { totals }) => total + totals[name], 0)
  const all = {
    name: 'loc-lint',
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
    time: 0
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(all)}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    ''
  ].join('\n')
}

function totalsOf(cases: readonly Case[]): { failures: number; errors: number; skipped: number } {
  const isFault = ({ finding }: Case): boolean => finding.ruleId === null
  const skipped = cases.filter(({ isKnown }) => isKnown).length
  const errors = cases.filter(each => !each.isKnown && isFault(each)).length
  const failures = cases.filter(each => !each.isKnown && !isFault(each) && each.finding.severity === 2).length
  return { failures, errors, skipped }
}

function caseLines({ result, finding, isKnown }: Case, repeated: (name: string) => number): string[] {
  const { ruleId, messageId, unitId, severity, line, column, message, url } = finding
  // A name without the line is the same test in the next run, also when text has moved.
  const name = `${ruleId ?? 'fault'} ${messageId}${unitId === undefined ? '' : ` ${unitId}`}`
  const number = repeated(name)
  const head = {
    name: number === 1 ? name : `${name} #${number}`,
    classname: result.filePath,
    file: result.filePath,
    line,
    time: 0
  }
  const text = escapeForXml(`${line}:${column} ${message}${url === undefined ? '' : ` (${url})`}`)
  const element = ruleId === null ? 'error' : 'failure'
  const body = isKnown
    ? `<skipped${attributes({ message: `Known: ${message}` })}/>`
    : severity === 2
      ? `<${element}${attributes({ message, type: ruleId ?? messageId })}>${text}</${element}>`
      : `<system-out>${severity === 1 ? 'warning' : 'info'} ${text}</system-out>`
  return [`    <testcase${attributes(head)}>`, `      ${body}`, '    </testcase>']
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeForXml(String(value))}"`)
    .join('')
}
