import { maskFrontMatter } from '../article/article.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import type { MarkdownParser } from '../model/mark.js'
import { bodyRequest } from '../markdown/mdx.js'
import { parseAhead } from '../markdown/sandbox/parse-safely.js'

/**
 * Parses those texts of a batch that the native parser may not be given in this process, all in one of their own. Left alone, each would start one when its
 * file is linted.
 *
 * @param files Paths and texts, front matter included.
 * @param parser Parser of the host.
 */
export function parseBatchAhead(
  files: readonly { readonly path: string; readonly text: string }[],
  parser: MarkdownParser
): void {
  const requests = files.flatMap(({ path, text }) => {
    // Nearly all texts are harmless as a whole, which is known without looking for the front matter's end.
    if (bodyRequest(path, text, parser) === null) return []
    const body = maskFrontMatter(text, parseFrontMatter(text).range.end)
    return bodyRequest(path, body, parser) ?? []
  })
  if (requests.length > 1) parseAhead(requests)
}
