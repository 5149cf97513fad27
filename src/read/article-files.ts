import { readArticleFile, type ReadOptions, type ReadProblem, type ReadResult, type ReadSuccess } from './read-file.js'

/** Reads articles by their absolute paths. */
export interface ArticleFiles {
  /** Text and bytes of a file, or why it cannot be read; it does not throw. */
  read(path: string): ReadResult
  /** Whether a text stands in for the file: it may be another one the next time. */
  isStandIn(path: string): boolean
}

/**
 * Reads files from disk, each time anew.
 *
 * @param options The largest size in bytes.
 */
export function filesOnDisk(options: ReadOptions): ArticleFiles {
  return { read: path => readArticleFile(path, options), isStandIn: () => false }
}

/**
 * Puts texts in place of files.
 *
 * @param files What is read where no text stands in.
 * @param texts Texts by absolute path, with a byte order mark where the file has one.
 * @param unreadable Why others cannot be linted, by absolute path.
 */
export function withStandIns(
  files: ArticleFiles,
  texts: ReadonlyMap<string, string>,
  unreadable: ReadonlyMap<string, ReadProblem> = new Map()
): ArticleFiles {
  if (texts.size + unreadable.size === 0) return files
  return {
    read(path) {
      const text = texts.get(path)
      return text === undefined ? (unreadable.get(path) ?? files.read(path)) : readText(text)
    },
    isStandIn: path => texts.has(path) || unreadable.has(path) || files.isStandIn(path)
  }
}

/**
 * Reads files once, so that whoever asks later gets the same bytes.
 *
 * @param files What is read.
 * @param paths Absolute paths of the files to read now; others are read when they are asked for.
 */
export function snapshotOf(files: ArticleFiles, paths: readonly string[]): ArticleFiles {
  const contents = new Map(paths.map(path => [path, files.read(path)]))
  return { read: path => contents.get(path) ?? files.read(path), isStandIn: path => files.isStandIn(path) }
}

/** The text of what was read, without byte order mark; `null` where it could not be read. */
export function textOf(read: ReadResult): string | null {
  return 'problem' in read ? null : read.text
}

function readText(text: string): ReadSuccess {
  const hadBom = text.startsWith('\uFEFF')
  return { text: hadBom ? text.slice(1) : text, bytes: Buffer.from(text), hadBom }
}
