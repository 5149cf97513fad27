import { createArticle } from '../article/article.js'
import { createFacts } from '../article/facts.js'
import type { ArticleFacts, StaleFact } from '../model/facts.js'
import type { LocatedFile } from '../model/files.js'
import type { MarkdownParser } from '../model/mark.js'
import type { TextRange } from '../model/range.js'
import type { VersionReference, VersionTexts } from '../model/source-version.js'
import { contentHashes } from '../read/content-hashes.js'
import { changedSections, namedSections } from '../versions/changed-sections.js'
import type { SourceArticle } from './counterpart.js'

/** What a translation is compared with. */
export interface ComparedSource {
  readonly source: SourceArticle | null
  /** Where the version is known and not the present one; else `null`. */
  readonly stale: StaleFact | null
  /** Whether the version that was translated is known. */
  readonly isPinned: boolean
  /** Ranges of the text of `source` that have changed since. */
  readonly changed: readonly TextRange[]
}

/** An inferred version that is less likely than this is not used: the present source is as good a guess. */
const LEAST_LIKELIHOOD = 0.5

/**
 * Makes a function that chooses the version of the source which a translation is compared with: the one that it was made from, so that
 * what is behind is one finding, and what is wrong are the others.
 *
 * @param textOf Texts of the versions that translations were made from.
 * @param parser Parser of the host.
 * @returns Function of a translation and the present source article of its group. It parses each version once, while one group lasts.
 */
export function createSourceVersions(
  textOf: VersionTexts,
  parser: MarkdownParser
): (file: Pick<LocatedFile, 'version'>, present: SourceArticle | null) => ComparedSource {
  const versions = new Map<string, Version>()
  return ({ version: known }, present) => {
    const unknown: ComparedSource = { source: present, stale: null, isPinned: false, changed: [] }
    if (known === undefined || present === null || 'unknown' in known) return unknown
    if ('isPresent' in known) return { ...unknown, isPinned: true }
    if (known.likelihood < LEAST_LIKELIHOOD) return unknown
    const text = textOf(known.blob)
    if (text === null) return unknown
    const isPinned = known.pin !== null
    if (text === present.article.text) return { ...unknown, isPinned }
    const version = versions.get(known.blob) ?? readVersion(text, present, known, parser)
    versions.set(known.blob, version)
    if (version.sections.length === 0 || known.onlyIgnored) return { ...unknown, isPinned }
    const { pin, commit, commitCount } = known
    const { source, sections, facts } = version
    return {
      source,
      stale: { pin, commit: pin?.value ?? commit, commitCount, sections, source: facts() },
      isPinned,
      changed: changedRanges(text, sections)
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

function changedRanges(text: string, changed: readonly string[]): TextRange[] {
  // Sections are counted in texts with LF line ends.
  if (text.includes('\r')) return [{ start: 0, end: text.length }]
  return namedSections(text)
    .filter(({ name }) => changed.includes(name))
    .map(({ start, text: { length } }) => ({ start, end: start + length }))
}

function readVersion(
  text: string,
  { article: present }: SourceArticle,
  { pin, commit }: VersionReference,
  parser: MarkdownParser
): Version {
  const { path, locale, pathLocale, isSource, sourceLocale } = present
  const article = createArticle(
    { path, locale, pathLocale, isSource, sourceLocale, commit: pin?.value ?? commit },
    text,
    parser
  )
  const hashes = contentHashes(text)
  let facts: ArticleFacts | undefined
  return {
    source: { article, hashes },
    sections: changedSections(text, present.text),
    facts: () => (facts ??= createFacts(article, false, hashes))
  }
}
