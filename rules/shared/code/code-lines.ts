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
}

/** Openers of comments and strings of several lines, with what closes them. */
const SEVERAL_LINES: readonly (readonly [string, string])[] = [
  ['/*', '*/'],
  ['<!--', '-->'],
  ['<#', '#>'],
  ['"""', '"""'],
  ["'''", "'''"]
]

/**
 * Takes from code what translators may put in their own language.
 *
 * @param value Code with LF between its lines.
 * @returns The lines of which code is left: comments may be wrapped anew.
 */
export function codeLines(value: string): CodeLine[] {
  const lines: CodeLine[] = []
  let closer: string | null = null
  for (const [index, line] of value.split('\n').entries()) {
    if (closer !== null) {
      if (line.includes(closer)) closer = null
      continue
    }
    closer = openedBy(line)
    const code = comparableLine(line)
    if (code !== '') lines.push({ index, line, code })
  }
  return lines
}

function openedBy(line: string): string | null {
  for (const [opener, closer] of SEVERAL_LINES) {
    const start = line.indexOf(opener)
    if (start >= 0 && !line.includes(closer, start + opener.length)) return closer
  }
  return null
}

/** What readers are asked to fill in, as shells write it. */
const CAPITALS = /(?<!\w)[A-Z][A-Z_]{3,80}(?!\w)/g
const STRING = /"([^"\n]{0,400})"|'([^'\n]{0,400})'|`([^`\n]{0,400})`/g
/** A string is code where it has such signs and no space: a path, a version, a key. */
const CODE_STRING = /^(?=[!-~]+$).*[/._:=<>@#\d-]/
const TEXT_OF_TAG = />(?=[^<>{}=;\p{L}]{0,80}\p{L})[^<>{}=;]{1,400}(?=<)/gu
/** `title: Make some tea`. */
const WORDS_OF_KEY = /(:\s)\s*\p{L}[\p{L}\p{M}\p{N}’',.!?-]*(?:\s+[\p{L}\p{M}\p{N}’',.!?()-]+)+$/u
const SIGN_OF_CODE = /[=;{}()<>[\]$|\\_@]|--|::|\w\/\w|\w\.\w/

function comparableLine(line: string): string {
  const bare = withoutComment(line)
    .replaceAll(STRING, (whole: string, ...[double, single, tick]: (string | undefined)[]) =>
      CODE_STRING.test(double ?? single ?? tick ?? '') ? whole.slice(1, -1) : '""'
    )
    .replaceAll(TEXT_OF_TAG, '>')
    .replace(WORDS_OF_KEY, '$1')
  const code = betweenSlots(bare)
    .join('…')
    .replaceAll(CAPITALS, '…')
    .replaceAll(/\s+/g, ' ')
    .replace(/[,;]$/, '')
    .trim()
  return isProse(code) ? '' : code
}

/** Lines of output, prompts and licences are written for readers. Letters of another script alone make no prose: they may be damage. */
function isProse(code: string): boolean {
  if (SIGN_OF_CODE.test(code)) return false
  return !/[\p{L}\p{N}]/u.test(code) || /(?<!\p{L})\p{L}{2,40}[,.]?\s{1,4}\p{L}{2,40}[,.]?\s{1,4}\p{L}{2}/u.test(code)
}
