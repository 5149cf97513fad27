import { translatedAttributes } from '../markup/translated-attributes.js'
import { distanceBetween } from '../../../src/text/structures/distance.js'
import { isHtmlElement } from '../../../src/text/markdown/html-names.js'
import { localeSegmentKind } from '../../../src/text/languages/locale.js'
import { foldWhitespace } from '../../../src/text/characters/words.js'
import { isSameButForSlots } from './slots.js'
import { isPlainWording, isTranslatedWording } from './wording.js'

const READ_ATTRIBUTES = translatedAttributes([])

/**
 * Brings inline code into the form in which two languages are compared: what readers fill in (`<your name>`) and what they read (`title="Settings"`) may
 * be translated.
 *
 * @param value Code as the parser reads it.
 */
export function comparableCode(value: string): string {
  // A true minus sign is typography: terminals take the hyphen.
  let folded = foldWhitespace(value).replaceAll('\u2212', '-')
  if (folded.startsWith(':::')) folded = folded.replace(/^(:::[\w-]{1,40})\[[^\]]{0,200}\]/, '$1[]')
  if (/["']/.test(folded)) folded = folded.replaceAll(READ_VALUE, withoutText)
  return folded.includes('<')
    ? folded.replaceAll(/<([^<>]{1,60})>/g, (whole, inside: string) => (isPlaceholder(inside) ? '<>' : whole))
    : folded
}

/** `"menu.label": "Search"`, `title='My page'`. */
const READ_VALUE = /(?<![\w.-])((?:[\w-]{1,40}\.){0,4}([\w-]{1,40})["']?\s?[:=]\s?)(?:"([^"]{1,200})"|'([^']{1,200})')/g

function withoutText(whole: string, start: string, name: string, double?: string, single?: string): string {
  const value = double ?? single ?? ''
  // Names and keys stand in quotation marks, too.
  const isText = /[\sA-Z]|[^ -~]/.test(value) && !/[a-z][A-Z]|[<{$%\\/]/.test(value)
  return isText && READ_ATTRIBUTES.has(name.toLowerCase()) ? `${start}""` : whole
}

function isPlaceholder(inside: string): boolean {
  return /^[\p{L}\p{M}\p{N} _-]+$/u.test(inside) && !isHtmlElement(inside)
}

/**
 * Whether code that differs is an example that was put into another language or given another shape, as translators do on purpose. What damage leaves
 * keeps part of the code.
 *
 * @param from Code of the source as the parser reads it.
 * @param to The code that the translation has instead.
 */
export function isAdaptedCode(from: string, to: string): boolean {
  return (
    isTranslatedWording(from, to) ||
    isSameButForSlots(withoutTail(from), withoutTail(to)) ||
    isSameForOtherLocale(from, to) ||
    isOtherHost(from, to) ||
    isOtherSampleName(from, to) ||
    withoutTail(from).replaceAll(SELF_CLOSING, '>') === withoutTail(to).replaceAll(SELF_CLOSING, '>')
  )
}

/** Code without the comment behind it, which is written for readers. */
function withoutTail(value: string): string {
  return foldWhitespace(value.replace(/\s(?:#|\/\/)\s.*$/s, ' #'))
}

/** `<Card />` names the same component as `<Card>`. */
const SELF_CLOSING = /\s?\/>/g

/** `fr/index.md` as an example of a translation may be `ru/index.md` where Russians read it. */
function isSameForOtherLocale(from: string, to: string): boolean {
  return withoutLocales(from) === withoutLocales(to)
}

/**
 * Takes names of locales out of paths and file names: `docs/fr/a.md` → `docs//a.md`, `zh-CN.json` → `.json`.
 *
 * @param code A path, a file name or any other code.
 */
export function withoutLocales(code: string): string {
  return code.replaceAll(
    /(?<![\w-])[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}(?=\/|\.\w{1,5}$|\.\w{1,5}[/.])/g,
    segment => (localeSegmentKind(segment) === null ? segment : '')
  )
}

/** `somebadsite.com` and `eineschlechteseite.de`: another example altogether. */
function isOtherHost(from: string, to: string): boolean {
  if (
    !/^(?:[a-z\d-]{1,63}\.){1,4}(?:com|net|org|example|test)$/.test(from) ||
    !/^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,}$/.test(to)
  )
    return false
  const labels = new Set(from.split('.').slice(0, -1))
  return (
    !to
      .split('.')
      .slice(0, -1)
      .some(label => labels.has(label)) && distanceBetween(from, to) > from.length / 2
  )
}

/** `posts/my-first-post.md`: what is somebody's own is named by them. */
function isOtherSampleName(from: string, to: string): boolean {
  const [parts, others] = [from.split('/'), to.split('/')]
  if (parts.length < 2 || parts.length !== others.length) return false
  const [index, ...more] = parts.flatMap((part, at) => (part === others[at] ? [] : [at]))
  if (index === undefined || more.length > 0) return false
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .replace(/\.\w{1,5}$/, '')
      .split(/[-_]/)
  const own = words(parts[index] as string)
  return (
    own.length > 1 &&
    /^(?:my|your)$/.test(own[0] as string) &&
    !words(others[index] as string).some(word => own.includes(word))
  )
}

/**
 * Whether two pieces of code differ in their quotation marks, spaces, ellipses, or in the case of plain words alone.
 *
 * @param from Code of the source as the parser reads it.
 * @param to The code that the translation has instead.
 */
export function isOtherForm(from: string, to: string): boolean {
  const [own, other] = [bareForm(from), bareForm(to)]
  return own === other || (isPlainWording(from) && own.toLowerCase() === other.toLowerCase())
}

function bareForm(value: string): string {
  return value
    .replaceAll(/["'`\s]/g, '')
    .replaceAll('…', '...')
    .normalize('NFKC')
}

/**
 * Whether one of two pieces of code may have become the other: they share a word, or most letters, or one is the other's shape in letters of another
 * script.
 *
 * @param from Code of the source as the parser reads it.
 * @param to The code that the translation has instead.
 */
export function isAlike(from: string, to: string): boolean {
  const words = wordsOf(to)
  if ([...wordsOf(from)].some(word => words.has(word))) return true
  const shape = shapeOf(from)
  if (/[^a\s]/.test(shape) && shape === shapeOf(to)) return true
  return distanceBetween(from.toLowerCase(), to.toLowerCase()) <= Math.max(from.length, to.length) / 2
}

function wordsOf(value: string): Set<string> {
  const words = value
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\p{M}]{3,}|\p{N}{2,}/gu)
  return new Set(words)
}

/** Its signs, with one letter for each word. */
function shapeOf(value: string): string {
  return value.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, 'a')
}
