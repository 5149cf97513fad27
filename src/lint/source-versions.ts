import { changedSections } from '../article/changed-sections.js'
import { createArticle } from '../article/article.js'
import { createFacts } from '../article/facts.js'
import type { ArticleFacts, StaleFact } from '../model/facts.js'
import type { LocatedFile } from '../model/files.js'
import type { MarkdownParser } from '../model/mark.js'
import type { KnownVersion, PinnedSources } from '../model/source-version.js'
import { contentHashes } from '../read/content-hashes.js'
import type { SourceArticle } from './counterpart.js'

/** What a translation is compared with. */
export interface ComparedSource {
  readonly source: SourceArticle | null
  /** Where the front matter names a version that is not the present one; else `null`. */
  readonly stale: StaleFact | null
  /** Whether git knows the version that its front matter names, if it names one. */
  readonly isPinned: boolean
}

/**
 * Makes a function that chooses the version of the source which a translation is compared with: the one that its front matter names, so that
 * what is behind is one finding, and what is wrong are the others.
 *
 * @param pinned What git says of the versions that translations name.
 * @param parser Parser of the host.
 * @returns Function of a translation and the present source article of its group. It parses each version once, while one group lasts.
 */
export function createSourceVersions(
  pinned: PinnedSources,
  parser: MarkdownParser
): (file: Pick<LocatedFile, 'absolutePath'>, present: SourceArticle | null) => ComparedSource {
  const versions = new Map<string, Version>()
  return (file, present) => {
    const named = pinned.get(file.absolutePath)
    if (named === undefined || present === null || 'unknown' in named.version)
      return { source: present, stale: null, isPinned: false }
    if (named.version.text === present.article.text) return { source: present, stale: null, isPinned: true }
    const key = named.version.text
    const version = versions.get(key) ?? readVersion(named.version, present, named.pin.commit, parser)
    versions.set(key, version)
    if (version.sections.length === 0) return { source: present, stale: null, isPinned: true }
    const { source, sections, facts } = version
    return {
      source,
      stale: { pin: named.pin, commitCount: named.version.commitCount, sections, source: facts() },
      isPinned: true
    }
  }
}

interface Version {
  readonly source: SourceArticle
  /** Sections that have changed since. */
  readonly sections: readonly string[]
  /** Made when first asked for, once for all translations. */
  readonly facts: () => ArticleFacts
}

function readVersion(
  { text }: KnownVersion,
  { article: present }: SourceArticle,
  commit: string,
  parser: MarkdownParser
): Version {
  const { path, locale, pathLocale, isSource, sourceLocale } = present
  const article = createArticle({ path, locale, pathLocale, isSource, sourceLocale, commit }, text, parser)
  const hashes = contentHashes(text)
  let facts: ArticleFacts | undefined
  return {
    source: { article, hashes },
    sections: changedSections(article, present),
    facts: () => (facts ??= createFacts(article, false, hashes))
  }
}
