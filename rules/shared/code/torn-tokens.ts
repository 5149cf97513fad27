import type { Segment } from '../../../src/model/article.js'
import type { Edit, TextRange } from '../../../src/model/range.js'

/** A word of code in plain text that a translation has with spaces in it, or half in its own letters. */
export interface TornToken extends TextRange {
  readonly actual: string
  readonly expected: string
  /** What takes the spaces out; none where letters were translated. */
  readonly edits: readonly Edit[]
}

/** Words that hold a sign that no sentence has within a word: `$_.Name`, `%VAR%\Dir`, `HKLM:\Soft`, `#include`. */
const SIGNED = /(?<!\S)(?=[!-~]{3,120}(?!\S))[("'[]{0,3}([!-~]*[$%\\{}_<>@#][!-~]*)/g
/** `v1.0`, where a space makes a letter and a number of it. */
const VERSION = /(?<!\S)[vV]\d{1,3}(?:\.\d{1,5}){1,3}(?![\w])/g
/** `lampAllowBright`: two humps and more. */
const CAMEL = /(?<![\w.-])[a-z]{2,}(?:[A-Z][a-z0-9]+)+(?![\w.-])/g
/** Placeholders have a rule of their own. */
const WHOLE_PLACEHOLDER = /^(?:\\?[$#%]?(?:\\?\{)+[^{}]*(?:\\?\})+|%\w+%|%[sd]|\[\^.*|[#$€£]?[\d.,]+%?)$/
const GAP = '[ \\u00A0\\u202F]{0,2}'
const OTHER_LETTER =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Thai}\\p{Script=Devanagari}]'
/** More tokens than this are a dump of data. */
const MOST_TOKENS = 60

/**
 * Finds words of code that translation tore: the source has them in one piece, the translation has them nowhere in one.
 *
 * @param source One side.
 * @param target The other.
 * @returns One for each place, in the order of the source's words.
 */
export function tornTokens(source: Segment, target: Segment): TornToken[] {
  const tokens = new Set(
    [...tokensIn(source, SIGNED, 1).map(trimmed), ...tokensIn(source, VERSION, 0)].filter(isTorable)
  )
  const spaced = [...tokens].slice(0, MOST_TOKENS).flatMap(token => spacedIn(target, token))
  const mixed = tokensIn(source, CAMEL, 0).flatMap(token => mixedIn(target, token))
  return [...spaced, ...mixed]
}

/** As they are written; code, URLs and tags are not among them. */
function tokensIn({ text, prose }: Segment, pattern: RegExp, group: number): string[] {
  return [...prose.matchAll(pattern)]
    .filter(({ 0: match, index }) => text.slice(index, index + match.length) === match)
    .map(match => match[group] ?? '')
}

function trimmed(token: string): string {
  return token.replace(/[.,;:!?)\]"'*]{1,5}$/, '')
}

/** What has letters beside a sign; a hash before a number counts issues, and emphasis has marks around it. */
function isTorable(token: string): boolean {
  return (
    /[A-Za-z]{2}|^v\d/i.test(token) &&
    /\w[$%\\{}_<>@#]|[$%\\{}_<>@#.:]\w|^v\d/i.test(token) &&
    !WHOLE_PLACEHOLDER.test(token) &&
    !/^[<>=~]+\d|^[*_~]|[*_~]$|\*\*|^https?:|^[^@\s]+@[^@\s]+$|\[|\]\(/.test(token)
  )
}

function spacedIn(target: Segment, token: string): TornToken[] {
  const { text, prose, start } = target
  if (text.includes(token)) return []
  const parts = Array.from(token, character =>
    /\w/.test(character) ? character : `\\\\?${character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')}`
  )
  const pattern = new RegExp(`(?<![\\w$%])${parts.join(GAP)}(?!\\w)`, 'gi')
  return [...prose.matchAll(pattern)].flatMap(({ 0: actual, index }) => {
    if (text.slice(index, index + actual.length) !== actual) return []
    const gaps = [...actual.matchAll(/[ \u00A0\u202F]+/g)]
    if (gaps.length === 0) return []
    const edits = gaps.map(gap => {
      const at = start + index + gap.index
      return { start: at, end: at + gap[0].length, text: '' }
    })
    return [{ start: start + index, end: start + index + actual.length, actual, expected: token, edits }]
  })
}

/** `lampAllow非常亮` for `lampAllowBright`: some humps are left, and others became words. */
function mixedIn(target: Segment, token: string): TornToken[] {
  const { text, prose, start } = target
  if (text.toLowerCase().includes(token.toLowerCase())) return []
  const humps = token.match(/[A-Z]?[a-z0-9]+/g) ?? []
  for (let count = humps.length - 1; count > 0; count--) {
    const [head, tail] = [humps.slice(0, count).join(''), humps.slice(-count).join('')]
    const pattern = new RegExp(
      `(?<![\\w-])${head}${OTHER_LETTER}[\\p{L}\\p{M}\\w]*|(?<![\\w-])${OTHER_LETTER}[\\p{L}\\p{M}]*${tail}(?![\\w-])`,
      'u'
    )
    const match = head.length < 4 || tail.length < 4 ? null : pattern.exec(prose)
    if (match === null) continue
    const at = start + match.index
    return [{ start: at, end: at + match[0].length, actual: match[0], expected: token, edits: [] }]
  }
  return []
}
