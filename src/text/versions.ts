import type { ArticleFacts } from '../model/facts.js'

/**
 * Whether the body of an article stands in a code fence, as `no-wrapper-fence` has said: then its links, headings and blocks are not to be seen.
 *
 * @param article Facts of an article.
 * @returns Whether comparing it would only repeat that finding.
 */
export function isWrapped ({ reported }: ArticleFacts): boolean {
  return reported.some(({ ruleId }) => ruleId === 'no-wrapper-fence')
}

/**
 * Groups the locales of an article that translate the same version of its source. The source-locale article belongs to the
 * version that its own bytes hash to.
 *
 * @param articles Facts of one article group.
 * @returns Groups in the order of their first article; articles that name no version are left out, except for the source, and so are those that stand in a fence.
 */
export function groupByVersion (articles: readonly ArticleFacts[]): ArticleFacts[][] {
  const versions = new Map<string, ArticleFacts[]>()
  for (const article of articles) {
    if (article.sourceHash === null || isWrapped(article)) continue
    const version = versions.get(article.sourceHash)
    if (version === undefined) versions.set(article.sourceHash, [article])
    else version.push(article)
  }
  for (const article of articles) {
    if (!article.isSource || article.sourceHash !== null) continue
    for (const [hash, version] of versions) if (article.ownHashes.includes(hash)) version.push(article)
  }
  return [...versions.values()]
}

/**
 * Groups the locales of an article that name no version with their source-locale article, where their outlines say that they
 * translate what it says today: the same headings and code blocks in the same order. Others may lag behind.
 *
 * @param articles Facts of one article group.
 * @returns The source and its translations; `null` where there is no source or nothing that can be compared with it.
 */
export function groupByOutline (articles: readonly ArticleFacts[]): ArticleFacts[] | null {
  const source = articles.find(article => article.isSource)
  if (source === undefined) return null
  const translations = articles.filter(article => !article.isSource && article.sourceHash === null && article.outline === source.outline)
  return translations.length === 0 ? null : [source, ...translations]
}
