import type { ArticleComparison } from '../../model/comparison.js'

/** An article that is compared with nothing: a source article, or a translation whose source is not at hand. */
export const loneArticle: ArticleComparison = Object.freeze({ isToolMade: false, structure: null })
