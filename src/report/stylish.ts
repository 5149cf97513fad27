import picocolors from 'picocolors'
import stringWidth from 'string-width'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { FileResult, Finding } from '../model/finding.js'
import { countAll, countByLocale, countByRule, faultName, summarize } from './counts.js'
import { escapeForTerminal } from './escape.js'
import { beside, countTable, type Colors } from './table.js'
import { wrap } from './wrap.js'

// Marks that lay out the lines of `vfile-reporter` again; escaped text holds no control characters, so they are unmistakable.
const messageMark = '\u0001'
const tailMark = '\u0002'

/** Narrower than this, a message is not wrapped: it would be one word a line. */
const minimumWidth = 24
const indent = '  '

/**
 * The report for people: findings grouped by file as `vfile-reporter` does, each with its rule and unit, then counts by rule and by
 * locale, then one line that sums up.
 */
export function formatStylish (results: readonly FileResult[], color: boolean, columns?: number): string {
  if (results.length === 0) return ''
  const colors = picocolors.createColors(color)
  const faulty = results.filter(({ messages }) => messages.length > 0)
  if (faulty.length === 0) return `${colors.green(`✔ ${summarize(results)}`)}\n`
  const tables = beside(
    countTable('Rule', countByRule(faulty), colors),
    countTable('Locale', countByLocale(faulty), colors),
    columns
  )
  return [...findingLines(faulty, colors, color, columns), '', ...tables, '', summaryLine(results, colors), ''].join('\n')
}

function summaryLine (results: readonly FileResult[], colors: Colors): string {
  const { error, warning } = countAll(results)
  const text = summarize(results)
  if (error > 0) return colors.bold(colors.red(`✖ ${text}`))
  return warning > 0 ? colors.bold(colors.yellow(`⚠ ${text}`)) : colors.bold(colors.cyan(`ℹ ${text}`))
}

function findingLines (results: readonly FileResult[], colors: Colors, color: boolean, columns: number | undefined): string[] {
  const files = results.map(result => {
    const file = new VFile({ path: escapeForTerminal(result.filePath) })
    file.messages = result.messages.map(finding => toMessage(finding, colors))
    return file
  })
  const lines = reporter(files, { color, quiet: true })
    // Whole sentences in bold are tiring; infos are no warnings.
    .replaceAll('\u001B[1m', '')
    .replaceAll('\u001B[33minfo\u001B[39m', '\u001B[36minfo\u001B[39m')
    .split('\n')
  const counts = countAll(results)
  // Its own summary, with the empty line before: ours says more.
  if (counts.error > 0 || counts.warning > 0) lines.splice(-2)
  return lines.flatMap(line => line.includes(messageMark) ? layOut(line, columns) : [line])
}

function toMessage (finding: Finding, colors: Colors): VFileMessage {
  const { ruleId, unitId, severity, line, column } = finding
  const tail = [ruleId ?? faultName, ...unitId === undefined ? [] : [escapeForTerminal(unitId)]].join(' ')
  const reason = `${messageMark}${escapeForTerminal(finding.message)}${tailMark}${colors.dim(tail)}`
  const message = new VFileMessage(reason, { place: { line, column } })
  message.fatal = severity === 2 ? true : severity === 1 ? false : undefined
  return message
}

/** One line of `vfile-reporter` as one or more lines: indented, wrapped under the message's own column, rule and unit kept together. */
function layOut (line: string, columns: number | undefined): string[] {
  const [head = '', rest = ''] = line.split(messageMark)
  const [message = '', tail = ''] = rest.split(tailMark)
  const blank = head.indexOf(' ')
  const prefix = `${indent}${head.slice(0, blank)} ${head.slice(blank)} `
  const hanging = ' '.repeat(stringWidth(prefix))
  const width = columns === undefined ? Number.POSITIVE_INFINITY : columns - hanging.length
  if (width < minimumWidth) return [`${prefix}${message}${indent}${tail}`]
  const lines = wrap(message, width)
  const last = lines.at(-1) ?? ''
  if (stringWidth(last) + indent.length + stringWidth(tail) <= width) lines[lines.length - 1] = `${last}${indent}${tail}`
  else lines.push(tail)
  return lines.map((text, index) => `${index === 0 ? prefix : hanging}${text}`)
}
