import { isLayoutKey } from './data/layout-keys.js'

/** A key of a translation that stands for one of the source. */
export interface TranslatedKey {
  readonly key: string
  readonly expected: string
}

type Data = Readonly<Record<string, unknown>>

/**
 * Finds keys that were translated with their values. A key stands for one that is missing where both hold the same text, or where it is at its
 * place among the keys that differ and has foreign letters or holds a text that translators may change. Keys that some layout knows have no such place:
 * a translation may have a slug of its own.
 *
 * @param own Data of the translation.
 * @param source Data of its source article.
 * @param isTranslatable Whether translators may change the value of a source's key.
 * @returns Keys in the order of the translation.
 */
export function translatedKeys(own: Data, source: Data, isTranslatable: (key: string) => boolean): TranslatedKey[] {
  const missing = Object.keys(source).filter(key => !Object.hasOwn(own, key))
  const added = Object.keys(own).filter(key => !Object.hasOwn(source, key))
  const unknown = added.filter(key => !isLayoutKey(key))
  return added.flatMap(key => {
    const same = missing.find(other => isSameText(source[other], own[key]))
    if (same !== undefined) return [{ key, expected: same }]
    const expected = unknown.length === missing.length ? missing[unknown.indexOf(key)] : undefined
    if (expected === undefined) return []
    const isCertain =
      /[^ -~]/.test(key) ||
      (typeof own[key] === 'string' && typeof source[expected] === 'string' && isTranslatable(expected))
    return isCertain ? [{ key, expected }] : []
  })
}

/** Equal texts of some length: `true` and numbers stand under many keys. */
function isSameText(value: unknown, other: unknown): boolean {
  return typeof value === 'string' && value.length > 3 && value === other
}
