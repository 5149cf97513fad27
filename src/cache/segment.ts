import { createHash } from 'node:crypto'

/** One entry of a segment: the key that it holds for, and what was found as JSON (empty for nothing). */
export interface SegmentEntry {
  readonly key: string
  readonly value: string
}

/** First word of a segment, by which it is known as ours; another layout gets another number. */
export const magic = 'loc-lint-cache-1'
const headerPattern = new RegExp(`^${magic} ([\\w-]{43})$`)
const headerLength = magic.length + 1 + 43
const entryPattern = /^([0-9a-f]{32}) ([\w-]{43}) ?/
const newline = 0x0a

/**
 * Reads a segment: a line with the hash of all that follows, then a line for each entry.
 *
 * @param bytes Content of the file.
 * @returns Entries by slot, oldest first; none where a single byte is not as it was written.
 */
export function decodeSegment(bytes: Buffer): Map<string, SegmentEntry> {
  const entries = new Map<string, SegmentEntry>()
  const header = headerPattern.exec(bytes.toString('latin1', 0, headerLength))
  if (header === null || bytes[headerLength] !== newline) return entries
  const body = bytes.subarray(headerLength + 1)
  if (hashOf(body) !== header[1]) return entries
  for (const line of body.toString('utf8').split('\n')) {
    const match = entryPattern.exec(line)
    if (match !== null) entries.set(match[1] as string, { key: match[2] as string, value: line.slice(match[0].length) })
  }
  return entries
}

/**
 * Writes a segment.
 *
 * @param entries Entries by slot; values hold no line break.
 */
export function encodeSegment(entries: ReadonlyMap<string, SegmentEntry>): Buffer {
  const lines = [...entries].map(([slot, { key, value }]) =>
    value === '' ? `${slot} ${key}\n` : `${slot} ${key} ${value}\n`
  )
  const body = Buffer.from(lines.join(''))
  return Buffer.concat([Buffer.from(`${magic} ${hashOf(body)}\n`), body])
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
