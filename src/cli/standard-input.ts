import { UserError } from '../model/error.js'
import { readArticleFrom } from '../read/read-file.js'

/**
 * Reads one article from standard input.
 *
 * @param limit Most bytes to read.
 * @returns The decoded text without its BOM.
 * @throws {UserError} When it is longer, or not UTF-8.
 */
export async function readStandardInput(stdin: AsyncIterable<Uint8Array | string>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > limit)
      throw new UserError(`Unexpected length of standard input, expected ${limit} bytes at most (\`maxFileSize\`)`)
    chunks.push(bytes)
  }
  const read = readArticleFrom(Buffer.concat(chunks), { maxFileSize: limit })
  if (!('problem' in read)) return read.text
  throw new UserError(`${read.problem} on standard input`)
}
