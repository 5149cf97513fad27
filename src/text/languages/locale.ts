import { remember } from '../structures/bounded-memo.js'

/** How sure a path segment is to be a locale: with region or script, a language alone (may be a word), or no locale. */
export type LocaleSegmentKind = 'certain' | 'bare' | null

// Only what has the shape of a tag is asked of Intl: the shape is cheap, Intl is not, and most path segments are plain words.
const tagShape = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i
const cacheLimit = 10_000

/**
 * Codes of countries that names of files and folders use for the country's language: `README_CN.md`, `docs/jp/`. Some of them are languages in which hardly any
 * documentation is written: Breton (`br`), Kanuri (`kr`), Northern Sami (`se`) and Twi (`tw`).
 */
const countrySpellings: ReadonlyMap<string, string> = new Map([
  ['br', 'pt-BR'],
  ['cn', 'zh-CN'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['gr', 'el'],
  ['jp', 'ja'],
  ['kr', 'ko'],
  ['se', 'sv'],
  ['tw', 'zh-TW'],
  ['ua', 'uk'],
  ['vn', 'vi']
])

/** Tags that are none, or none any more, and that tools and people write: those of Windows and Crowdin, and tags without their hyphen. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['ptbr', 'pt-BR'],
  ['sr-cyrl-sp', 'sr-Cyrl'],
  ['sr-latn-sp', 'sr-Latn'],
  ['sr-sp', 'sr'],
  ['zh-chs', 'zh-Hans'],
  ['zh-cht', 'zh-Hant'],
  ['zhcn', 'zh-CN'],
  ['zhtw', 'zh-TW']
])

/** Codes of three letters of languages that have one of two, where no word is spelled alike (`fin`, `dan`). */
const longCodes: ReadonlySet<string> = new Set(
  'ces cze deu dut ell fra fre ger gre heb hin hun ita jpn kor nld por ron rum rus slk spa sqi swe tha tur ukr vie zho'.split(
    ' '
  )
)

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const scriptNames = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' })

const canonicalTags = new Map<string, string | null>()
const segmentKinds = new Map<string, LocaleSegmentKind>()

function parseTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'))
  } catch {
    return null
  }
}

function hasKnownParts(locale: Intl.Locale): boolean {
  const { language, script, region, baseName } = locale
  // `und` (undetermined) has no `language` at all in V8, and asking for its name throws.
  if (baseName.startsWith('und') || languageNames.of(language) === undefined) return false
  // Codes such as `zxx` (no linguistic content) and `mul` (several) have names too, but no likely script.
  if (locale.maximize().script === undefined) return false
  if (script !== undefined && scriptNames.of(script) === undefined) return false
  if (region !== undefined && (region === 'ZZ' || regionNames.of(region) === undefined)) return false
  const plainParts = [language, script, region].filter(part => part !== undefined).join('-')
  // Any word of five to eight letters may stand where a variant stands (`no-longer`); real variants have a name.
  return baseName === plainParts || languageNames.of(baseName) !== undefined || isKnownVariant(locale)
}

function isKnownVariant(locale: Intl.Locale): boolean {
  const variants = locale.baseName
    .split('-')
    .slice(1)
    .filter(part => part.length > 4 || /^\d.{3}$/.test(part))
  return variants.every(variant => languageNames.of(`${locale.language}-${variant}`) !== undefined)
}

/**
 * Gives the canonical form of a language tag whose language, script and region are known.
 *
 * @param tag A BCP 47 tag in any case, with `-` or `_`: `nb-no`, `pt_BR`.
 * @returns The canonical tag (`nb-NO`, `pt-BR`; `iw` becomes `he`), or `null` for anything that is no known locale (`ef-rp`).
 */
export function canonicalLocale(tag: string): string | null {
  if (!tagShape.test(tag)) return null
  const known = canonicalTags.get(tag)
  if (known !== undefined) return known
  const locale = parseTag(tag)
  return remember(canonicalTags, tag, locale !== null && hasKnownParts(locale) ? locale.baseName : null, cacheLimit)
}

/**
 * Gives the locale that a name of a file or folder means: a language tag, or the code of a country where only its language can be intended (`cn`).
 *
 * @param name The part of the name that holds the locale.
 * @returns The canonical tag, or `null` for anything that is no known locale.
 */
export function localeOfName(name: string): string | null {
  return countrySpellings.get(name.toLowerCase()) ?? spellings.get(folded(name)) ?? canonicalLocale(name)
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}

