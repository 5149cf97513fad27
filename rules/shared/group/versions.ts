import type { ArticleFacts } from '../../../src/model/facts.js'

/**
 * The source article as a translation should compare with: the version that it names, where git knows it, else the present one.
 *
 * @param article A translation.
 * @param articles Facts of its article group.
 * @returns `null` where there is no source article.
 */
export function sourceOf(article: ArticleFacts, articles: readonly ArticleFacts[]): ArticleFacts | null {
  return article.stale?.source ?? articles.find(({ isSource }) => isSource) ?? null
}

/**
 * Groups the locales of an article that translate the same version of its source. The source-locale article belongs to the
 * version that its own bytes hash to.
 *
 * @param articles Facts of one article group.
 * @returns Groups in the order of their first article; articles that name no version are left out, except for the source.
 */
export function groupByVersion(articles: readonly ArticleFacts[]): ArticleFacts[][] {
  const versions = new Map<string, ArticleFacts[]>()
  for (const article of articles) {
    if (article.sourceHash === null) continue
    const version = versions.get(article.sourceHash)
    if (version === undefined) versions.set(article.sourceHash, [article])
    else version.push(article)
  }
  for (const article of articles) {
    if (!article.isSource || article.sourceHash !== null) continue
    for (const [hash, version] of versions) if (article.ownHashes.includes(hash)) version.push(article)
  }
  for (const [hash, version] of versions) {
    const earlier = version.find(({ stale }) => stale?.source.ownHashes.includes(hash))?.stale?.source
    if (earlier !== undefined) version.push(earlier)
  }
  return [...versions.values()]
}
