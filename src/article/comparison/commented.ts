import type { UnitComparison } from '../../model/comparison.js'

/**
 * A block of a translation, and the comment before it that holds its source. The comment was written for another file, but no other passage of
 * that file is at hand: all that surrounds it is the translation itself.
 */
export const commentedUnit: UnitComparison = Object.freeze({
  isIsolated: true,
  hasSameBase: false,
  mayAdaptLinks: true,
  mayBeOlder: false,
  hasDerivedIds: true
})
