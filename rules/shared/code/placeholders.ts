import type { Segment } from '../../../src/model/article.js'
import { without } from '../../../src/text/structures/difference.js'
import { withoutTrailing } from '../../../src/text/characters/trailing.js'
import { unescapeText } from '../../../src/text/markdown/unescape.js'

/** A place in a text that software fills in. */
export interface Placeholder {
  /** As written. */
  readonly text: string
  /** Index into the text. */
  readonly index: number
  /** What must be equal in two languages: the name where it is one for software, else only the kind of brackets (`{}`). */
  readonly key: string
  /** First argument of a call, `{{name("argument")}}`; `null` where there is none, or where it is words for readers. */
  readonly argument: string | null
}

const BRACED = /\$\{[^{}\n]{1,60}\}|\\?\{\\?\{[^{}\n]{1,200}\\?\}\\?\}|\\?\{[^{}\n]{1,60}\}/g
/** `{{name("argument", "…")}}`. */
const CALL = /^([\w$.-]{1,60})\(\s{0,3}(?:"([^"]*)"|'([^']*)'|([^,)]*))/
/** A word, a path, a name; not words with spaces between them. */
const NAME_FOR_SOFTWARE = /^[\w$.:@/#<>()[\]*+-]+$/
/** A title or the id of a heading, which is made of it: translated with the heading. */
const TITLE = /^[A-Z][a-z]*(?:_[a-z]+)*$/
/** `%name%`, `%ProgramFiles(x86)%`; a digit before the sign makes it a percentage. */
const VARIABLE = /(?<![\w%])%[A-Za-z_][A-Za-z0-9_.\-\\]{0,40}(?:\(x86\))?%(?!\w)/g
/** `%s`, `%1$d`, `%.2f`, `%@`; not the sign after a number and a space. */
const FORMAT = /(?<![\w%]|\d[ \u00A0\u202F])%(?:(?:\d\$)?(?:\.\d)?(?:[sdifux]|ld|lu)(?![\w%])|(?:\d\$)?@)/g
/** `%(name)s` of Python. */
const NAMED_FORMAT = /(?<![\w%])%\([A-Za-z_]\w{0,40}\)[-+#0]?\d{0,3}(?:\.\d)?[sdifrx](?!\w)/g
/** `%1` of Qt. In some languages the sign of a percentage stands before its number, so only a source has such placeholders. */
const NUMBERED = /(?<![\w%]|\d[ \u00A0\u202F]?)%[1-9]\d?(?![\d%\w$]|\s?%)/g

/** `[^1]`, which becomes a number that leads to the note; not the note itself, `[^1]: …`. */
const FOOTNOTE = /\[\^[^\]\s[]{1,40}\](?!:)/g

/**
 * Finds placeholders: `{name}`, `{0}`, `${x}`, `{{ x }}`, `%name%`, `%s`, and marks of footnotes, `[^1]`.
 *
 * @param text Markdown; backslashes in front of braces do not count.
 * @returns Placeholders in text order.
 */
export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = []
  if (text.includes('{')) {
    for (const { 0: match, index } of text.matchAll(BRACED)) {
      const key = bracedKey(unescapeText(match))
      if (key !== null) found.push({ text: match, index, ...key })
    }
  }
  if (text.includes('%')) {
    for (const { 0: match, index } of text.matchAll(VARIABLE))
      found.push({ text: match, index, key: unescapeText(match).toLowerCase(), argument: null })
    for (const pattern of [FORMAT, NAMED_FORMAT, NUMBERED]) {
      for (const { 0: match, index } of text.matchAll(pattern))
        found.push({ text: match, index, key: match, argument: null })
    }
  }
  if (text.includes('[^')) {
    for (const { 0: match, index } of text.matchAll(FOOTNOTE))
      found.push({ text: match, index, key: match.toLowerCase(), argument: null })
  }
  return found.sort((a, b) => a.index - b.index)
}

function bracedKey(braced: string): Pick<Placeholder, 'key' | 'argument'> | null {
  const inside = withoutTrailing(braced.replace(/^\$?\{+/, ''), '}').trim()
  if (braced.startsWith('{{')) {
    // What is left of a shortcode is `directive-match`'s.
    if (/^[<%]/.test(inside)) return null
    const call = CALL.exec(inside)
    if (call !== null) return callKey(call)
    // Only the name counts: quoted arguments are text.
    return { key: `{{${inside.split(/\s/, 1)[0] ?? ''}}}`, argument: null }
  }
  if (braced.startsWith('${')) return { key: `\${${inside}}`, argument: null }
  // Templates of these kinds have spaces in their brackets, formats such as `{0}` do not.
  const blank = /^\{\s|\s\}$/.test(braced) ? ' ' : ''
  // Sets, sentences, selections and attributes are no placeholders.
  if (!/^[\p{L}\p{N}_.:-]+$/u.test(inside)) return null
  return { key: isForSoftware(inside) ? `{${blank}${inside}${blank}}` : '{}', argument: null }
}

/** Macros are called by their name in any case. What follows the first argument is mostly what readers see of it. */
function callKey([, name = '', double, single, plain]: RegExpExecArray): Pick<Placeholder, 'key' | 'argument'> {
  const argument = (double ?? single ?? plain ?? '').trim()
  return {
    key: `{{${name.toLowerCase()}()}}`,
    argument: NAME_FOR_SOFTWARE.test(argument) && !TITLE.test(argument) ? argument : null
  }
}

/** A plain word (`{PATH}`, `{name}`) may be translated where people fill it in; a number, `camelCase` and `snake_case` may not. */
function isForSoftware(name: string): boolean {
  return /^[\w.:-]+$/.test(name) && /\d|_|[a-z][A-Z]|\w\.\w/.test(name)
}

/**
 * Finds the placeholders that one side of a unit has more of than the other. What the other side has in code, in a URL, in a tag is left out: what
 * became of that is for the rules of code and links to say.
 *
 * @param side The side whose placeholders are returned.
 * @param other The other side.
 */
export function unmatchedPlaceholders(side: Segment, other: Segment): Placeholder[] {
  const [own, others] = [placeholdersIn(side.prose), placeholdersIn(other.prose)]
  const unmatched = withoutTranslatedCalls(
    without(own, others, keyOfPlaceholder),
    without(others, own, keyOfPlaceholder)
  )
  if (unmatched.length === 0) return []
  const outside = ({ text, prose }: Segment): Placeholder[] =>
    without(placeholdersIn(text), placeholdersIn(prose), keyOfPlaceholder)
  return without(unmatched, without(outside(other), outside(side), keyOfPlaceholder), keyOfPlaceholder)
}

/** Whether a placeholder may be a percentage, `%50`, where the source has no placeholder like it. */
export function mayBePercentage({ key }: Placeholder): boolean {
  return /^%\d+$/.test(key)
}

/**
 * Finds what is left of a placeholder of the source: `% 1`, `1 %`, `%（name）s`, `{ title }`.
 *
 * @param placeholder A placeholder that the target lacks.
 * @param text Text of the target without code.
 * @returns Where it stands and how, or `null`.
 */
export function tornPlaceholder(
  { key }: Placeholder,
  text: string
): { readonly text: string; readonly index: number } | null {
  const number = /^%(\d+)$/.exec(key)?.[1]
  const name = /^%\((\w+)\)/.exec(key)?.[1]
  const variable = /^%([\w.-]+)%$/.exec(key)?.[1]
  const pattern =
    number !== undefined
      ? `[%％]\\s{1,2}${number}(?!\\d)|％${number}(?!\\d)|(?<!\\d)${number}\\s?[%％]`
      : name !== undefined
        ? `[%％]\\s{0,2}(?:\\p{L}{1,30}\\s)?[(（]\\s?${name}\\s?[)）]\\s?\\w?(?!\\w)`
        : variable !== undefined
          ? `[%％]\\s{0,2}${variable}\\s{0,2}[%％]`
          : null
  const match = pattern === null ? null : new RegExp(pattern, 'iu').exec(text)
  return match === null ? null : { text: match[0], index: match.index }
}

/**
 * What is compared in a placeholder: its key, and the argument of a call.
 *
 * @param placeholder The placeholder.
 */
export function keyOfPlaceholder({ key, argument }: Placeholder): string {
  return argument === null ? key : `${key} ${argument}`
}

/** Calls of one name are each other's where the argument of any of them is words: those may differ. */
function withoutTranslatedCalls(own: readonly Placeholder[], others: readonly Placeholder[]): Placeholder[] {
  const isCall = ({ key }: Placeholder): boolean => key.endsWith('()}}')
  const worded = new Set(
    [...own, ...others].filter(call => isCall(call) && call.argument === null).map(({ key }) => key)
  )
  if (worded.size === 0) return [...own]
  return without(
    own,
    others.filter(({ key }) => worded.has(key)),
    ({ key }) => key
  )
}

/** What machine translation puts in the place of words that it protects, and should take out again. */
const LEAK = /(?<![\w#&/])#[A-Z]\d{1,2}(?![\w#])/g

/**
 * Finds tokens that a translation engine left behind: `#A0`.
 *
 * @param text Text without code and URLs.
 * @returns Indexes and tokens in text order.
 */
export function leakedTokens(text: string): { readonly text: string; readonly index: number }[] {
  return text.includes('#') ? [...text.matchAll(LEAK)].map(({ 0: token, index }) => ({ text: token, index })) : []
}
