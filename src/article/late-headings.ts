import type { Article, Heading } from '../model/article.js'
import type { HeadingFact } from '../model/facts.js'
import { headingsOf } from './outline.js'

/**
 * The headings of an article, whose texts and fragments are made when a rule first asks for one of them: depths are enough for most articles.
 *
 * @param article The article. It is kept as long as its headings are.
 * @returns Headings in text order.
 */
export function lateHeadingsOf(article: Article): HeadingFact[] {
  const read = new LateReading(article)
  return article.headings.map((heading, index) => new LateHeading(heading, read, index))
}

class LateReading {
  readonly #article: Article
  #headings: readonly HeadingFact[] | undefined

  constructor(article: Article) {
    this.#article = article
  }

  at(index: number): HeadingFact {
    this.#headings ??= headingsOf(this.#article)
    return this.#headings[index] as HeadingFact
  }
}

class LateHeading implements HeadingFact {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly #read: LateReading
  readonly #index: number

  constructor({ start, end, depth }: Heading, read: LateReading, index: number) {
    this.start = start
    this.end = end
    this.depth = depth
    this.#read = read
    this.#index = index
  }

  get text(): string {
    return this.#read.at(this.#index).text
  }

  get slug(): string {
    return this.#read.at(this.#index).slug
  }

  get hugoSlugs(): readonly string[] {
    return this.#read.at(this.#index).hugoSlugs
  }

  get ids(): readonly string[] {
    return this.#read.at(this.#index).ids
  }
}
