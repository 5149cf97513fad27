import { readArticleFile } from '../read/read-file.js'
import { peekFrontMatter } from './peek.js'

/**
 * Finds the locale and the source version that the front matter of a file names.
 *
 * @param path Absolute path.
 * @param maxFileSize Files of more bytes are not read.
 * @returns Nothing of both for a file that cannot be read: that is reported when it is linted.
 */
export function peekFile(path: string, maxFileSize: number): ReturnType<typeof peekFrontMatter> {
  const read = readArticleFile(path, { maxFileSize })
  return 'problem' in read ? { locale: null, sourceHash: null } : peekFrontMatter(read.text)
}
