/** Scripts of which a writing system is made, where its ISO 15924 code names a mixture. */
const MIXTURES: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Hrkt: ['Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Hanb: ['Hani', 'Bopo']
}

/** Scripts that messages can name; a letter of any other is “of another script”. */
const NAMED = [
  'Latn',
  'Cyrl',
  'Grek',
  'Arab',
  'Hebr',
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Thai',
  'Deva',
  'Beng',
  'Taml',
  'Telu',
  'Gujr',
  'Guru',
  'Knda',
  'Mlym',
  'Orya',
  'Sinh',
  'Laoo',
  'Khmr',
  'Mymr',
  'Geor',
  'Armn',
  'Ethi',
  'Tibt',
  'Mong',
  'Bopo',
  'Thaa',
  'Cher',
  'Tfng',
  'Yiii',
  'Syrc'
].map(code => ({ code, letter: new RegExp(`\\p{Script=${code}}`, 'u') }))

const scriptNames = new Intl.DisplayNames('en', { type: 'script' })
const scripts = new Map<string, readonly string[]>()
const directions = new Map<string, boolean>()

/**
 * The scripts that a locale is written in; Latin letters, which names and code bring everywhere, are not added.
 *
 * @param locale Canonical tag.
 * @returns ISO 15924 codes that are values of the Unicode property Script: `['Hani', 'Hira', 'Kana']` for `ja-JP`. Empty where the language has no known script.
 */
export function scriptsOf(locale: string): readonly string[] {
  let known = scripts.get(locale)
  if (known === undefined) {
    const { script } = new Intl.Locale(locale).maximize()
    known = script === undefined ? [] : (MIXTURES[script] ?? [script])
    scripts.set(locale, known)
  }
  return known
}

/**
 * Whether a language is written in a second script too, and the tag does not say which one is intended: `uz` may be Latin or Cyrillic, `sr-Latn` may not.
 *
 * @param locale Canonical tag.
 * @param script ISO 15924 code.
 */
export function mayBeWrittenIn(locale: string, script: string): boolean {
  const { language, script: said } = new Intl.Locale(locale)
  if (said !== undefined) return scriptsOf(locale).includes(script)
  // CLDR has data of its own for each script that a language is in use with.
  return (
    scriptsOf(locale).includes(script) ||
    new Intl.DateTimeFormat(`${language}-${script}`).resolvedOptions().locale.startsWith(`${language}-${script}`)
  )
}

/**
 * The script of a letter.
 *
 * @param letter One character.
 * @returns Its ISO 15924 code; `null` for rare scripts and for what belongs to none.
 */
export function scriptOfLetter(letter: string): string | null {
  return NAMED.find(script => script.letter.test(letter))?.code ?? null
}

/**
 * The English name of a script: `Cyrillic`.
 *
 * @param code ISO 15924 code.
 */
export function scriptName(code: string): string {
  return scriptNames.of(code) ?? code
}

/**
 * Whether a locale is written from right to left.
 *
 * @param locale Canonical tag.
 */
export function isRightToLeft(locale: string): boolean {
  let known = directions.get(locale)
  if (known === undefined) {
    // A method in new engines, a getter in old ones.
    const subject = new Intl.Locale(locale) as Intl.Locale & {
      getTextInfo?: () => { direction?: string }
      textInfo?: { direction?: string }
    }
    known = (subject.getTextInfo?.() ?? subject.textInfo)?.direction === 'rtl'
    directions.set(locale, known)
  }
  return known
}

/** Scripts that write words without spaces between them, and have no other sign for where a line may break. */
const UNSPACED = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Lana', 'Java', 'Bali'])

/**
 * Whether a locale marks breaks between words with zero-width spaces, such as Khmer and Thai.
 *
 * @param locale Canonical tag.
 */
export function isUnspacedLocale(locale: string): boolean {
  return scriptsOf(locale).some(script => UNSPACED.has(script))
}
