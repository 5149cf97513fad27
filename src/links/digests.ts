import { createHash } from 'node:crypto'
import type { ReadResult } from '../read/read-file.js'
import { remember } from '../text/structures/bounded-memo.js'

/** Reads a file by its absolute path. */
export type ReadLinked = (path: string) => ReadResult

/** What stands for the content of files, remembered: many articles lead to the same ones. */
export interface Digests {
  /** @returns The same for all files that cannot be read. */
  digestOf(path: string, read: ReadLinked): string
  /** Stores the digest of a file that was read for another purpose. */
  note(path: string, result: ReadResult): void
}

const digestsKept = 20_000

/** Makes a memory of digests. */
export function createDigests(): Digests {
  const digests = new Map<string, string>()
  const note = (path: string, result: ReadResult): string => remember(digests, path, digestOf(result), digestsKept)
  return { digestOf: (path, read) => digests.get(path) ?? note(path, read(path)), note }
}

function digestOf(read: ReadResult): string {
  return 'problem' in read ? '' : createHash('sha256').update(read.bytes).digest('base64url')
}
