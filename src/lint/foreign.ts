import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Finding } from '../model/finding.js'
import { createFault } from './findings.js'

/**
 * Takes over the messages that other remark plugins of the user's configuration left on a file.
 *
 * @param file A file that has passed the engine.
 * @returns Findings whose rule is `source/rule`; a fault for what a plugin has thrown.
 */
export function foreignFindings(file: VFile): Finding[] {
  return file.messages.map(message => {
    if (isCrash(message))
      return createFault(
        'pluginCrash',
        `Unexpected failure of a plugin on this file (${reasonOf(message)}), expected it to run through`
      )
    const place = message.place
    const start = place === undefined ? undefined : 'start' in place ? place.start : place
    const end = place !== undefined && 'end' in place ? place.end : start
    const offset = start?.offset ?? 0
    return {
      ruleId: `${message.source ?? 'remark'}/${message.ruleId ?? 'message'}`,
      messageId: 'foreign',
      severity: message.fatal === true ? 2 : message.fatal === false ? 1 : 0,
      message: message.reason,
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      endLine: end?.line ?? 1,
      endColumn: end?.column ?? 1,
      offset,
      endOffset: end?.offset ?? offset,
      ...(message.url === undefined ? {} : { url: message.url })
    }
  })
}

/** How unified-engine says it; a message that a plugin itself made fatal has no cause, or a source. */
function isCrash({ fatal, cause, source, ruleId }: VFileMessage): boolean {
  return fatal === true && cause !== undefined && source === undefined && ruleId === undefined
}

function reasonOf({ cause, reason }: VFileMessage): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : reason
}
