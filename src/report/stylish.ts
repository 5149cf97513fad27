import picocolors from 'picocolors'
import type { FileResult, Finding } from '../model/finding.js'
import { countAll, countByLocale, countByRule, faultName, omittedSentence, summarize } from './counts.js'
import { escapeForTerminal, escapePathAtLineStart } from './escape.js'
import { fixSentence, type FixOutcome } from './fixes.js'
import { beside, countTable, type Colors } from './table.js'
import { displayWidth } from './width.js'
import { wrap } from './wrap.js'

/** Narrower than this, a message is not wrapped: it would be one word a line. */
const minimumWidth = 24
const indent = '  '

interface StylishOptions {
  readonly color: boolean
  readonly columns?: number
  readonly fixed?: FixOutcome | null
  readonly baselineNote?: string | null
}

/**
 * The report for people: findings grouped by file, each with its rule and unit, then counts by rule and by
 * locale, then one line that sums up.
 */
export function formatStylish (results: readonly FileResult[], { color, columns, fixed = null, baselineNote = null }: StylishOptions): string {
  if (results.length === 0) return ''
  const colors = picocolors.createColors(color)
  const faulty = results.filter(({ messages }) => messages.length > 0)
  const fixes = fixSentence(results, fixed)
  const fixLine = [fixes, baselineNote].filter(line => line !== null).map(line => colors.dim(escapeForTerminal(line)))
  const omitted = omittedSentence(results)
  const omittedLine = omitted === null ? [] : [colors.dim(omitted)]
  if (faulty.length === 0) return [colors.green(`✔ ${summarize(results)}`), ...fixLine, ''].join('\n')
  const tables = beside(
    countTable('Rule', countByRule(faulty), colors),
    countTable('Locale', countByLocale(faulty), colors),
    columns
  )
  return [...findingLines(faulty, colors, columns), '', ...tables, '', summaryLine(results, colors), ...omittedLine, ...fixLine, ''].join('\n')
}

function summaryLine (results: readonly FileResult[], colors: Colors): string {
  const { error, warning } = countAll(results)
  const text = summarize(results)
  if (error > 0) return colors.bold(colors.red(`✖ ${text}`))
  return warning > 0 ? colors.bold(colors.yellow(`⚠ ${text}`)) : colors.bold(colors.cyan(`ℹ ${text}`))
}

function findingLines (results: readonly FileResult[], colors: Colors, columns: number | undefined): string[] {
  const widest = (cell: (finding: Finding) => string): number =>
    results.reduce((width, { messages }) => messages.reduce((most, finding) => Math.max(most, cell(finding).length), width), 0)
  const [placeWidth, levelWidth] = [widest(placeOf), widest(levelOf)]
  return results.flatMap(({ filePath, messages, errorCount }, index) => {
    const paint = errorCount > 0 ? colors.red : colors.yellow
    const head = colors.underline(paint(escapePathAtLineStart(filePath)))
    const rows = messages.flatMap(finding => {
      const level = levelOf(finding)
      const blanks = ' '.repeat(levelWidth - level.length + indent.length)
      return layOut(`${indent}${placeOf(finding).padEnd(placeWidth)}${indent}${levelColor(finding, colors)(level)}${blanks}`, finding, colors, columns)
    })
    return index === 0 ? [head, ...rows] : ['', head, ...rows]
  })
}

function placeOf ({ line, column }: Finding): string {
  return `${line}:${column}`
}

function levelOf ({ severity }: Finding): string {
  return severity === 2 ? 'error' : severity === 1 ? 'warning' : 'info'
}

/** Infos are no warnings. */
function levelColor ({ severity }: Finding, colors: Colors): (text: string) => string {
  return severity === 2 ? colors.red : severity === 1 ? colors.yellow : colors.cyan
}

/** The message, wrapped under its own column, with rule and unit at its end. */
function layOut (prefix: string, finding: Finding, colors: Colors, columns: number | undefined): string[] {
  const message = colorCode(escapeForTerminal(finding.message), colors)
  const { ruleId, unitId } = finding
  const tail = colors.dim(`${escapeForTerminal(ruleId ?? faultName)}${unitId === undefined ? '' : ` ${escapeForTerminal(unitId)}`}`)
  const hanging = displayWidth(prefix)
  const width = columns === undefined ? 0 : columns - hanging
  if (width < minimumWidth) return [`${prefix}${message}${indent}${tail}`]
  const lines = wrap(message, width)
  const last = lines.at(-1) ?? ''
  if (displayWidth(last) + indent.length + displayWidth(tail) <= width) lines[lines.length - 1] = `${last}${indent}${tail}`
  else lines.push(tail)
  return lines.map((text, index) => `${index === 0 ? prefix : ' '.repeat(hanging)}${text}`)
}

function colorCode (text: string, colors: Colors): string {
  return colors.isColorSupported ? text.replace(/`[^`]+`/g, code => colors.cyan(code)) : text
}
