import type { ArticleComparison, UnitComparison } from '../../model/comparison.js'

/** A unit with both of its sides in one file, where a localization tool has put them: nothing may move, and every URL stays. */
export const sideBySideUnit: UnitComparison = Object.freeze({
  isIsolated: true,
  hasSameBase: true,
  mayAdaptLinks: false,
  mayBeOlder: false,
  hasDerivedIds: false
})

/** An article with units of its own, side by side. */
export const sideBySideArticle: ArticleComparison = Object.freeze({ isToolMade: true, structure: null })
