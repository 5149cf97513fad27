import type { Article } from '../../model/article.js'
import type { FactsComparison } from '../../model/comparison.js'
import type { ArticleFacts, StaleFact } from '../../model/facts.js'

/** What is known of the source of an article from beyond its text. */
export interface SourceKnowledge {
  /** Facts of the present source article; `null` where there is none. */
  readonly present: ArticleFacts | null
  /** Where the article translates a known version that is not the present one, what has changed since; else `null`. */
  readonly stale: StaleFact | null
  /** Whether the version that the article translates is known: the one of `stale`, or the present one. */
  readonly isPinned: boolean
}

/** Nothing is known: the article is looked at alone. */
export const nothingKnown: SourceKnowledge = Object.freeze({ present: null, stale: null, isPinned: false })

/** Where localization tools name the version of the source, by its hash. */
const HASH = 'ms.openlocfilehash'

/**
 * Determines how group rules compare an article. Of everything that names the version that was translated, the hash of a localization tool comes first: it
 * is the tool's own record, to the byte.
 *
 * @param article The article.
 * @param known What is known of its source.
 * @returns Frozen answers.
 */
export function compareFacts(article: Article, known: SourceKnowledge): FactsComparison {
  const hash = article.frontMatter.data[HASH]
  const version = typeof hash === 'string' ? hash.toLowerCase() : null
  return Object.freeze(article.isSource ? ofSource(version) : ofTranslation(article, version, known))
}

/** The source is compared with nothing; its translations are compared with it. */
function ofSource(version: string | null): FactsComparison {
  return { source: null, version, isExact: false, mayBeOlder: false, isByBlock: false, stale: null }
}

function ofTranslation(
  { units, comparison }: Article,
  version: string | null,
  { present, stale, isPinned }: SourceKnowledge
): FactsComparison {
  const source = stale?.source ?? present
  const isExact = version !== null && source !== null && source.ownHashes.includes(version)
  return {
    source,
    version,
    isExact,
    mayBeOlder: version === null ? !isPinned : !isExact,
    isByBlock: !comparison.isToolMade && units.length > 0,
    stale
  }
}
