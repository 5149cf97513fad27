import type { Finding } from '../../src/model/finding.js'

/** What is wrong with the form of messages of ours. */
export function messageFaults(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ message }) => !/^Unexpected .*, expected ./s.test(message))
    .map(
      ({ messageId, message }) => `${messageId}: its message is not of the form “Unexpected X, expected Y”: ${message}`
    )
}
