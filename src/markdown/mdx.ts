import type { Root } from 'mdast'
import { findDeepLine, refuseDeepText } from '../budget/nesting.js'
import type { Mark, MarkdownParser } from '../model/mark.js'
import type { MdxProblem } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import { collectMarks } from './marks.js'
import type { Request } from './sandbox/messages.js'
import { isHarmless, ParserLostError } from './sandbox/parse-safely.js'
import { hasSatteri, parseMdxWithSatteri } from './satteri.js'

/** The parsed text of an article. */
export interface ParsedBody {
  readonly marks: readonly Mark[]
  /** Whether it was read as MDX. */
  readonly isMdx: boolean
  /** Why a file of MDX was read as Markdown; else `null`. */
  readonly mdxProblem: MdxProblem | null
}

/**
 * Parses an article by its file name: `.mdx` as MDX, all else as Markdown. MDX that cannot be parsed is read as Markdown, so that nothing is
 * lost but what is particular to MDX; so is all of it where satteri has no binary.
 *
 * @param path Path of the article.
 * @param text Its text without front matter (masked, so that offsets hold).
 * @param parser Parser of the host, for Markdown.
 */
export function parseBody(path: string, text: string, parser: MarkdownParser): ParsedBody {
  if (!isMdxPath(path) || !hasSatteri()) return { marks: parser.parse(text), isMdx: false, mdxProblem: null }
  refuseDeepText(text)
  let tree: Root
  try {
    tree = parseMdxWithSatteri(withoutGeneratorSyntax(text))
  } catch (error) {
    if (error instanceof ParserLostError) throw error
    return { marks: parser.parse(text), isMdx: false, mdxProblem: problemOf(error, text) }
  }
  return { marks: collectMarks(tree, text), isMdx: true, mdxProblem: null }
}

/**
 * What `parseBody` would have parsed in a process of its own; for many texts, one process is cheaper.
 *
 * @param path Path of the article.
 * @param text Its text without front matter (masked, so that offsets hold).
 * @param parser Parser of the host, for Markdown.
 * @returns A request for `parseAhead`; `null` for a text that is harmless, or that satteri will not be given.
 */
export function bodyRequest(path: string, text: string, parser: MarkdownParser): Request | null {
  const isMdx = isMdxPath(path)
  if (!hasSatteri() || (!isMdx && parser.name !== 'satteri') || findDeepLine(text) !== null) return null
  const request: Request = isMdx ? { text: withoutGeneratorSyntax(text), syntax: 'mdx' } : { text, syntax: 'markdown' }
  return isHarmless(request.text, request.syntax) ? null : request
}

/** Whether a file is MDX by its name. */
export function isMdxPath(path: string): boolean {
  return /\.mdx$/i.test(path)
}

/**
 * Site generators take ids in braces and HTML comments before MDX is parsed, which knows neither.
 *
 * @returns Text of the same length, so that offsets hold.
 */
function withoutGeneratorSyntax(text: string): string {
  const pieces = text.replaceAll(/\{#([\w-]{1,200})\}(?=[ \t]*$)/gm, (_, id: string) => `(#${id})`).split('-->')
  const last = pieces.pop() ?? ''
  return pieces.map(withExpression).join('') + last
}

/** A text that ended with `-->`, with an expression in place of the comment. Cutting there first takes no search from each `<!--`. */
function withExpression(piece: string): string {
  const start = piece.indexOf('<!--')
  return start < 0 ? `${piece}-->` : `${piece.slice(0, start)}{/* ${piece.slice(start + 4).replaceAll('*/', '* ')}*/}`
}

/** satteri writes `3:7: Unexpected …, expected … (rule)`. */
function problemOf(error: unknown, text: string): MdxProblem {
  const message = error instanceof Error ? error.message : String(error)
  const [, number = '1', what = message] = /^(\d{1,9}):\d{1,9}: ([^(]{1,300})/.exec(message) ?? []
  let start = 0
  let rest = Number(number)
  // A carriage return ends a line for satteri, also alone.
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) {
    if (--rest === 0) break
    start = index + lineEnd.length
  }
  return {
    ...lastWordsBefore(text, start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0)),
    message: what.trim()
  }
}

/** The line that ends at an offset, without the whitespace around it; where it is blank, the last one before it that is not. */
function lastWordsBefore(text: string, offset: number): TextRange {
  const end = text.slice(0, offset).trimEnd().length
  const line = text.slice(Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1, end)
  return { start: end - line.trimStart().length, end: Math.max(end, 1) }
}
