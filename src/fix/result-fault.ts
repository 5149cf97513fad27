import { compareFindings, createFault } from '../lint/findings.js'
import type { FileResult } from '../model/finding.js'

/**
 * Adds a fault of the tool to a result.
 *
 * @param message One sentence.
 */
export function withFault(result: FileResult, messageId: string, message: string): FileResult {
  const messages = [...result.messages, createFault(messageId, message)].sort(compareFindings)
  return { ...result, messages, errorCount: result.errorCount + 1 }
}
