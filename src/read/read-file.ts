import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync, type Stats } from 'node:fs'

/** A file that was read: its text without byte order mark, and the bytes as they are on disk. */
export interface ReadSuccess {
  readonly text: string
  readonly bytes: Buffer
  /** Whether the bytes start with a UTF-8 byte order mark; `text` never does. */
  readonly hadBom: boolean
}

/** Why a file could not be read, in one sentence without its path and without a full stop. */
export interface ReadProblem {
  readonly problem: string
}

export type ReadResult = ReadSuccess | ReadProblem

export interface ReadOptions {
  /** Files of more bytes are not read. */
  readonly maxFileSize: number
}

/**
 * Reads an article: a regular file, not too large, in strict UTF-8. What is no regular file (a pipe, a device) is not opened.
 *
 * @param path Absolute path, or relative to the process.
 * @param options The largest size in bytes.
 * @returns Text and bytes, or the problem; it does not throw.
 */
export function readArticleFile(path: string, options: ReadOptions): ReadResult {
  const read = readArticleBytes(path, options)
  return 'problem' in read ? read : decodeArticle(read.bytes)
}

/**
 * Reads the bytes of an article as `readArticleFile` does, without decoding them.
 *
 * @returns The bytes, or the problem; it does not throw.
 */
export function readArticleBytes(path: string, { maxFileSize }: ReadOptions): { readonly bytes: Buffer } | ReadProblem {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { problem: `Unexpected ${kindOf(stats)}, expected a regular file` }
    if (stats.size > maxFileSize) return tooLarge(stats.size, maxFileSize)
    const bytes = readFileSync(path)
    // The file may have grown since its size was asked.
    if (bytes.length > maxFileSize) return tooLarge(bytes.length, maxFileSize)
    return { bytes }
  } catch (error) {
    return { problem: describeError(error) }
  }
}

/** A text as it stands on the disk: with the BOM that the file has. */
export function withBom({ hadBom }: Pick<ReadSuccess, 'hadBom'>, text: string): string {
  return hadBom ? `\uFEFF${text}` : text
}

/**
 * Takes bytes from elsewhere (git, standard input) for an article as `readArticleFile` takes those of a file.
 *
 * @returns Text and bytes, or the problem; it does not throw.
 */
export function readArticleFrom(bytes: Buffer, { maxFileSize }: ReadOptions): ReadResult {
  return bytes.length > maxFileSize ? tooLarge(bytes.length, maxFileSize) : decodeArticle(bytes)
}

/**
 * Decodes the bytes of an article.
 *
 * @param bytes The whole file.
 * @returns Text and bytes, or the problem where the bytes are not UTF-8 text.
 */
export function decodeArticle(bytes: Buffer): ReadResult {
  const encoding = foreignEncoding(bytes)
  if (encoding !== null) return { problem: `Unexpected ${encoding}, expected UTF-8` }
  if (!isUtf8(bytes))
    return { problem: `Unexpected bytes that are not UTF-8 on line ${firstBadLine(bytes)}, expected UTF-8` }
  const hadBom = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { text: bytes.toString('utf8', hadBom ? 3 : 0), bytes, hadBom }
}

function tooLarge(size: number, limit: number): ReadProblem {
  const sizes = new Intl.NumberFormat('en-US')
  return {
    problem: `Unexpected size of ${sizes.format(size)} bytes, expected at most ${sizes.format(limit)} (setting \`maxFileSize\`)`
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'named pipe'
  if (stats.isSocket()) return 'socket'
  return stats.isCharacterDevice() || stats.isBlockDevice() ? 'device' : 'special file'
}

function describeError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  switch (code) {
    case 'ENOENT':
      return 'Unexpected missing file, expected it to exist (it may have been removed meanwhile)'
    case 'EACCES':
    case 'EPERM':
      return 'Unexpected refusal to read the file, expected permission to read it'
    case 'ELOOP':
      return 'Unexpected loop of symbolic links, expected a regular file'
    case 'EMFILE':
    case 'ENFILE':
      return 'Unexpected lack of file handles, expected the system to allow one more open file'
    default:
      return `Unexpected failure to read the file (${code}), expected a readable regular file`
  }
}

function startsWith(bytes: Buffer, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** Names the encoding of bytes that are surely no UTF-8 text; `null` where they may be. */
function foreignEncoding(bytes: Buffer): string | null {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return 'encoding UTF-32 (little-endian)'
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return 'encoding UTF-32 (big-endian)'
  if (startsWith(bytes, 0xff, 0xfe)) return 'encoding UTF-16 (little-endian)'
  if (startsWith(bytes, 0xfe, 0xff)) return 'encoding UTF-16 (big-endian)'
  const [even, odd] = countZeros(bytes)
  const sample = Math.min(bytes.length, sampleSize)
  // Western text in UTF-16 without a mark has a zero in every other byte, and is valid UTF-8 at that.
  if (odd > sample * 0.3 && even < sample * 0.05) return 'encoding UTF-16 (little-endian, without byte order mark)'
  if (even > sample * 0.3 && odd < sample * 0.05) return 'encoding UTF-16 (big-endian, without byte order mark)'
  // A stray zero is a character like others; many of them, or one in what is no UTF-8, are no text.
  const zeros = even + odd
  return zeros > sample * 0.1 || (zeros > 0 && !isUtf8(bytes)) ? 'binary data' : null
}

const sampleSize = 8000

function countZeros(bytes: Buffer): readonly [even: number, odd: number] {
  const sample = bytes.subarray(0, sampleSize)
  if (!sample.includes(0)) return [0, 0]
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  return [even, odd]
}

function firstBadLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const lineEnd = bytes.indexOf(0x0a, start)
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end
  }
  return line
}
