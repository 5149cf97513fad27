import type { VFile } from 'vfile'
import type { Finding } from '../model/finding.js'

/**
 * Takes over the messages that other remark plugins of the user's configuration left on a file.
 *
 * @param file A file that has passed the engine.
 * @returns Findings whose rule is `source/rule`.
 */
export function foreignFindings (file: VFile): Finding[] {
  return file.messages.map(message => {
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
