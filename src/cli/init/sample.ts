import { createArticle } from '../../article/article.js'
import { hasLocalizationKey } from '../../front-matter/schema.js'
import { defaultHost } from '../../markdown/parser.js'
import type { Article } from '../../model/article.js'
import type { FileReference } from '../../model/files.js'
import { readArticleFile } from '../../read/read-file.js'

/** What some articles of a tree look like. */
export interface Sample {
  /** Articles that were read. */
  readonly articles: number
  /** Those with translation spans. */
  readonly sideBySide: number
  /** Those with keys that only a localization process writes. */
  readonly localized: number
  /** Source text of their spans. */
  readonly sourceText: string
  /** Words of the articles without spans, by absolute path. */
  readonly prose: ReadonlyMap<string, string>
}

const sampleSize = 80
/** A language is recognised from this many characters with certainty. */
const enoughText = 20_000

/**
 * Reads articles spread evenly over a tree.
 *
 * @param files Files in the order of their paths, so that all folders have their share.
 * @param maxFileSize Files of more bytes are not read.
 */
export function sampleArticles(files: readonly FileReference[], maxFileSize: number): Sample {
  const articles = spread(files, sampleSize).flatMap(file => readArticle(file, maxFileSize))
  const sources = articles.flatMap(({ article }) => article.units).flatMap(({ source }) => source?.prose ?? [])
  return {
    articles: articles.length,
    sideBySide: articles.filter(({ article }) => article.units.length > 0).length,
    localized: articles.filter(({ article }) => hasLocalizationKey(article.frontMatter.data)).length,
    sourceText: sources.join('\n').slice(0, enoughText),
    prose: new Map(
      articles
        .filter(({ article }) => article.units.length === 0)
        .map(({ absolutePath, article }) => [absolutePath, article.prose.slice(0, enoughText)])
    )
  }
}

/** At most `count` entries, with the same distance between them. */
export function spread<Entry>(entries: readonly Entry[], count: number): Entry[] {
  const step = Math.max(1, entries.length / count)
  return Array.from(
    { length: Math.min(count, entries.length) },
    (_, index) => entries[Math.floor(index * step)]
  ).filter(entry => entry !== undefined)
}

function readArticle(
  { absolutePath, path }: FileReference,
  maxFileSize: number
): { absolutePath: string; article: Article }[] {
  const read = readArticleFile(absolutePath, { maxFileSize })
  if ('problem' in read) return []
  const origin = { path, locale: null, pathLocale: null, isSource: false, sourceLocale: 'und' }
  return [{ absolutePath, article: createArticle(origin, read.text, defaultHost().parser) }]
}
