import type { ArticleGroup } from '../model/files.js'
import { readArticleFile } from '../read/read-file.js'

/** A file as it was before any fix. */
export interface Original {
  readonly absolutePath: string
  /** Without BOM. */
  readonly text: string
  readonly bytes: Uint8Array
  readonly hadBom: boolean
}

export interface OriginalOptions {
  readonly texts: ReadonlyMap<string, string>
  readonly unreadable: ReadonlyMap<string, unknown>
  readonly maxFileSize: number
}

/**
 * Reads the given files of a batch, so that what is linted is what will be fixed and compared.
 *
 * @param groups The batch.
 * @param options Texts that stand in for files, by absolute path, files whose texts cannot be linted, and the largest size of a file in bytes.
 * @returns Originals by path; files that cannot be read are left out: the lint stage says why.
 */
export function readOriginals(
  groups: readonly ArticleGroup[],
  { texts, unreadable, maxFileSize }: OriginalOptions
): Map<string, Original> {
  const originals = new Map<string, Original>()
  for (const { path, absolutePath, given } of groups.flatMap(group => group.files)) {
    if (!given || unreadable.has(absolutePath)) continue
    const standIn = texts.get(absolutePath)
    if (standIn !== undefined) {
      const hadBom = standIn.startsWith('\uFEFF')
      originals.set(path, { absolutePath, text: standIn.slice(Number(hadBom)), bytes: Buffer.from(standIn), hadBom })
      continue
    }
    const read = readArticleFile(absolutePath, { maxFileSize })
    if (!('problem' in read))
      originals.set(path, { absolutePath, text: read.text, bytes: read.bytes, hadBom: read.hadBom })
  }
  return originals
}
