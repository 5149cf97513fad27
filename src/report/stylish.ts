import picocolors from 'picocolors'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { FileResult, Finding } from '../model/finding.js'
import { countAll, countByLocale, countByRule, faultName, omittedSentence, summarize } from './counts.js'
import { escapeForTerminal, escapeLineStart, escapePathAtLineStart } from './escape.js'
import { fixSentence, type FixOutcome } from './fixes.js'
import { beside, countTable, type Colors } from './table.js'
import { displayWidth } from './width.js'
import { wrap } from './wrap.js'

/** Stands before and after the number of a finding; escaped text holds no control characters, so it is unmistakable. */
const mark = '\u0001'

const severityLabel = /error|warning|info/

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
 * The report for people: findings grouped by file as `vfile-reporter` does, each with its rule and unit, then counts by rule and by
 * locale, then one line that sums up.
 */
export function formatStylish(
  results: readonly FileResult[],
  { color, columns, fixed = null, baselineNote = null }: StylishOptions
): string {
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
  return [
    ...findingLines(faulty, colors, color, columns),
    '',
    ...tables,
    '',
    summaryLine(results, colors),
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

function findingLines(
  results: readonly FileResult[],
  colors: Colors,
  color: boolean,
  columns: number | undefined
): string[] {
  // The reporter measures every cell several times, at a price that grows with its text, and sorts files and messages by the collation
  // of the machine: it is given short names that stand for them. What they stand for is filled in, coloured and wrapped afterwards.
  const findings: Finding[] = []
  const files = results.map((result, number) => {
    const file = new VFile({ path: `${mark}${nameOf(number)}${mark}` })
    file.messages = result.messages.map(finding => toMessage(finding, findings.push(finding) - 1))
    return file
  })
  const placeWidth = findings.reduce((width, finding) => Math.max(width, placeOf(finding).length), 0)
  const lines = reporter(files, { color, quiet: true }).split('\n')
  const counts = countAll(results)
  // Its own summary, with the empty line before: ours says more.
  if (counts.error > 0 || counts.warning > 0) lines.splice(-2)
  return lines.flatMap(line => {
    const [start = '', name, end = ''] = line.split(mark)
    if (name === undefined) return [line]
    const isFile = !severityLabel.test(start)
    if (isFile) return [`${start}${escapePathAtLineStart(results[numberOf(name)]?.filePath ?? '')}${end}`]
    const finding = findings[numberOf(name)]
    if (finding === undefined) return []
    const prefix = `${indent}${placeOf(finding).padEnd(placeWidth)} ${styleLevel(start)} `
    return layOut(prefix, finding, colors, columns)
  })
}

function toMessage({ severity }: Finding, number: number): VFileMessage {
  const message = new VFileMessage(`${mark}${nameOf(number)}${mark}`)
  // What the reporter sorts by: the order given.
  message.line = number
  message.fatal = severity === 2 ? true : severity === 1 ? false : undefined
  return message
}

/** A number in letters of one length, so that names sort as numbers do; the reporter's search for emoji is slow at digits. */
function nameOf(number: number): string {
  return String(number)
    .padStart(8, '0')
    .replace(/\d/g, digit => String.fromCharCode(97 + Number(digit)))
}

function numberOf(name: string): number {
  return Number(name.replace(/[a-j]/g, letter => String(letter.charCodeAt(0) - 97)))
}

function placeOf({ line, column }: Finding): string {
  return `${line}:${column}`
}

/** Whole sentences in bold are tiring; infos are no warnings. */
function styleLevel(level: string): string {
  return level.replace('\u001B[1m', '').replace('\u001B[33minfo', '\u001B[36minfo')
}

/** The message, wrapped under its own column, with rule and unit at its end. */
function layOut(prefix: string, finding: Finding, colors: Colors, columns: number | undefined): string[] {
  const message = colorCode(escapeForTerminal(finding.message), colors)
  const { ruleId, unitId } = finding
  const tail = colors.dim(
    `${escapeForTerminal(ruleId ?? faultName)}${unitId === undefined ? '' : ` ${escapeForTerminal(unitId)}`}`
  )
  const hanging = displayWidth(prefix)
  const width = columns === undefined ? 0 : columns - hanging
  if (width < minimumWidth) return [`${prefix}${message}${indent}${tail}`]
  const lines = wrap(message, width)
  const last = lines.at(-1) ?? ''
  if (displayWidth(last) + indent.length + displayWidth(tail) <= width)
    lines[lines.length - 1] = `${last}${indent}${tail}`
  else lines.push(tail)
  return lines.map((text, index) => `${index === 0 ? prefix : ' '.repeat(hanging)}${text}`)
}

function colorCode(text: string, colors: Colors): string {
  return colors.isColorSupported ? text.replace(/`[^`]+`/g, code => colors.cyan(code)) : text
}
