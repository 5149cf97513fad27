import type { GlossaryEntry, GlossaryTerm, TermStatus } from '../../../src/model/glossary.js'
import { canonicalLocale } from '../../../src/text/languages/locale.js'
import { localesAgree } from '../../../src/text/languages/locale-tag.js'

/** A term as users write it in the settings. */
export interface InlineTerm {
  readonly source?: string
  readonly target?: string
  readonly locale?: string
  readonly status?: TermStatus
}

const NOTHING: readonly GlossaryEntry[] = []
const inlineEntries = new WeakMap<readonly InlineTerm[], readonly GlossaryEntry[]>()
const listedEntries = new Map<string, readonly GlossaryEntry[]>()

/**
 * Reads the terms of the settings, once for each array.
 *
 * @param terms Terms; one without a target is not to be translated.
 * @returns One entry for each source term.
 */
export function toEntries(terms: readonly InlineTerm[]): readonly GlossaryEntry[] {
  if (terms.length === 0) return NOTHING
  const known = inlineEntries.get(terms)
  if (known !== undefined) return known
  const bySource = new Map<string, GlossaryEntry>()
  for (const [index, { source = '', target = '', locale = '', status = 'preferred' }] of terms.entries()) {
    const key = source === '' ? `\n${index}` : source.toLowerCase()
    const before = bySource.get(key)
    const targets: GlossaryTerm[] =
      target === '' ? [] : [{ text: target, locale: canonicalLocale(locale), status, variants: [] }]
    bySource.set(key, {
      source: source === '' ? [] : [source],
      targets: [...(before?.targets ?? []), ...targets],
      doNotTranslate: target === '' || before?.doNotTranslate === true,
      caseSensitive: false
    })
  }
  const entries = [...bySource.values()]
  inlineEntries.set(terms, entries)
  return entries
}

/**
 * Reads a front-matter list of terms that are not to be translated.
 *
 * @param list Value of the key, of any shape.
 * @returns One entry for each text in it; the same array for the same texts.
 */
export function untranslatable(list: unknown): readonly GlossaryEntry[] {
  if (!Array.isArray(list) || list.length === 0) return NOTHING
  const terms = list.filter(term => typeof term === 'string' && term.trim() !== '') as string[]
  const key = terms.join('\n')
  const known = listedEntries.get(key)
  if (known !== undefined) return known
  const entries = terms.map(term => ({ source: [term], targets: [], doNotTranslate: true, caseSensitive: true }))
  // The articles of a site share their lists; a site with a list for each article must not fill the memory.
  if (listedEntries.size > 500) listedEntries.clear()
  listedEntries.set(key, entries)
  return entries
}

/**
 * The terms of an entry that a locale has.
 *
 * @param entry An entry.
 * @param locale Canonical tag; `null` takes only terms for all locales.
 * @returns Terms to use and terms not to use.
 */
export function termsFor(
  { targets }: GlossaryEntry,
  locale: string | null
): { readonly right: readonly GlossaryTerm[]; readonly wrong: readonly GlossaryTerm[] } {
  const own = targets.filter(term => term.locale === null || (locale !== null && localesAgree(term.locale, locale)))
  return {
    right: own.filter(({ status }) => status === 'preferred' || status === 'admitted'),
    wrong: own.filter(({ status }) => status === 'forbidden' || status === 'obsolete')
  }
}
