import type { Root } from 'mdast'
import type { MarkdownParser } from '../model/mark.js'
import { collectMarks } from './marks.js'
import { parseWithRemark } from './remark.js'
import { hasSatteri, marksWithSatteri, parseWithSatteri } from './satteri.js'

/** A parser in both forms: trees for a host that runs plugins on them, and marks for articles. */
export interface MarkdownHost {
  readonly parse: (text: string) => Root
  readonly parser: MarkdownParser
}

export const satteriHost: MarkdownHost = { parse: parseWithSatteri, parser: { name: 'satteri', parse: marksWithSatteri } }
export const remarkHost: MarkdownHost = { parse: parseWithRemark, parser: { name: 'remark', parse: text => collectMarks(parseWithRemark(text), text) } }

/**
 * Chooses the parser of the command line.
 *
 * @returns satteri where its binary loads, else remark-parse.
 */
export function defaultHost (): MarkdownHost {
  return hasSatteri() ? satteriHost : remarkHost
}
