import type { TextRange } from '../../../src/model/range.js'
import {
  classOf,
  CYRILLIC_OR_GREEK,
  isLeadSurrogate,
  LATIN,
  MARK
} from '../../../src/text/characters/character-classes.js'
import { mayBeWrittenIn, scriptOfLetter, scriptsOf } from '../../../src/text/characters/writing.js'

/** Greek letters that stand for quantities and units in every language; those that look like Latin ones do not. */
const GREEK_SYMBOL = /(?![ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον])\p{Script=Greek}/u
/** A Greek letter between Latin ones is a unit or a variable: `kΩ`, `µs`, `Δt`. */
const LONE_SYMBOL = /(?<!\p{Script=Greek})(?![ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον])\p{Script=Greek}(?!\p{Script=Greek})/gu
// Marks come after the letter that they belong to, so that one class is enough for a word.
const WORD = /[\p{L}\p{M}]+/gu
const MIXTURE =
  /\p{Script=Latin}\p{M}?[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}?\p{Script=Latin}/u
const WITHIN_RUN = /^[\p{L}\p{M}\p{N}\p{Zs}\p{Cf}]$/u

/** Letters of a script that a locale does not use. */
export interface ForeignRun extends TextRange {
  /** ISO 15924 code; `null` for a rare script. */
  readonly script: string | null
}

/**
 * Finds the first letters of a script that a locale does not use. Latin letters belong everywhere, single Greek ones are symbols.
 *
 * @param prose Text without markup.
 * @param locale Canonical tag.
 * @param isIntended Whether letters are expected here all the same; then the search goes on behind them.
 * @returns Range in `prose` from the first such letter to the last that only letters of its script, digits, spaces and formatting part from it.
 */
export function firstForeignRun(
  prose: string,
  locale: string,
  isIntended: (run: ForeignRun) => boolean
): ForeignRun | null {
  const isForeign = foreignLetters(locale)
  let start = nextForeign(prose, 0, isForeign)
  while (start >= 0) {
    const letter = String.fromCodePoint(prose.codePointAt(start) as number)
    const script = scriptOfLetter(letter)
    let end = start + letter.length
    if (!isGreekSymbol(prose, start) && (script === null || !mayBeWrittenIn(locale, script))) {
      const run = { start, end: endOfRun(prose, start, script), script }
      if (!isIntended(run)) return run
      end = run.end
    }
    start = nextForeign(prose, end, isForeign)
  }
  return null
}

/** Below the Greek letters there are none but Latin ones. */
const FIRST_FOREIGN = 0x370

function nextForeign(prose: string, from: number, isForeign: (codePoint: number) => boolean): number {
  for (let index = from; index < prose.length; index++) {
    const code = prose.charCodeAt(index)
    if (code >= FIRST_FOREIGN && isForeign(isLeadSurrogate(code) ? (prose.codePointAt(index) as number) : code))
      return index
  }
  return -1
}

/**
 * Whether letters stand in a sentence: names of languages and people in their own script stand in lists, brackets and quotes.
 *
 * @param prose Text without markup.
 * @param range The letters.
 */
export function isInRunningText(prose: string, { start, end }: TextRange): boolean {
  const before = withoutFormatting(prose.slice(Math.max(0, start - 8), start))
  const after = withoutFormatting(prose.slice(end, end + 8))
  return /\p{L}\p{M}?[ \u00A0]?$/u.test(before) && /^[ \u00A0]?\p{L}/u.test(after)
}

/** Marks of direction and the like part no words. */
function withoutFormatting(text: string): string {
  return text.replaceAll(/\p{Cf}/gu, '')
}

/**
 * Finds words in which Latin letters touch Cyrillic or Greek ones.
 *
 * @param prose Text without markup.
 * @returns Ranges of the words, in text order.
 */
export function mixedWords(prose: string): TextRange[] {
  if (!mayMix(prose)) return []
  const words: TextRange[] = []
  for (const { 0: word, index } of prose.matchAll(WORD)) {
    if (!MIXTURE.test(word.replaceAll(LONE_SYMBOL, '')) || isAfterEscape(prose, index)) continue
    words.push({ start: index, end: index + word.length })
  }
  return words
}

/** Whether a Latin letter touches a Cyrillic or Greek one, marks between them aside: what `MIXTURE` finds, in one quick pass. */
function mayMix(prose: string): boolean {
  let before = 0
  for (let index = 0; index < prose.length; index++) {
    const code = prose.charCodeAt(index)
    const classes = classOf(isLeadSurrogate(code) ? (prose.codePointAt(index) as number) : code)
    const kind = classes & (LATIN | CYRILLIC_OR_GREEK)
    if (kind === 0 && (classes & MARK) !== 0) continue
    if ((before | kind) === (LATIN | CYRILLIC_OR_GREEK)) return true
    before = kind
  }
  return false
}

/** The Latin letter of `\nтекст`, `%sтекст` and `&nbspтекст` is no part of the word. */
function isAfterEscape(prose: string, index: number): boolean {
  return index > 0 && '\\%&$'.includes(prose[index - 1] as string)
}

function isGreekSymbol(prose: string, index: number): boolean {
  return (
    GREEK_SYMBOL.test(prose[index] as string) &&
    !/\p{Script=Greek}/u.test((prose[index - 1] ?? ' ') + (prose[index + 1] ?? ' '))
  )
}

/** Finds letters of scripts that a locale does not use. The answer is kept for each character: texts have many, but few different ones. */
function foreignLetters(locale: string): (codePoint: number) => boolean {
  let isForeign = testsByLocale.get(locale)
  if (isForeign === undefined) {
    const own = scriptsOf(locale)
      .map(script => `\\p{Script_Extensions=${script}}`)
      .join('')
    const pattern = new RegExp(`[^\\P{L}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}${own}]`, 'u')
    const known = new Uint8Array(0x10000)
    isForeign = codePoint => {
      const answer = known[codePoint] ?? 0
      if (answer !== 0) return answer === FOREIGN
      const found = pattern.test(String.fromCodePoint(codePoint)) ? FOREIGN : OWN
      known[codePoint] = found
      return found === FOREIGN
    }
    testsByLocale.set(locale, isForeign)
  }
  return isForeign
}

const OWN = 1
const FOREIGN = 2
const testsByLocale = new Map<string, (codePoint: number) => boolean>()

function endOfRun(prose: string, start: number, script: string | null): number {
  let end = start
  for (let index = start; index < prose.length;) {
    const character = String.fromCodePoint(prose.codePointAt(index) as number)
    if (!WITHIN_RUN.test(character)) break
    index += character.length
    if (!/\p{L}|\p{M}/u.test(character)) continue
    if (/\p{L}/u.test(character) && scriptOfLetter(character) !== script) break
    end = index
  }
  return end
}