/**
 * Gives the codes of countries that names of files use for a locale: `jp` for `ja`.
 *
 * @param locale Canonical tag.
 */
export function countryNamesOf(locale: string): string[] {
  return [...countrySpellings].flatMap(([name, meant]) => (isSameLocale(meant, locale) ? [name] : []))
}

/**
 * Whether two canonical tags mean the same written language once what is left out is filled in: `en` and `en-US`.
 *
 * @param locale Canonical tag, or `null` for an unknown locale (never the same).
 * @param other Canonical tag.
 */
export function isSameLocale(locale: string | null, other: string): boolean {
  if (locale === null) return false
  return locale === other || maximized(locale) === maximized(other)
}

/**
 * Whether a locale is the source locale. With the source `en-US`, `en` and `en-US` are, `en-GB` is not; a bare
 * language is the source wherever the source is of that language and its usual script (`en` with the source `en-GB`).
 *
 * @param locale Canonical tag, or `null` for an unknown locale (never the source).
 * @param sourceLocale Canonical tag.
 */
export function isSourceLocale(locale: string | null, sourceLocale: string): boolean {
  if (locale === null) return false
  const question = `${locale} ${sourceLocale}`
  return (
    sourceAnswers.get(question) ??
    remember(sourceAnswers, question, compareWithSource(locale, sourceLocale), cacheLimit)
  )
}

const sourceAnswers = new Map<string, boolean>()

function compareWithSource(locale: string, sourceLocale: string): boolean {
  if (isSameLocale(locale, sourceLocale)) return true
  if (locale.includes('-')) return false
  const [wanted, source] = [new Intl.Locale(locale).maximize(), new Intl.Locale(sourceLocale).maximize()]
  return wanted.language === source.language && wanted.script === source.script
}

/** The language of a canonical tag: `nb` of `nb-NO`. */
export function languageOf(locale: string): string {
  const dash = locale.indexOf('-')
  return dash === -1 ? locale : locale.slice(0, dash)
}

const maximizedTags = new Map<string, string>()

function maximized(locale: string): string {
  return (
    maximizedTags.get(locale) ??
    remember(maximizedTags, locale, new Intl.Locale(locale).maximize().baseName, cacheLimit)
  )
}

/**
 * How sure a path segment is to name a locale.
 *
 * @param segment One folder name, or one dot-separated part of a file name.
 * @returns `certain` for a language with a script or a region where it is in use; `bare` for a language alone and for a region
 * where it is not (`is-it`, `to-do` may be words); `null` for what is no locale.
 */
export function localeSegmentKind(segment: string): LocaleSegmentKind {
  if (!tagShape.test(segment)) return spellings.has(folded(segment)) ? 'bare' : null
  const known = segmentKinds.get(segment)
  if (known !== undefined) return known
  return remember(segmentKinds, segment, judgeSegment(segment), cacheLimit)
}

function judgeSegment(segment: string): LocaleSegmentKind {
  if (countrySpellings.has(segment.toLowerCase())) return 'bare'
  if (spellings.has(folded(segment))) return 'certain'
  const tag = canonicalLocale(segment)
  if (tag === null) return null
  const locale = new Intl.Locale(tag)
  if (locale.region === undefined && locale.script === undefined) return judgeLanguage(segment, tag)
  return isInUse(locale) ? 'certain' : 'bare'
}

function judgeLanguage(segment: string, tag: string): LocaleSegmentKind {
  if (segment.length === 2 || tag.includes('-')) return 'bare'
  if (longCodes.has(segment.toLowerCase())) return 'bare'
  // Three letters are words far more often (`src` is Sardinian, `new` is Newari, `cat` is Catalan): the language must be one that
  // software is translated into, in its canonical spelling.
  return tag === segment.toLowerCase() && Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0 ? 'bare' : null
}

function isInUse(locale: Intl.Locale): boolean {
  const { language, script, region } = locale
  if (region === undefined) return true
  const withoutRegion = script === undefined ? language : `${language}-${script}`
  if (new Intl.Locale(withoutRegion).maximize().region === region) return true
  return new Intl.DateTimeFormat(locale.baseName).resolvedOptions().locale.split('-').includes(region)
}

/**
 * Whether a segment of a URL's path names a locale beyond doubt: `nb-no`, not `no`, not `ef-rp`.
 *
 * @param segment One segment of a path.
 */
export function isLocaleSegment(segment: string): boolean {
  return localeSegmentKind(segment) === 'certain'
}
