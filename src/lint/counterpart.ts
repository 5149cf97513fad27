import type { KnownParts } from '../article/article.js'
import type { Article, FrontMatter } from '../model/article.js'
import type { ArticleFacts } from '../model/facts.js'

/** What a host knows of the source article of a group. */
export interface SourceArticle {
  readonly article: Article
  /** Hashes of the file's bytes: what the front matter of translations may name. */
  readonly hashes: readonly string[]
}

/** The source article as it is. */
export interface PresentSource extends SourceArticle {
  readonly facts: ArticleFacts
}

/**
 * The source article that a translation is compared with, block by block. One that names another version of the source than the one at
 * hand is stale: that is one finding, of `no-stale-translation`, and not one for each block.
 *
 * @param frontMatter Front matter of the translation.
 * @param source The source article of its group, if there is one that could be read.
 * @param isPinned Whether that is the version which was translated.
 * @returns What `createArticle` has to know.
 */
export function counterpartOf(
  frontMatter: FrontMatter,
  source: SourceArticle | null,
  isPinned: boolean
): Pick<KnownParts, 'source' | 'mayBeOlder'> {
  if (source === null || source.article.units.length > 0) return {}
  // Torn front matter would be taken for text that the source does not have.
  if (frontMatter.problems.some(({ kind }) => kind === 'missing' || kind === 'unclosed')) return {}
  const hash = frontMatter.data['ms.openlocfilehash']
  if (typeof hash !== 'string') return { source: source.article, mayBeOlder: !isPinned }
  return source.hashes.includes(hash.toLowerCase()) ? { source: source.article, mayBeOlder: false } : {}
}
