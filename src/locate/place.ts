import { canonicalLocale, isSourceLocale, languageOf, localeSegmentKind } from '../text/languages/locale.js'
import type { LocateContext } from './context.js'
import type { Evidence } from './evidence.js'
import { slotsInPath } from './path-slots.js'
import { groupIdOf, pathWith, type FilledSlot, type Slot } from './slot.js'
import { createSourceRootFinder } from './source-root.js'

/** Where a file belongs: its article's slot, and the locale that the path says. */
export interface Placement {
  readonly slot: Slot
  /** Spelling of the locale in the path; `null` for a source article of a layout that leaves the source locale out. */
  readonly spelling: string | null
  /** Canonical locale. */
  readonly locale: string
}

/** Answers where a file belongs; `null` where its path is silent. */
export type Placer = (path: string) => Placement | null

/**
 * Makes the function that decides which part of a path is its locale. The answer depends on the path and the disk only, not on
 * which files were given.
 *
 * @param context The shared context.
 * @param evidence The judge of names that may be words.
 * @param configured Finds the locale by the user's patterns; they win over detection.
 * @param floor Length of the folder above which no locale is looked for.
 */
export function createPlacer(
  context: LocateContext,
  evidence: Evidence,
  configured: (path: string) => FilledSlot | null,
  floor: number
): Placer {
  const translationsOf = createSourceRootFinder(context, floor)
  const place: Placer = path => {
    const fixed = configured(path)
    if (fixed !== null) return fixed
    const candidates = slotsInPath(path, floor)
    const accepted = candidates.filter(evidence.isLocale)
    if (accepted.length > 0) return bestOf(path, accepted)
    return placeAsSource(path) ?? candidates.findLast(candidate => frontMatterAgrees(path, candidate)) ?? null
  }

  const placeAsSource = (path: string): Placement | null => {
    // A translation counts only if it would be placed in this very group itself.
    const translation = translationsOf(path).find(candidate => {
      const placed = place(pathWith(candidate.slot, candidate.spelling))
      return placed !== null && groupIdOf(placed.slot) === groupIdOf(candidate.slot)
    })
    return translation === undefined ? null : { slot: translation.slot, spelling: null, locale: context.sourceLocale }
  }

  const frontMatterAgrees = (path: string, { slot, locale }: FilledSlot): boolean => {
    if (slot.kind !== 'folder' && slot.kind !== 'suffix') return false
    const said = canonicalLocale(context.peek(path).locale ?? '')
    return said !== null && languageOf(said) === languageOf(locale)
  }

  /**
   * Of several names in a path that are locales (`nb-no/reference/de/a.md`), the one is intended in which this article exists in other
   * locales too; then one with a region before a language alone, one of a set of locale folders before a lone one, what the front matter
   * says, and at last the deepest.
   */
  const bestOf = (path: string, accepted: readonly FilledSlot[]): FilledSlot | null => {
    const [only] = accepted
    if (accepted.length <= 1) return only ?? null
    const tests: ((candidate: FilledSlot) => boolean)[] = [
      ({ slot }) => slot.kind === 'docusaurus' || slot.kind === 'container',
      evidence.hasSiblings,
      ({ slot }) => slot.kind !== 'name',
      ({ spelling }) => localeSegmentKind(spelling) === 'certain',
      ({ slot, spelling }) =>
        slot.kind === 'folder' && context.localeFolders(slot.parent).some(other => other.spelling !== spelling),
      candidate => frontMatterAgrees(path, candidate)
    ]
    let remaining = accepted
    for (const test of tests) {
      const passing = remaining.length > 1 ? remaining.filter(test) : []
      if (passing.length > 0) remaining = passing
    }
    return remaining.at(-1) ?? null
  }
  return place
}

/** Whether a placement is that of a source article. */
export function isSourcePlacement({ spelling, locale }: Placement, sourceLocale: string): boolean {
  return spelling === null || isSourceLocale(locale, sourceLocale)
}
