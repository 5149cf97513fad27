import type { Root } from 'mdast'
import type { MarkdownParser } from '../model/mark.js'
import { collectMarks } from './marks.js'
import { parseWithRemark } from './remark.js'
import { hasSatteri, parseWithSatteri } from './satteri.js'

/** A parser in both forms: trees for a host that runs plugins on them, and marks for articles. */
export interface MarkdownHost {
  readonly parse: (text: string) => Root
  readonly parser: MarkdownParser
}

export const satteriHost: MarkdownHost = hostFrom('satteri', parseWithSatteri)
export const remarkHost: MarkdownHost = hostFrom('remark', parseWithRemark)

/**
 * Chooses the parser of the command line.
 *
 * @returns satteri where its binary loads, else remark-parse.
 */
export function defaultHost (): MarkdownHost {
  return hasSatteri() ? satteriHost : remarkHost
}

function hostFrom (name: MarkdownParser['name'], parse: (text: string) => Root): MarkdownHost {
  return { parse, parser: { name, parse: text => collectMarks(parse(text), text) } }
}
