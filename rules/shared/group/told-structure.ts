import type { ArticleFacts } from '../../../src/model/facts.js'

/**
 * Whether `structure-match` has reported a run of blocks that holds a text: what went missing or came with it is no finding of its own.
 *
 * @param article Facts of the article.
 * @param text A URL, a keyword, a line of code, as written.
 */
export function isToldWithStructure({ reported }: ArticleFacts, text: string): boolean {
  return reported.some(({ ruleId, named }) => ruleId === 'structure-match' && named.some(other => other.includes(text)))
}
