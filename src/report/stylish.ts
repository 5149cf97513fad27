import picocolors from 'picocolors'
import { reporter } from 'vfile-reporter'
import type { FileResult, Finding, Severity } from '../model/finding.js'
import { countAll, countByLocale, countByRule, omittedSentence, plural, summarize } from './counts.js'
import { summarizeCoverage } from './coverage.js'
import { escapeForTerminal, escapeLineStart } from './escape.js'
import { fixSentence, type FixOutcome } from './fixes.js'
import { gatherRepeats } from './repeats.js'
import { beside, countTable, type Colors } from './table.js'
import { messageColumn, toVFile } from './vfiles.js'

/** Findings that a terminal shows: more than anybody reads there, and few enough for no one to wait. */
const mostInTerminal = 100

interface StylishOptions {
  readonly color: boolean
  /** Width of the terminal; where the report goes elsewhere, it has all findings, each on one line. */
  readonly columns?: number
  readonly fixed?: FixOutcome | null
  readonly baselineNote?: string | null
  /** Whether equal findings are shown each at its place. */
  readonly allPlaces?: boolean
}

/** The report for people: findings by file as `vfile-reporter` prints them, then counts by rule and by locale, then one line that sums up. */
export function formatStylish(
  results: readonly FileResult[],
  { color, columns, fixed = null, baselineNote = null, allPlaces = false }: StylishOptions
): string {
  if (results.length === 0) return ''
  const colors = picocolors.createColors(color)
  const faulty = results.filter(({ messages }) => messages.length > 0)
  const fixes = fixSentence(results, fixed)
  const fixLine = [fixes, baselineNote].filter(line => line !== null).map(line => colors.dim(escapeForTerminal(line)))
  const omitted = omittedSentence(results)
  const omittedLine = omitted === null ? [] : [colors.dim(omitted)]
  const coverage = summarizeCoverage(results)
  const coverageLines = coverage.sentences.map(sentence => colors.dim(escapeForTerminal(sentence)))
  if (faulty.length === 0) {
    const summary = coverage.isNothing
      ? colors.yellow(`⚠ ${summarize(results)}`)
      : colors.green(`✔ ${summarize(results)}`)
    return [summary, ...coverageLines, ...fixLine, ''].map(escapeLineStart).join('\n')
  }
  const gathered = allPlaces ? faulty : gatherRepeats(faulty)
  const repeated = countMessages(faulty) - countMessages(gathered)
  const tables = beside(
    countTable('Rule', countByRule(faulty), colors),
    countTable('Locale', countByLocale(faulty), colors),
    columns
  )
  return [
    ...findingLines(gathered, colors, columns),
    '',
    ...tables,
    '',
    summaryLine(results, colors),
    ...coverageLines,
    ...(repeated === 0 ? [] : [colors.dim(repeatedSentence(repeated))]),
    ...omittedLine,
    ...fixLine,
    ''
  ]
    .map(escapeLineStart)
    .join('\n')
}

function summaryLine(results: readonly FileResult[], colors: Colors): string {
  const { error, warning } = countAll(results)
  const text = summarize(results)
  if (error > 0) return colors.bold(colors.red(`✖ ${text}`))
  return warning > 0 ? colors.bold(colors.yellow(`⚠ ${text}`)) : colors.bold(colors.cyan(`ℹ ${text}`))
}

function findingLines(results: readonly FileResult[], colors: Colors, columns: number | undefined): string[] {
  const shown = columns === undefined ? results : worstOf(results, mostInTerminal)
  const column = columns === undefined ? null : messageColumn(shown, columns)
  const report = reporter(
    shown.map(result => toVFile(result, column)),
    { color: colors.isColorSupported, quiet: true }
  )
  const left = countMessages(results) - countMessages(shown)
  return [...report.split('\n'), ...(left === 0 ? [] : [colors.dim(leftOutSentence(left))])]
}

/** The first findings of a run by severity, still by file. */
function worstOf(results: readonly FileResult[], most: number): readonly FileResult[] {
  const kept = new Set<Finding>()
  for (const severity of [2, 1, 0] satisfies Severity[])
    for (const { messages } of results)
      for (const message of messages) if (message.severity === severity && kept.size < most) kept.add(message)
  return results
    .map(result => ({ ...result, messages: result.messages.filter(message => kept.has(message)) }))
    .filter(({ messages }) => messages.length > 0)
}

function countMessages(results: readonly FileResult[]): number {
  return results.reduce((sum, { messages }) => sum + messages.length, 0)
}

function repeatedSentence(count: number): string {
  return `${plural(count, 'finding')} of them shown with an equal one: --all-places lists each`
}

function leftOutSentence(count: number): string {
  return `and ${count.toLocaleString('en-US')} more, none of them worse: \`-f html:report.html\` shows all`
}
