import { localeSegmentKind } from '../../../src/text/languages/locale.js'
import { DIAGRAM_LANGUAGES, MARKUP_LANGUAGES, TEXT_LANGUAGES } from './data/code-languages.js'
import { withoutComment } from './lines.js'
import { betweenSlots } from './slots.js'

/** A line of code that is compared. */
export interface CodeLine {
  /** Number of the line in its block, from 0. */
  readonly index: number
  /** As it is written. */
  readonly line: string
  /** What is left of it without indentation, comments, text for readers and what they fill in. */
  readonly code: string
  /** The same with its strings. */
  readonly strict: string
  /** Whether it reads as a sentence: output, prompts and licences are written for readers. */
  readonly isProse: boolean
}

/** Openers of comments and strings of several lines, with what closes them. */
const SEVERAL_LINES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w*./-])\/\*/, '*/'],
  [/<!--/, '-->'],
  [/<#/, '#>'],
  [/"""/, '"""'],
  [/'''/, "'''"]
]

/**
 * Removes from code what translators may translate.
 *
 * @param value Code with LF between its lines.
 * @param language The language that its fence names.
 * @returns The lines of which code is left: comments may be wrapped anew.
 */
export function codeLines(value: string, language: string | null = null): CodeLine[] {
  const lines: CodeLine[] = []
  const name = language?.toLowerCase() ?? ''
  const isMarkup = MARKUP_LANGUAGES.has(name)
  let closer: string | null = null
  for (const [index, line] of value.split('\n').entries()) {
    if (closer !== null) {
      if (line.includes(closer)) closer = null
      continue
    }
    closer = openedBy(line)
    const bare = withoutTexts(withoutComment(line), isMarkup)
    const code = comparable(withoutStrings(bare), isMarkup)
    if (!/[\p{L}\p{N}]/u.test(code) && !SIGN_OF_CODE.test(code)) continue
    const isProse = isSentence(code) || (isMarkup && !SIGN_OF_CODE.test(code))
    if (isProse && (isMarkup || TEXT_LANGUAGES.has(name))) continue
    lines.push({ index, line, code, strict: comparable(bare.replaceAll(STRING, withoutLocale), isMarkup), isProse })
  }
  return lines
}

function openedBy(line: string): string | null {
  for (const [opener, closer] of SEVERAL_LINES) {
    const start = line.search(opener)
    if (start >= 0 && !line.includes(closer, start + 2)) return closer
  }
  return null
}

/** What readers are asked to fill in, as shells write it. */
const CAPITALS = /(?<!\w)[A-Z][A-Z_]{3,80}(?!\w)/g
const STRING = /"([^"\n]{0,400})"|'([^'\n]{0,400})'|`([^`\n]{0,400})`/g
/** A string is code where it has such signs and no space: a path, a version, a key. */
const CODE_STRING = /^(?=[!-~]+$).*[/._:=<>@#\d-]/
/** What stands between two tags; the sign of an arrow or a comparison ends no tag. */
const BETWEEN_TAGS = /(?<=[\w"'/\s}]>)[^<>]{1,400}(?=<)/g
/** What stands behind the last tag of a line, at most. */
const LONGEST_TEXT = 400
const BEFORE_TAG = /^[^<>]{1,400}(?=<\/[\w.-]+>\s*$)/
/** What a template fills in. */
const FILLED_IN = /\{[^{}]*\}/g
/** `title: Make some tea`. */
const KEY = /([:：]\s+)\p{L}/u
const END_OF_TEXT = /[=;{}()<>[\]$|\\_@:]/
/** Words in a row, with the marks before them: a message of the program. */
export const WORDS_IN_A_ROW =
  /(?<![\p{L}\p{M}’',.])[\p{M}’',.]*\p{L}[\p{L}\p{M}’',.]*(?:\s\p{L}[\p{L}\p{M}’',.]*){3,40}/gu
const SIGN_OF_CODE = /[=;{}()<>[\]$|\\_@]|--|::|\w\/\w|\w\.\w/

function withoutTexts(line: string, isMarkup: boolean): string {
  const texts = line.includes('<')
    ? withoutTextBehindTags(line.replaceAll(BETWEEN_TAGS, withoutWords)).replace(BEFORE_TAG, withoutWords)
    : isMarkup && line.includes('{{')
      ? withoutWords(line)
      : line
  return withoutTextOfKey(texts)
}

function withoutTextOfKey(line: string): string {
  const tail = line.split(END_OF_TEXT).at(-1) ?? ''
  const before = line.length - tail.length
  const start = line[before - 1] === ':' ? before - 1 : before
  const key = KEY.exec(line.slice(start))
  if (key === null) return line
  const end = start + key.index + (key[1] as string).length
  return isText(line.slice(end)) ? line.slice(0, end) : line
}

/** Of a line that begins with a tag, what stands behind its last one. */
function withoutTextBehindTags(line: string): string {
  const start = line.lastIndexOf('>') + 1
  const [tags, text] = [line.slice(0, start).trimStart(), line.slice(start)]
  const endsInText = text !== '' && text.length <= LONGEST_TEXT && !text.includes('<')
  return endsInText && /^<.{0,400}[\w"'/}]>$/.test(tags) ? line.slice(0, start) + withoutWords(text) : line
}

/** Words with spaces between, or letters that are no English ones; no name, path or option. */
function isText(words: string): boolean {
  return (/\s\p{L}/u.test(words) || !/[A-Za-z]/.test(words)) && !/--|\w\/\w|\w\.\w/.test(words)
}

/** Leaves what a template fills in; what has other signs of code is no text. */
function withoutWords(text: string): string {
  const filled = text.match(FILLED_IN) ?? []
  return /[=;{}[\]$\\]|\w\(/.test(text.replaceAll(/\{?\{[^{}]*\}\}?/g, '')) ? text : filled.join('')
}

function withoutStrings(line: string): string {
  return line.replaceAll(STRING, (whole: string, ...[double, single, tick]: (string | undefined)[]) =>
    isCode(double ?? single ?? tick ?? '') ? whole.slice(1, -1) : '""'
  )
}

function withoutLocale(whole: string): string {
  return localeSegmentKind(whole.slice(1, -1)) === null ? whole : '""'
}

/** The name of a locale is that of the readers' own in their examples. */
function isCode(text: string): boolean {
  return CODE_STRING.test(text) && localeSegmentKind(text) === null
}

/** In markup, what stands in angle brackets is a tag, and nothing to fill in. */
function comparable(line: string, isMarkup: boolean): string {
  return (isMarkup ? line : betweenSlots(line).join('…'))
    .replaceAll(CAPITALS, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\s?[,;]$/, '')
}

/**
 * Whether a block is text for readers, such as a prompt and its answer: most of its lines are.
 *
 * @param value Code of the source with LF between its lines.
 * @param language The language that its fence names.
 */
export function isTextBlock(value: string, language: string | null): boolean {
  const name = language?.toLowerCase() ?? ''
  if (DIAGRAM_LANGUAGES.has(name)) return true
  if (name !== '' && !TEXT_LANGUAGES.has(name)) return false
  const lines = value.split('\n').filter(line => /\p{L}/u.test(line))
  return lines.filter(line => READS_AS_TEXT.test(line.trim()) || isSentence(line)).length * 2 > lines.length
}

/** `Answer: It boils.`, `Mice.` */
const READS_AS_TEXT =
  /^(?:[-*•]\s|\d+\.\s)?(?:\p{Lu}[\p{L} ]{1,30}:$|\p{Lu}[\p{L} ]{1,30}:\s\p{L}|\p{Lu}[\p{L}\s’',()-]*[.!?]$)/u

/** Letters of another script alone make no prose: they may be damage. */
function isSentence(code: string): boolean {
  return !SIGN_OF_CODE.test(code) && /(?<!\p{L})\p{L}{2,40}[,.]?\s{1,4}\p{L}{2,40}[,.]?\s{1,4}\p{L}{2}/u.test(code)
}
