import type { TextRange } from './range.js'

/** The version of its source that a translation names, or that a file beside it names. */
export interface SourcePin {
  /** What people call the entry: `l10n.sourceCommit`, `original_hash`, `i18n.lock`. */
  readonly key: string
  /** Where the entry stands in the front matter; `null` where it stands elsewhere. */
  readonly path: readonly string[] | null
  /** Where it stands in a comment of the translation; `null` where it stands elsewhere. */
  readonly range: TextRange | null
  /**
   * What it names: a commit, whose id may be abbreviated; contents by the MD5, SHA-1 or SHA-256 of their bytes; or the sections of the source,
   * each by a hash.
   */
  readonly kind: 'commit' | 'hash' | 'sections'
  /** A commit id or a hash, lower case. */
  readonly value: string
}

/** Why the text of a source article in a version is not available. */
export type UnknownReason = 'noRepository' | 'shallow' | 'noCommit' | 'noFile'

/** A version of a source article, by what git calls it. */
export interface VersionReference {
  /** The entry that names it; `null` where it was inferred from the history. */
  readonly pin: SourcePin | null
  /** Id of the commit that it stands in. */
  readonly commit: string
  /** Id of its content. */
  readonly blob: string
  /** Commits of the present branch, without merges, that have changed the file since; 0 where its text is still the same. */
  readonly commitCount: number
  /** When the first of these was made: seconds since 1970, UTC; absent where there is none. */
  readonly changedAt?: number
  /** Whether translations need not follow any of these. */
  readonly onlyIgnored?: true
  /** How likely it is the one that was translated, 0 to 1; 1 where the translation names it. */
  readonly likelihood: number
}

/** The version that is on the disk, whatever git knows of it. */
export interface PresentReference {
  /** The entry that names it; `null` where whoever asks has said so. */
  readonly pin: SourcePin | null
  readonly isPresent: true
}

/** A version that a translation names and that nobody knows. */
export interface UnknownReference {
  readonly pin: SourcePin | null
  readonly unknown: UnknownReason
}

/** The version of its source that a translation was made from, as far as it is known. */
export type FileVersion = VersionReference | PresentReference | UnknownReference

/** Texts of versions by the ids of their contents, without BOM. */
export type VersionTexts = (blob: string) => string | null

/** Whether git knows a version. */
export function isReference(version: FileVersion | undefined): version is VersionReference {
  return version !== undefined && 'blob' in version
}
