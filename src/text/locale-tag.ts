/**
 * Canonical form of a BCP 47 tag: `nb-no` → `nb-NO`, `iw` → `he`.
 *
 * @param tag A tag as written in a path or in front matter; `_` is not accepted, as BCP 47 does not.
 * @returns The canonical tag, or `null` where `tag` is not well-formed.
 */
export function canonicalLocale (tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Whether `tag` is a well-formed BCP 47 tag, in any letter case. */
export function isLocaleTag (tag: string): boolean {
  return canonicalLocale(tag) !== null
}
