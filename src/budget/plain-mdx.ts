import { outsideFences } from './fences.js'

/** Longest expression, tag or module of MDX that is followed to its end, in UTF-16 code units. */
const longest = 2000

/** Brackets and arrow functions inside of each other; parsers run out of stack at some thousand, on small stacks earlier. */
const deepest = 32

/** Tags, times the length of the text, that are given to a parser without a second thought: it looks for the partner of each. */
const largestTagLoad = 10_000_000

/**
 * Whether MDX is sure to be parsed in no time: each expression and each tag ends soon, nests little and holds nothing whose end takes a JavaScript
 * parser to find. All else, as a tag inside of an expression, may be harmless or not: 28 tags `<a>` that nobody closes, in one expression, take satteri a
 * minute, and each further one doubles that.
 *
 * @param text MDX without front matter.
 */
export function isPlainMdx(text: string): boolean {
  let tags = 0
  for (const piece of outsideFences(text)) {
    for (const { 0: character, index } of piece.matchAll(/[{<]/g)) {
      if (character === '{') {
        if (endOfExpression(piece, index) === null) return false
      } else if (beginsTag(piece, index)) {
        tags++
        if (endOfTag(piece, index) === null || tags * text.length > largestTagLoad) return false
      }
    }
    if (!hasPlainModules(piece)) return false
  }
  return true
}

/** From `{` to behind its `}`, as satteri looks for it; `null` where that is not certain, or far away. */
function endOfExpression(text: string, start: number): number | null {
  const limit = Math.min(text.length, start + longest)
  let braces = 0
  let depth = 0
  for (let index = start; index < limit;) {
    switch (text[index]) {
      case '{':
        braces++
        depth++
        break
      case '[':
      case '(':
        depth++
        break
      case ']':
      case ')':
        depth--
        break
      case '}':
        depth--
        braces--
        if (braces === 0) return index + 1
        break
      case '=':
        if (text[index + 1] === '>') depth++
        break
      case '<': {
        if (!beginsTag(text, index)) break
        const element = SELF_CLOSING.exec(text.slice(index, limit))?.[0]
        if (element === undefined) return null
        index += element.length
        continue
      }
      case '"':
      case "'":
      case '`':
      case '/': {
        const end = endOfLiteral(text, index, limit)
        if (end === null) return null
        index = end
        continue
      }
      default:
    }
    if (depth > deepest) return null
    index++
  }
  return null
}

/** A component without anything that would have to be looked into. */
const SELF_CLOSING = /^<[A-Za-z][\w.]*(?:\s+[\w-]+(?:="[^"<>{}\n]*")?)*\s*\/>/

/** Strings, templates and comments; `null` for what could as well be a pattern. */
function endOfLiteral(text: string, start: number, limit: number): number | null {
  const sign = text[start]
  if (sign === '`') return endOfTemplate(text, start, limit)
  if (sign === '/') {
    if (text[start + 1] === '*') return endAfter(text, '*/', start + 2)
    return text[start + 1] === '/' ? endOfLine(text, start) : null
  }
  // An apostrophe behind a letter opens nothing.
  if (sign === "'" && /\w/.test(text[start - 1] ?? '')) return start + 1
  let index = start + 1
  while (index < limit && text[index] !== sign && text[index] !== '\n' && text[index] !== '\r')
    index += text[index] === '\\' ? 2 : 1
  return text[index] === sign ? index + 1 : index
}

/** satteri counts braces in `${…}` and knows no templates inside of templates. */
function endOfTemplate(text: string, start: number, limit: number): number | null {
  let depth = 0
  for (let index = start + 1; index < limit; index++) {
    const character = text[index]
    if (character === '`' && depth === 0) return index + 1
    if (character === '\\') index++
    else if (character === '$' && text[index + 1] === '{') {
      depth++
      index++
    } else if (depth > 0 && character === '{') depth++
    else if (depth > 0 && character === '}') depth--
  }
  return null
}

function endAfter(text: string, what: string, from: number): number | null {
  const found = text.indexOf(what, from)
  return found < 0 ? null : found + what.length
}

function endOfLine(text: string, from: number): number {
  let index = from
  while (index < text.length && text[index] !== '\n' && text[index] !== '\r') index++
  return index
}

function beginsTag(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1)
  return next > 127 || /[A-Za-z_$/>]/.test(text[index + 1] ?? '')
}

/** From `<` to behind `>` or before the next `<`; further than a parser looks, where that is no tag. */
function endOfTag(text: string, start: number): number | null {
  const limit = Math.min(text.length, start + longest)
  for (let index = start + 1; index < limit;) {
    const character = text[index]
    if (character === '>') return index + 1
    if (character === '<') return index
    if (character === '"' || character === "'") {
      const end = endAfter(text, character, index + 1)
      if (end === null || end > limit) return null
      index = end
    } else if (character === '{') {
      const end = endOfExpression(text, index)
      if (end === null) return null
      index = end
    } else index++
  }
  return null
}

/** Modules begin a line. One that is not complete makes a parser try it with the next paragraph, and the next. */
function hasPlainModules(text: string): boolean {
  for (const { index } of text.matchAll(/^(?:import|export)(?=[\s{*])/gm)) {
    const end = endOfParagraph(text, index)
    if (end - index > longest || !isPlainModule(text.slice(index, end))) return false
  }
  return true
}

function endOfParagraph(text: string, from: number): number {
  const blankLine = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:[\r\n]|$)/g
  blankLine.lastIndex = from
  return blankLine.exec(text)?.index ?? text.length
}

/** Imports, re-exports, and constants that are data, each from a line of its own on. */
function isPlainModule(block: string): boolean {
  let statement = ''
  for (const line of block.split(/\r\n?|\n/)) {
    statement += ` ${line.trim()}`
    if (isPlainStatement(statement.trim())) statement = ''
  }
  return statement.trim() === ''
}

function isPlainStatement(statement: string): boolean {
  const bare = statement.replaceAll(/"[^"\\]*"|'[^'\\]*'|`[^`\\$]*`/g, '""').replace(/;$/, '')
  return isBalanced(bare) && PLAIN_STATEMENTS.some(pattern => pattern.test(bare))
}

/** What they are made of once each string is `""`. Nothing that ends so could go on. */
const PLAIN_STATEMENTS = [
  /^import [\w\s,*{}$]*""$/,
  /^export (?:\*(?: as \w+)? from ""|\{[\w\s,$]*\}(?: from "")?)$/,
  /^export const \w+ = [\w\s,:[\]{}.\-"]*[\]}"]$/
]

function isBalanced(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > deepest || depth < 0) return false
  }
  return depth === 0
}
