import type { ArticleGroup } from '../model/files.js'
import { createFileProbe } from '../discover/file-probe.js'
import type { ReadResult } from '../read/read-file.js'
import { findLinkedArticles, type LinkedArticles } from './linked-articles.js'
import { createOutlines, type OutlineOptions } from './outlines.js'

/** Follows the links of translations, batch after batch, and remembers what it saw of the files that they lead to. */
export interface Follower {
  /**
   * @param groups Groups of articles.
   * @param texts Texts that stand in for files, by absolute path.
   * @param read Reads a file by its absolute path.
   */
  follow(
    groups: readonly ArticleGroup[],
    texts: ReadonlyMap<string, string>,
    read: (path: string) => ReadResult
  ): LinkedArticles
}

/**
 * Makes the follower of a thread.
 *
 * @param options Working directory, source locale and parser of the run.
 */
export function createFollower(options: OutlineOptions): Follower {
  const probe = createFileProbe()
  const outlines = createOutlines(options)
  return {
    follow(groups, texts, read) {
      const readAny = (path: string): ReadResult => {
        const text = texts.get(path)
        return text === undefined
          ? read(path)
          : { text: text.replace(/^\uFEFF/, ''), bytes: Buffer.from(text), hadBom: text.startsWith('\uFEFF') }
      }
      const textOf = (path: string): string | null => {
        const text = texts.get(path)
        if (text !== undefined) return text
        const result = read(path)
        return 'problem' in result ? null : result.text
      }
      return findLinkedArticles(groups, {
        ...options,
        textOf,
        probe,
        reader: outlines(readAny, path => texts.has(path))
      })
    }
  }
}
