import type { VFile } from 'vfile'
import { UserError } from '../../model/error.js'
import type { Finding } from '../../model/finding.js'

/**
 * Adds findings to a file as messages, or what is wrong with the settings: of an error that is thrown, remark would say no more than "Cannot process
 * file".
 *
 * @param file The file.
 * @param find Finds; what it throws beside a `UserError` is thrown on.
 */
export function addMessages(file: VFile, find: () => readonly Finding[]): void {
  try {
    for (const finding of find()) addMessage(file, finding)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const message = file.message(error.message, { source: 'loc-lint', ruleId: 'configuration' })
    message.fatal = true
  }
}

function addMessage(file: VFile, finding: Finding): void {
  const place = {
    start: { line: finding.line, column: finding.column, offset: finding.offset },
    end: { line: finding.endLine, column: finding.endColumn, offset: finding.endOffset }
  }
  const message = file.message(finding.message, {
    place,
    source: 'loc-lint',
    ruleId: finding.ruleId ?? finding.messageId
  })
  message.fatal = finding.severity === 2 ? true : finding.severity === 1 ? false : undefined
  if (finding.url !== undefined) message.url = finding.url
  if (finding.expected !== undefined) message.expected = [...finding.expected]
  if (finding.actual !== undefined) message.actual = finding.actual
  if (finding.unitId !== undefined) Object.assign(message, { unitId: finding.unitId })
}
