import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isInside } from '../discover/paths.js'

/** More than any configuration, schema, glossary or baseline takes, and what Node still makes into one text. */
const largestFile = 256 * 1024 * 1024

/** A file that settings name cannot be read. */
export class UnreadableFile extends Error {
  /**
   * @param expected What to say after "expected".
   * @param isMissing Whether there is no such file.
   */
  constructor(
    readonly expected: string,
    readonly isMissing: boolean,
    cause?: unknown
  ) {
    super(expected, { cause })
  }
}

/**
 * Reads a file that people name or that stands at a known place (a configuration, a schema, a glossary, a baseline). A pipe or a device is not
 * opened: it may never end.
 *
 * @param path Absolute path.
 * @param root Absolute path of the folder that the file must lie in, links resolved; `null` for anywhere.
 * @throws {UnreadableFile} For anything but a regular file of a size that can be read.
 */
export function readBytes(path: string, root: string | null = null): Buffer {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) throw new UnreadableFile('a readable file (it is no regular file)', false)
    if (stats.size > largestFile)
      throw new UnreadableFile(`a file of at most ${largestFile} bytes (it has ${stats.size})`, false)
    if (root !== null && !isInside(realpathSync.native(root), realpathSync.native(path))) {
      throw new UnreadableFile(
        'a file inside of the working directory (`--safe` reads settings from nowhere else)',
        false
      )
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const { code, message } = error as NodeJS.ErrnoException
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new UnreadableFile(isMissing ? 'a file that exists' : `a readable file (${message})`, isMissing, error)
  }
}
