/** The version of its source that a translation names in its front matter. */
export interface SourcePin {
  /** The entry as people write about it: `l10n.sourceCommit`. */
  readonly key: string
  /** Where the entry stands in the front matter. */
  readonly path: readonly string[]
  /** A commit id, lower case, whole or abbreviated. */
  readonly commit: string
}

/** Why nobody can say what a source article said at a commit. */
export type UnknownReason = 'noRepository' | 'shallow' | 'noCommit' | 'noFile'

/** What a source article said at a commit. */
export interface KnownVersion {
  /** The text without BOM. */
  readonly text: string
  /** Commits of the present branch, without merges, that have changed the file since; 0 where its text is still the same. */
  readonly commitCount: number
}

export type SourceVersion = KnownVersion | { readonly unknown: UnknownReason }

/** A translation's pin, and what git says of it. */
export interface PinnedSource {
  readonly pin: SourcePin
  readonly version: SourceVersion
}

/** Pinned sources by the absolute paths of the translations that name them. */
export type PinnedSources = ReadonlyMap<string, PinnedSource>
