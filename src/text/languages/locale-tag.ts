import { remember } from '../structures/bounded-memo.js'

/**
 * Canonical form of a BCP 47 tag: `nb-no` → `nb-NO`, `iw` → `he`.
 *
 * @param tag A tag as written in a path or in front matter; `_` is not accepted, as BCP 47 does not.
 * @returns The canonical tag, or `null` where `tag` is not well-formed.
 */
export function canonicalTag(tag: string): string | null {
  const known = canonicalTags.get(tag)
  return known === undefined ? remember(canonicalTags, tag, canonicalize(tag), TAGS_KEPT) : known
}

/** A run has few tags, and each article names one. */
const canonicalTags = new Map<string, string | null>()
const TAGS_KEPT = 1000

function canonicalize(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Whether `tag` is a well-formed BCP 47 tag, in any letter case. */
export function isLocaleTag(tag: string): boolean {
  return canonicalTag(tag) !== null
}

/**
 * Whether two tags can name the locale of one article. What a tag leaves out agrees with anything: `pt` with `pt-PT`, `zh-Hant` with `zh-TW`.
 *
 * @param tag Well-formed BCP 47 tag.
 * @param other Well-formed BCP 47 tag.
 */
export function localesAgree(tag: string, other: string): boolean {
  if (tag === other) return true
  const left = new Intl.Locale(tag)
  const right = new Intl.Locale(other)
  if (!languagesAgree(left, right)) return false
  if (left.region !== undefined && right.region !== undefined && left.region !== right.region) return false
  const [leftScript, rightScript] = [scriptOf(left), scriptOf(right)]
  return leftScript === undefined || rightScript === undefined || leftScript === rightScript
}

/** `no` stands for both written standards of Norwegian, which are not each other. */
function languagesAgree({ language }: Intl.Locale, { language: other }: Intl.Locale): boolean {
  if (language === other) return true
  const norwegian = ['no', 'nb', 'nn']
  return norwegian.includes(language) && norwegian.includes(other) && (language === 'no' || other === 'no')
}

/** The script that a tag says; for Chinese a region says it too (`zh-TW` is `Hant`). */
function scriptOf(locale: Intl.Locale): string | undefined {
  return (
    locale.script ?? (locale.language === 'zh' && locale.region !== undefined ? locale.maximize().script : undefined)
  )
}
