import type { TextRange } from '../model/range.js'
import { mayBeWrittenIn, scriptOfLetter, scriptsOf } from './writing.js'

/** Greek letters that stand for quantities and units in every language; those that look like Latin ones do not. */
const GREEK_SYMBOL = /(?![ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον])\p{Script=Greek}/u
/** A Greek letter between Latin ones is a unit or a variable: `kΩ`, `µs`, `Δt`. */
const LONE_SYMBOL = /(?<!\p{Script=Greek})(?![ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον])\p{Script=Greek}(?!\p{Script=Greek})/gu
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
 * @param isMeant Whether letters are expected here all the same; then the search goes on behind them.
 * @returns Range in `prose` from the first such letter to the last that only letters of its script, digits and blanks part from it.
 */
export function firstForeignRun (prose: string, locale: string, isMeant: (run: ForeignRun) => boolean): ForeignRun | null {
  const pattern = foreignLetter(locale)
  pattern.lastIndex = 0
  for (let match = pattern.exec(prose); match !== null; match = pattern.exec(prose)) {
    const script = scriptOfLetter(match[0])
    if (isGreekSymbol(prose, match.index) || (script !== null && mayBeWrittenIn(locale, script))) continue
    const run = { start: match.index, end: endOfRun(prose, match.index, script), script }
    if (!isMeant(run)) return run
    pattern.lastIndex = run.end
  }
  return null
}

/**
 * Whether letters stand in a sentence: names of languages and people in their own script stand in lists, brackets and quotes.
 *
 * @param prose Text without markup.
 * @param range The letters.
 */
export function isInRunningText (prose: string, { start, end }: TextRange): boolean {
  return /\p{L}\p{M}?[ \u00A0]?$/u.test(prose.slice(Math.max(0, start - 4), start)) && /^[ \u00A0]?\p{L}/u.test(prose.slice(end, end + 3))
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
    pattern = new RegExp(`[^\\P{L}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}${own}]`, 'gu')
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
