/** Letters of scripts that write sentences without spaces between words; Hangul has spaces, but glues particles to any word. */
const UNSPACED_LETTER =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}ー]/u

/** The same as ISO 15924 codes of the scripts that locales have. */
const UNSPACED_SCRIPTS: ReadonlySet<string> = new Set([
  'Hans',
  'Hant',
  'Hani',
  'Jpan',
  'Kore',
  'Hang',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt'
])

/**
 * Whether a character belongs to a script in which a word may follow another one, or a particle a name, without a space.
 *
 * @param character One UTF-16 code unit or code point; empty for the end of a text.
 */
export function isUnspacedLetter(character: string): boolean {
  return UNSPACED_LETTER.test(character)
}

/**
 * Whether a locale puts spaces between words and their neighbours, so that a missing one is a fault.
 *
 * @param locale Canonical BCP 47 tag; an unknown locale (`null`) counts as one that does.
 */
export function hasWordSpacing(locale: string | null): boolean {
  if (locale === null) return true
  let isSpaced = spacedLocales.get(locale)
  if (isSpaced === undefined) {
    isSpaced = !UNSPACED_SCRIPTS.has(new Intl.Locale(locale).maximize().script ?? '')
    spacedLocales.set(locale, isSpaced)
  }
  return isSpaced
}

/** A run has few locales and asks for each unit. */
const spacedLocales = new Map<string, boolean>()
