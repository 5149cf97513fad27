import { UserError } from '../model/error.js'
import { canonicalTag } from '../text/languages/locale-tag.js'

/** Source locale of a project that names none. */
export const DEFAULT_SOURCE_LOCALE = 'en-US'

/**
 * Canonical tag of a locale that the user named.
 *
 * @param tag As written: `nb-no`, `en-US`.
 * @param origin Where it is written, for the message: "`--locale`", "`sourceLocale` in .remarkrc.js".
 * @throws {UserError} When it is no tag of a known language; names the tag that was probably intended.
 */
export function localeSetting(tag: string, origin: string): string {
  const canonical = canonicalTag(tag)
  if (canonical !== null && languageName(canonical) !== undefined) return canonical
  const guess = guessLocale(tag)
  const hint = guess === undefined ? '' : `; did you mean \`${guess}\`?`
  throw new UserError(`Unexpected locale \`${tag}\` in ${origin}, expected a BCP 47 tag such as \`en-US\`${hint}`)
}

function languageName(tag: string): string | undefined {
  const language = new Intl.Locale(tag).language
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)
}

/** `en_US` → `en-US`, `norwegian` → `no`. */
function guessLocale(tag: string): string | undefined {
  const dashed = canonicalTag(
    tag
      .trim()
      .replace(/[_. ]/g, '-')
      .replace(/-utf-?8$/i, '')
  )
  if (dashed !== null && languageName(dashed) !== undefined) return dashed
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const wanted = tag.trim().toLowerCase()
  for (const first of letters) {
    for (const second of letters) {
      if (languageName(first + second)?.toLowerCase() === wanted) return first + second
    }
  }
  return undefined
}
