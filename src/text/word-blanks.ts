/** Scripts that set no blanks between words; Korean does, but not between a word and its particle. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}\p{Script=Tai_Viet}\p{Script=Javanese}\p{Script=Balinese}]/u

const LETTERS_BEFORE = /[\p{L}\p{M}\p{Nd}]{1,60}$/u
const LETTERS_AFTER = /^[\p{L}\p{M}\p{Nd}]{1,60}/u

const localeFlags = new Map<string, boolean>()

/**
 * Whether a locale sets blanks between words, so that two words without one are glued together.
 *
 * @param locale Canonical tag; `null` where it is unknown (blanks are assumed, letters of other scripts are known by themselves).
 */
export function hasWordBlanks (locale: string | null): boolean {
  if (locale === null) return true
  let known = localeFlags.get(locale)
  if (known === undefined) {
    known = !UNSPACED_CODES.has(new Intl.Locale(locale).maximize().script ?? '')
    localeFlags.set(locale, known)
  }
  return known
}

/** The ISO 15924 codes of the same scripts, as `Intl.Locale` gives them for a language. */
const UNSPACED_CODES: ReadonlySet<string> = new Set([
  'Jpan', 'Hrkt', 'Hans', 'Hant', 'Hani', 'Hanb', 'Bopo', 'Kore', 'Hang', 'Yiii', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Lana', 'Talu', 'Tale', 'Tavt', 'Java', 'Bali'
])

/**
 * The word that a text starts with, where its script sets blanks between words.
 *
 * @param text Any text; at most 60 characters are looked at.
 * @returns The letters and digits at its start; `null` where there are none, or where the first is of a script without blanks.
 */
export function wordAtStart (text: string): string | null {
  const word = LETTERS_AFTER.exec(text)?.[0]
  return word === undefined || UNSPACED.test(String.fromCodePoint(word.codePointAt(0) ?? 0)) ? null : word
}

/**
 * The word that a text ends in, where its script sets blanks between words.
 *
 * @param text Any text; its last 60 characters are looked at.
 * @returns The letters and digits at its end; `null` where there are none, or where the last is of a script without blanks.
 */
export function wordAtEnd (text: string): string | null {
  const word = LETTERS_BEFORE.exec(text.slice(-60))?.[0]
  return word === undefined || UNSPACED.test(Array.from(word).at(-1) ?? '') ? null : word
}
