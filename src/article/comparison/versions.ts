import type { ArticleFacts } from '../../model/facts.js'

/**
 * Groups the locales of an article that translate the same version of its source. The source article belongs to the version that its own bytes
 * hash to; so does an earlier version of it that is known.
 *
 * @param articles Facts of one article group.
 * @returns Groups in the order of their first article. Articles that name no version are in none of them, except for the source.
 */
export function groupByVersion(articles: readonly ArticleFacts[]): ArticleFacts[][] {
  const versions = new Map<string, ArticleFacts[]>()
  for (const article of articles) {
    const { version } = article.comparison
    if (version === null) continue
    const group = versions.get(version)
    if (group === undefined) versions.set(version, [article])
    else group.push(article)
  }
  for (const article of articles) {
    if (!article.isSource || article.comparison.version !== null) continue
    for (const [hash, group] of versions) if (article.ownHashes.includes(hash)) group.push(article)
  }
  for (const [hash, group] of versions) {
    const earlier = group.find(({ comparison: { stale } }) => stale?.source.ownHashes.includes(hash))?.comparison.stale
    if (earlier !== undefined && earlier !== null) group.push(earlier.source)
  }
  return [...versions.values()]
}
