import type { ArticleFacts, ArticleGroupFacts } from '../../../src/model/facts.js'

/**
 * Whether the body of an article stands in a code fence, as `no-wrapper-fence` has said: then its links, headings and blocks are not to be seen.
 *
 * @param article Facts of an article.
 * @returns Whether comparing it would only repeat that finding.
 */
export function isWrapped({ reported }: ArticleFacts): boolean {
  return reported.some(({ ruleId }) => ruleId === 'no-wrapper-fence')
}

/**
 * The locales of an article that translate the same version of its source.
 *
 * @param group An article group.
 * @returns Groups in the order of their first article, without the articles that stand in a fence.
 */
export function comparableVersions({ versions }: ArticleGroupFacts): ArticleFacts[][] {
  return versions.map(articles => articles.filter(article => !isWrapped(article)))
}
