import { createRequire } from 'node:module'
import type { Root } from 'mdast'

let parse: ((text: string) => Root) | undefined

/**
 * Parses Markdown with remark-parse and remark-gfm, which are loaded on the first call: a run on satteri never needs them.
 *
 * @param text Markdown without front matter (masked, so that offsets hold).
 * @returns An mdast tree with offsets in UTF-16 code units.
 */
export function parseWithRemark(text: string): Root {
  parse ??= load()
  return parse(text)
}

function load(): (text: string) => Root {
  const require = createRequire(import.meta.url)
  const { unified } = require('unified') as typeof import('unified')
  const remarkParse = require('remark-parse') as typeof import('remark-parse')
  const remarkGfm = require('remark-gfm') as typeof import('remark-gfm')
  const processor = unified().use(remarkParse.default).use(remarkGfm.default).freeze()
  return text => processor.parse(text)
}
