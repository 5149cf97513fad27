import { createArticle } from '../article/article.js'
import { anchorsIn, headingsOf } from '../article/outline.js'
import { relativePath } from '../discover/paths.js'
import type { MarkdownParser } from '../model/mark.js'
import { destinationsIn } from './destinations.js'
import { createDigests, type Digests, type ReadLinked } from './digests.js'
import { remember } from '../text/structures/bounded-memo.js'
import type { LinkedOutline, LinkedReader } from './linked-articles.js'

export interface OutlineOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string
  /** Canonical source locale. */
  readonly sourceLocale: string
  readonly parser: MarkdownParser
}

/** Outlines of the files that were asked about last. */
const outlinesKept = 400

/** What is remembered of files. */
interface Memory {
  readonly digests: Digests
  readonly outlines: Map<string, LinkedOutline | null>
}

/**
 * Makes the reader of linked articles for a thread. Each file is read once for its digest, and parsed once when a rule first asks where links to it lead, as long as not too many
 * others are asked for in between.
 *
 * @param options How articles are read.
 * @returns Function that makes the reader of one batch. Texts that stand in for files can change from batch to batch, so what is read of them is forgotten with it.
 */
export function createOutlines({
  cwd,
  sourceLocale,
  parser
}: OutlineOptions): (read: ReadLinked, standsIn: (path: string) => boolean) => LinkedReader {
  const shared = createMemory()
  const parse = (path: string, text: string): LinkedOutline | null => {
    try {
      const article = createArticle(
        { path: relativePath(cwd, path), locale: null, pathLocale: null, isSource: false, sourceLocale },
        text,
        parser
      )
      const outline: LinkedOutline = {
        path: article.path,
        headings: headingsOf(article),
        anchors: anchorsIn(article),
        rootFolders: [...destinationsIn(text).rootFolders]
      }
      // A substring keeps the whole text in memory.
      return JSON.parse(JSON.stringify(outline)) as LinkedOutline
    } catch {
      // A failure of the parser is reported where the file itself is linted.
      return null
    }
  }
  return (read, standsIn) => {
    const own = createMemory()
    const memoryOf = (path: string): Memory => (standsIn(path) ? own : shared)
    return {
      digestOf: path => memoryOf(path).digests.digestOf(path, read),
      outlineOf(path) {
        const { digests, outlines } = memoryOf(path)
        const known = outlines.get(path)
        if (known !== undefined) return known
        const result = read(path)
        // The digest is of the text that findings come of, also where the file has changed meanwhile.
        digests.note(path, result)
        return remember(outlines, path, 'problem' in result ? null : parse(path, result.text), outlinesKept)
      }
    }
  }
}

function createMemory(): Memory {
  return { digests: createDigests(), outlines: new Map() }
}
