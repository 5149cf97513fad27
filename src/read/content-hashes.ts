import { createHash } from 'node:crypto'

/**
 * Hashes that a hand-off may have recorded for a file: SHA-1 and SHA-256 of its bytes and of its bytes with CRLF line ends.
 *
 * @param content Bytes as on disk, or text (hashed as UTF-8).
 * @returns Lower-case hexadecimal hashes, 40 and 64 digits, without duplicates.
 */
export function contentHashes(content: Uint8Array | string): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  // Latin-1 maps each byte to one character, so the replacement works on bytes.
  const withCarriageReturns = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/\r?\n/g, '\r\n')
  const hashes = ['sha1', 'sha256'].flatMap(algorithm => [
    createHash(algorithm).update(bytes).digest('hex'),
    createHash(algorithm).update(withCarriageReturns, 'latin1').digest('hex')
  ])
  return [...new Set(hashes)]
}
