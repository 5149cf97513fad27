import { createLineIndex } from '../../../src/read/line-index.js'
import type { FileResult } from '../../../src/model/finding.js'
import { findingFaults } from '../../../src/testing/finding-faults.js'
import { messageFaults } from '../../support/message-faults.js'

/** Faults that say what a file or its markup is, and no failure of the tool. */
const allowedFaults: ReadonlySet<string> = new Set(['unreadable', 'tooDeep', 'tooSlow', 'parserLost'])

/**
 * What is wrong with the findings of one file, whatever its text is: none is a crash, each has a place in the text that cuts no
 * character, line and column are those of its offsets, edits do not overlap.
 *
 * @param result The result.
 * @param text The text that was linted, without its byte order mark.
 * @param quoted All texts that messages may quote.
 * @returns Sentences; empty where all is well.
 */
export function resultFaults(
  { messages, errorCount, warningCount, infoCount, fixableCount }: FileResult,
  text: string,
  quoted: readonly string[] = [text]
): string[] {
  const faults = messages
    .filter(({ ruleId, messageId }) => ruleId === null && !allowedFaults.has(messageId))
    .map(({ message }) => message)
  const placed = messages.filter(({ ruleId }) => ruleId !== null)
  // An empty file has no other place, and what is lost twice is told twice.
  faults.push(
    ...findingFaults(placed, text, quoted).filter(
      fault => !fault.endsWith('it is reported twice') && !(text.trim() === '' && fault.endsWith('its place is empty'))
    )
  )
  faults.push(...messageFaults(placed))
  const lines = createLineIndex(text)
  for (const { offset, endOffset, line, column, endLine, endColumn, messageId, fix, suggestions } of placed) {
    const [from, to] = [lines.pointAt(offset), lines.pointAt(endOffset)]
    if (from.line !== line || from.column !== column || to.line !== endLine || to.column !== endColumn)
      faults.push(`${messageId} at ${offset}: line and column are not those of its offsets`)
    for (const { edits } of [...(fix === undefined ? [] : [fix]), ...(suggestions ?? [])]) {
      const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
      if (
        sorted.some(
          (edit, index) => edit.start < (sorted[index - 1]?.end ?? 0) || edit.end < edit.start || edit.end > text.length
        )
      )
        faults.push(`${messageId} at ${offset}: its edits overlap or lie outside of the text`)
      if (sorted.some(({ start, end }) => cutsCharacter(text, start) || cutsCharacter(text, end)))
        faults.push(`${messageId} at ${offset}: its edits cut a character`)
    }
  }
  const count = (severity: number): number => messages.filter(message => message.severity === severity).length
  if (errorCount !== count(2) || warningCount !== count(1) || infoCount !== count(0))
    faults.push('the counts are not those of the findings')
  if (fixableCount !== messages.filter(({ fix }) => fix !== undefined).length)
    faults.push('the count of fixable findings is wrong')
  return faults
}

function cutsCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
}
