import type { Root } from 'mdast'
import { refuseDeepText } from '../budget/nesting.js'
import type { Mark, MarkdownParser } from '../model/mark.js'
import { collectMarks } from './marks.js'
import { parseWithRemark } from './remark.js'
import { hasSatteri, marksWithSatteri, parseWithSatteri } from './satteri.js'

/** A parser in both forms: trees for a host that runs plugins on them, and marks for articles. */
export interface MarkdownHost {
  /** @throws {TooDeepError} For texts that parsers do not stand. */
  readonly parse: (text: string) => Root
  readonly parser: MarkdownParser
}

// The trees are the same, whichever of the two has made them.
export const satteriHost: MarkdownHost = {
  parse: refusing(parseWithSatteri),
  parser: { name: 'satteri', parse: refusing(marksWithSatteri) }
}
export const remarkHost: MarkdownHost = {
  parse: refusing(parseWithRemark),
  parser: { name: 'remark', parse: refusing(marksWithRemark) }
}

/**
 * Chooses the parser of the command line.
 *
 * @returns satteri where its binary loads, else remark-parse.
 */
export function defaultHost(): MarkdownHost {
  return hasSatteri() ? satteriHost : remarkHost
}

function marksWithRemark(text: string): readonly Mark[] {
  return collectMarks(parseWithRemark(text), text)
}

function refusing<Result>(parse: (text: string) => Result): (text: string) => Result {
  return text => {
    refuseDeepText(text)
    return parse(text)
  }
}
