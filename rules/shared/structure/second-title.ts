import type { ArticleFacts, HeadingFact } from '../../../src/model/facts.js'
import { looseFragment } from '../../../src/text/urls/fragment.js'

/** A title too many, and what it repeats: the title itself, that of the source article, or the `title` of the front matter. */
export interface SecondTitle {
  readonly heading: HeadingFact
  readonly repeats: 'title' | 'source' | 'frontMatter'
}

/**
 * Finds a title that a translation has beside its own and its source article does not have. Letter case and punctuation do not count.
 *
 * @param article Facts of a translation.
 * @param source Facts of its source-locale article.
 * @returns The heading to look at; `null` where there is no title too many.
 */
export function findSecondTitle(article: ArticleFacts, source: ArticleFacts): SecondTitle | null {
  const [title, second] = article.headings
  const wanted = countTitles(source)
  if (title?.depth !== 1 || countTitles(article) <= wanted) return null
  if (wanted === 0)
    return isTitle(title, article.frontMatter.data.title) ? { heading: title, repeats: 'frontMatter' } : null
  if (second?.depth !== 1) return null
  if (isSame(title, second)) return { heading: second, repeats: 'title' }
  const sourceTitle = source.headings[0]
  const heading = sourceTitle === undefined ? undefined : [title, second].find(own => isSame(own, sourceTitle))
  return heading === undefined ? null : { heading, repeats: 'source' }
}

function countTitles({ headings }: ArticleFacts): number {
  return headings.filter(({ depth }) => depth === 1).length
}

/** A second heading of the same text has a counter behind its slug. */
function isSame(heading: HeadingFact, other: HeadingFact): boolean {
  const slug = looseFragment(withoutCounter(other))
  return slug !== '' && looseFragment(withoutCounter(heading)) === slug
}

function withoutCounter({ slug }: HeadingFact): string {
  return slug.replace(/-1$/, '')
}

function isTitle({ slug }: HeadingFact, title: unknown): boolean {
  return typeof title === 'string' && title.trim() !== '' && looseFragment(slug) === looseFragment(title)
}
