import type { Structure } from './article.js'
import type { ArticleFacts, StaleFact } from './facts.js'

/**
 * How the two sides of a unit are compared. It answers what rules have to know of the way in which the sides were paired; how that was, they
 * cannot tell. All units that were paired in one way share one frozen object.
 */
export interface UnitComparison {
  /** Whether the two sides are all that can be compared. If not, what one side lacks may stand in another passage of its document. */
  readonly isIsolated: boolean
  /** Whether a relative URL leads to the same file from both sides. */
  readonly hasSameBase: boolean
  /** Whether a link of the target may lead to a page of the translation's own, such as another site's page in the language of its readers. */
  readonly mayAdaptLinks: boolean
  /** Whether the target may translate an earlier version than this source: then what differs may have changed in the source since. */
  readonly mayBeOlder: boolean
  /** Whether ids of units are made from their texts. If not, a localization tool has written them into the file. */
  readonly hasDerivedIds: boolean
}

/** How an article is compared with its source as a whole. */
export interface ArticleComparison {
  /** Whether a localization tool has written the file: its units, its front matter, and anchors of headings made of their source text. */
  readonly isToolMade: boolean
  /** How its blocks compare with those of its source article; `null` where the two are not compared block by block. */
  readonly structure: Structure | null
}

/** How an article is compared with its source and with other locales, as group rules have to know it. */
export interface FactsComparison {
  /**
   * The text that the article translates: its source article as it was at the version that is known, else as it is. `null` for articles in the
   * source locale, and where there is no source article.
   */
  readonly source: ArticleFacts | null
  /**
   * The version of its source that a localization tool has written into the article, lower case: locales that name the same version are compared
   * with each other. `null` where none is named: such an article is compared with its source alone.
   */
  readonly version: string | null
  /** Whether `source` is the text that `version` names, to the byte: a localization tool keeps its URLs and code as they are. */
  readonly isExact: boolean
  /** Whether the article may translate an earlier version than `source`: what it lacks may have been added since. */
  readonly mayBeOlder: boolean
  /** Whether unit and article rules have compared it with its source block by block: they report blocks that are missing or added. */
  readonly isByBlock: boolean
  /** What has changed in the source since the version that the article translates; `null` where nothing has, or nobody knows. */
  readonly stale: StaleFact | null
}
