import { VFile } from 'vfile'
import type { FileResult, Finding } from '../model/finding.js'
import { faultName, severityName } from './counts.js'
import { escapeForTerminal, escapePathAtLineStart } from './escape.js'
import { wrap } from './wrap.js'
import { writtenUnit } from './written-unit.js'

/** UTF-16 code units of a message. Nobody reads more in a terminal, and measuring it takes time with the square of its length. */
const longestMessage = 500

/** Narrower than this, messages are not wrapped: they would be one word a line. */
const minimumWidth = 24

/** Where messages stand in a terminal. */
export interface MessageColumn {
  /** Columns before it. */
  readonly start: number
  /** Columns of it. */
  readonly width: number
}

/**
 * The column that place, level and rule leave to messages, each of them with a space behind it.
 *
 * @param columns Width of the terminal.
 * @returns `null` where too little is left to wrap messages at.
 */
export function messageColumn(results: readonly FileResult[], columns: number): MessageColumn | null {
  const messages = results.flatMap(result => result.messages)
  const widest = (textOf: (finding: Finding) => string): number =>
    1 + messages.reduce((width, finding) => Math.max(width, textOf(finding).length), 0)
  const start = widest(placeOf) + widest(levelOf)
  const width = columns - start - widest(ruleOf)
  return width < minimumWidth ? null : { start, width }
}

/**
 * Makes a file with messages of a result.
 *
 * @param column What messages are wrapped to; `null` to leave each on one line.
 */
export function toVFile(result: FileResult, column: MessageColumn | null): VFile {
  const file = new VFile({ path: escapePathAtLineStart(result.filePath) })
  for (const finding of result.messages) {
    const { line, column: place, severity } = finding
    const message = file.message(reasonOf(finding, column), { place: { line, column: place } })
    message.ruleId = ruleOf(finding)
    message.fatal = severity === 2 ? true : severity === 1 ? false : undefined
  }
  return file
}

/** The message with its unit, for those who look it up by that in a translation system. */
function reasonOf(finding: Finding, column: MessageColumn | null): string {
  const { message } = finding
  const unitId = writtenUnit(finding)
  const isNamed = unitId === undefined || message.includes(unitId)
  const text = escapeForTerminal(shorten(isNamed ? message : `${message} (${unitId})`))
  return column === null ? text : wrap(text, column.width).join(`\n${' '.repeat(column.start)}`)
}

function shorten(text: string): string {
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)}…`
}

function placeOf({ line, column }: Finding): string {
  return `${line}:${column}`
}

function levelOf({ severity }: Finding): string {
  return severityName(severity)
}

function ruleOf({ ruleId }: Finding): string {
  return escapeForTerminal(ruleId ?? faultName)
}
