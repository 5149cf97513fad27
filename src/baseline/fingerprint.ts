import { createHash } from 'node:crypto'
import type { FileResult, Finding } from '../model/finding.js'

const length = 16
const separator = '\u0000'

/**
 * What a finding says, as 16 hexadecimal digits: its message's id, what was expected and found, and what the message quotes. Lines and
 * columns are left out (also the line of a place that the message names), and so is the wording: neither moved text nor a later version of loc-lint makes an old finding a new one.
 */
export function textFingerprint({ messageId, expected = [], actual, message }: Finding): string {
  const quoted = (message.match(/`[^`]+`/g) ?? []).map(value => value.replace(/:\d+`$/, '`'))
  return digest([messageId, String(expected.length), ...expected, actual === undefined ? '-' : `+${actual}`, ...quoted])
}

/**
 * A fingerprint for services that keep findings from one run to the next: of the article, its locale, the rule, the unit and the text. The
 * file's name plays a part only where there is no locale.
 */
export function findingFingerprint({ articleKey, locale, filePath }: FileResult, finding: Finding): string {
  const { ruleId, unitId } = finding
  return digest([articleKey, locale ?? filePath, ruleId ?? '', unitId ?? '', textFingerprint(finding)])
}

/** Counts how often a key has come up: 1 the first time. */
export function createCounter(): (key: string) => number {
  const counts = new Map<string, number>()
  return key => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(separator)).digest('hex').slice(0, length)
}
