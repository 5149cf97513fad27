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

/**
 * Reads the given files of a batch, so that what is linted is what will be fixed and compared.
 *
 * @param groups The batch.
 * @param options Texts that stand in for files, by absolute path, and the largest size of a file in bytes.
 * @returns Originals by path; files that cannot be read are left out: the lint stage says why.
 */
export function readOriginals(
  groups: readonly ArticleGroup[],
  { texts, maxFileSize }: { readonly texts: ReadonlyMap<string, string>; readonly maxFileSize: number }
): Map<string, Original> {
  const originals = new Map<string, Original>()
  for (const { path, absolutePath, given } of groups.flatMap(group => group.files)) {
    if (!given) continue
    const standIn = texts.get(absolutePath)
    if (standIn !== undefined) {
      originals.set(path, { absolutePath, text: standIn, bytes: Buffer.from(standIn), hadBom: false })
      continue
    }
    const read = readArticleFile(absolutePath, { maxFileSize })
    if (!('problem' in read))
      originals.set(path, { absolutePath, text: read.text, bytes: read.bytes, hadBom: read.hadBom })
  }
  return originals
}

/** A text of the file as it stands on the disk: with the BOM that the file had. */
export function withBom(original: Original, text: string): string {
  return original.hadBom ? `\uFEFF${text}` : text
}
