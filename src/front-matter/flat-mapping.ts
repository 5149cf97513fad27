import type { EntryPlace } from '../model/article.js'
import { isFraction, isInteger } from './yaml-scalars.js'

/** A block of front matter that was read without a YAML parser. */
export interface FlatMapping {
  /** Frozen, without a prototype. */
  readonly data: Readonly<Record<string, unknown>>
  /** Ranges in the block, by key; `null` for lists, whose extent only the parser knows. */
  readonly places: ReadonlyMap<string, EntryPlace | null>
}

type Scalar = string | number | boolean | null

const ENTRY = /^([A-Za-z][\w.-]{0,99}):(?= |$)/
const ITEM = /^( {0,16})- +(?=[^ ])/
/** What a plain scalar may begin with here; all else opens a quotation, a collection, an anchor, a block of text or a comment. */
const PLAIN_START = /^[A-Za-z0-9/(+._~$\u00C0-\u1FFF\u3040-\uD7FF]/
/** One of these ends a plain scalar early, or makes it something else. */
const NOT_PLAIN = /: |:$| #/
/** Characters that YAML does not print, or that libraries do not agree on; surrogates are left to them, too. */
const UNUSUAL = /[^\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/
const RESERVED_KEY = /^(?:true|false|null)$/i

/**
 * Reads front matter as nearly every article has it: lines of `key: value`, and lists of `- value`. It is what a YAML parser makes of them, at
 * a tenth of the time.
 *
 * @param body The lines between the fences.
 * @returns The entries; `null` for anything else, and for anything that is not certain, which the YAML parsers decide.
 */
export function readFlatMapping(body: string): FlatMapping | null {
  const data = Object.create(null) as Record<string, unknown>
  const places = new Map<string, EntryPlace | null>()
  /** The key whose value is empty so far: a list may follow. */
  let open: string | null = null
  let list: Scalar[] | null = null
  let indentation = 0
  for (let start = 0; start < body.length;) {
    const feed = body.indexOf('\n', start)
    const next = feed < 0 ? body.length : feed + 1
    const end = contentEnd(body, start, feed < 0 ? body.length : feed)
    const line = body.slice(start, end)
    const lineStart = start
    start = next
    if (line === '') continue
    // In a comment as well: a lone carriage return ends it.
    if (UNUSUAL.test(line)) return null
    if (line.startsWith('#')) continue
    const key = ENTRY.exec(line)?.[1]
    if (key !== undefined) {
      if (RESERVED_KEY.test(key) || places.has(key)) return null
      const valueStart = skipSpaces(line, key.length + 1)
      const value = valueStart === line.length ? null : readScalar(line.slice(valueStart))
      if (value === undefined) return null
      data[key] = value
      const keyPlace = { start: lineStart, end: lineStart + key.length }
      const isEmpty = valueStart === line.length
      places.set(key, { key: keyPlace, value: isEmpty ? keyPlace : { start: lineStart + valueStart, end } })
      open = isEmpty ? key : null
      list = null
      continue
    }
    const item = ITEM.exec(line)
    if (item === null || open === null || line === '') return null
    const blanks = (item[1] as string).length
    const value = readScalar(line.slice(item[0].length))
    if (value === undefined || (list !== null && blanks !== indentation)) return null
    if (list === null) {
      list = []
      indentation = blanks
      data[open] = list
      places.set(open, null)
    }
    list.push(value)
  }
  for (const value of Object.values(data)) Object.freeze(value)
  return { data: Object.freeze(data), places }
}

/** End of a line without its carriage return and the spaces before it. */
function contentEnd(body: string, start: number, lineEnd: number): number {
  let end = lineEnd
  if (end > start && body[end - 1] === '\r') end--
  while (end > start && body[end - 1] === ' ') end--
  return end
}

function skipSpaces(line: string, from: number): number {
  let index = from
  while (line[index] === ' ') index++
  return index
}

/** `undefined` for what is not certainly one value on one line. */
function readScalar(text: string): Scalar | undefined {
  const quote = text[0]
  if (quote === '"' || quote === "'") {
    const inside = text.slice(1, -1)
    // Escapes, and quotation marks inside, are left to the parser.
    return text.length < 2 ||
      !text.endsWith(quote) ||
      inside.includes(quote) ||
      (quote === '"' && inside.includes('\\'))
      ? undefined
      : inside
  }
  if (!PLAIN_START.test(text) || NOT_PLAIN.test(text)) return undefined
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
    default:
      return isInteger(text) || isFraction(text) ? Number(text) : text
  }
}
