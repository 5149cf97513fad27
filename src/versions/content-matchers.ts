import { createHash } from 'node:crypto'

/** Whether a content of the source is the one that a translation names. */
export type ContentMatcher = (bytes: Uint8Array) => boolean

const ALGORITHMS: ReadonlyMap<number, string> = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256']
])
const BOM = '\u00EF\u00BB\u00BF'

/**
 * Makes the matcher of a hash: of the bytes as they are, or with the line ends and the byte order mark that a checkout may have had.
 *
 * @param value Hexadecimal digits, lower case: 32 of an MD5, 40 of a SHA-1, 64 of a SHA-256.
 */
export function matcherOfHash(value: string): ContentMatcher {
  const algorithm = ALGORITHMS.get(value.length)
  if (algorithm === undefined) return () => false
  return bytes => {
    // Latin-1 maps each byte to one character, so that replacements work on bytes.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/^\u00EF\u00BB\u00BF/, '')
    const lines = text.replaceAll('\r\n', '\n')
    const forms = [lines, lines.replaceAll('\n', '\r\n')]
    return [...forms, ...forms.map(form => BOM + form), text].some(
      form => createHash(algorithm).update(form, 'latin1').digest('hex') === value
    )
  }
}
