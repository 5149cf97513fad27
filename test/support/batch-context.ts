import type { BatchContext } from '../../src/lint/batch.js'
import { createFileParser } from '../../src/lint/parse-file.js'
import { satteriHost } from '../../src/markdown/parser.js'
import type { MarkdownParser } from '../../src/model/mark.js'
import { withStandIns } from '../../src/read/article-files.js'

/**
 * What the lint stage is given for texts that lie nowhere.
 *
 * @param texts Texts by absolute path.
 * @param parser Parser of the articles.
 */
export function batchContext(
  texts: ReadonlyMap<string, string>,
  parser: MarkdownParser = satteriHost.parser
): Omit<BatchContext, 'budget'> {
  const missing = { read: () => ({ problem: 'Unexpected missing file' }), isStandIn: () => false }
  return {
    files: withStandIns(missing, texts),
    parser: createFileParser(parser),
    around: {
      versionTexts: () => null,
      linked: { factsOf: () => null, note: () => {}, signatureOf: () => null }
    },
    foreign: new Map()
  }
}
