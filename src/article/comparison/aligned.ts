import type { Structure } from '../../model/article.js'
import type { ArticleComparison, UnitComparison } from '../../model/comparison.js'

/** A block of a translation, and the block of its source article that it translates: people write both, each for its own place. */
const alignedUnit: UnitComparison = Object.freeze({
  isIsolated: false,
  hasSameBase: false,
  mayAdaptLinks: true,
  mayBeOlder: true,
  hasDerivedIds: true
})

/** The same where the version of the source is known that was translated. */
const alignedExactly: UnitComparison = Object.freeze({ ...alignedUnit, mayBeOlder: false })

/** How the blocks of a translation compare with those of its source article. */
export function alignedUnits(mayBeOlder: boolean): UnitComparison {
  return mayBeOlder ? alignedUnit : alignedExactly
}

/**
 * An article whose units come from the comparison with its source article, in whichever version, or with the source text in its comments.
 *
 * @param structure How its blocks compare with those of the source article; `null` where only comments hold the source.
 */
export function alignedArticle(structure: Structure | null): ArticleComparison {
  return Object.freeze({ isToolMade: false, structure })
}
