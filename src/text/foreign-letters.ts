import type { TextRange } from '../model/range.js'
import { mayBeWrittenIn, scriptOfLetter, scriptsOf } from './writing.js'

/** Greek letters that stand for quantities and units in every language; those that look like Latin ones do not. */
const GREEK_SYMBOL = /(?![ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον])\p{Script=Greek}/u
// Marks come after the letter that they belong to, so that one class is enough for a word.
const WORD = /[\p{L}\p{M}]+/gu
const MIXTURE = /\p{Script=Latin}\p{M}?[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}?\p{Script=Latin}/u
const WITHIN_RUN = /^[\p{L}\p{M}\p{N}\p{Zs}]$/u

/** Letters of a script that a locale does not use. */
export interface ForeignRun extends TextRange {
  /** ISO 15924 code; `null` for a rare script. */
  readonly script: string | null
}

const patterns = new Map<string, RegExp>()

/**
 * Finds the first letters of a script that a locale does not use. Latin letters belong everywhere, single Greek ones are symbols.
 *
 * @param prose Text without markup.
 * @param locale Canonical tag.
 * @param isKnown Whether letters of a script (ISO 15924 code, `null` for a rare one) are expected here; asked for scripts that are not the locale's.
 * @returns Range in `prose` from the first such letter to the last that only letters of its script, digits and blanks part from it.
 */
export function firstForeignRun (prose: string, locale: string, isKnown: (script: string | null) => boolean): ForeignRun | null {
  const pattern = foreignLetter(locale)
  pattern.lastIndex = 0
  for (let match = pattern.exec(prose); match !== null; match = pattern.exec(prose)) {
    const script = scriptOfLetter(match[0])
    if (isGreekSymbol(prose, match.index) || isKnown(script) || (script !== null && mayBeWrittenIn(locale, script))) continue
    return { start: match.index, end: endOfRun(prose, match.index, script), script }
  }
  return null
}

/**
 * Finds words in which Latin letters touch Cyrillic or Greek ones.
 *
 * @param prose Text without markup.
 * @returns Ranges of the words, in text order.
 */
export function mixedWords (prose: string): TextRange[] {
  if (!MIXTURE.test(prose)) return []
  const words: TextRange[] = []
  for (const { 0: word, index } of prose.matchAll(WORD)) {
    if (!MIXTURE.test(word.replaceAll(LONE_SYMBOL, '')) || isAfterEscape(prose, index)) continue
    words.push({ start: index, end: index + word.length })
  }
  return words
}

/** A Greek letter between Latin ones is a unit or a variable: `kΩ`, `µs`, `Δt`. */
const LONE_SYMBOL = /(?<!\p{Script=Greek})(?![ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον])\p{Script=Greek}(?!\p{Script=Greek})/gu

/** The Latin letter of `\nтекст`, `%sтекст` and `&nbspтекст` is no part of the word. */
function isAfterEscape (prose: string, index: number): boolean {
  return index > 0 && '\\%&$'.includes(prose[index - 1] as string)
}

function isGreekSymbol (prose: string, index: number): boolean {
  return GREEK_SYMBOL.test(prose[index] as string) && !/\p{Script=Greek}/u.test((prose[index - 1] ?? ' ') + (prose[index + 1] ?? ' '))
}

function foreignLetter (locale: string): RegExp {
  let pattern = patterns.get(locale)
  if (pattern === undefined) {
    const own = scriptsOf(locale).map(script => `\\p{Script_Extensions=${script}}`).join('')
    pattern = new RegExp(`(?![\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}${own}])\\p{L}`, 'gu')
    patterns.set(locale, pattern)
  }
  return pattern
}

function endOfRun (prose: string, start: number, script: string | null): number {
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
