import type { FileVersion } from './source-version.js'

/** A file on disk that the run may read. */
export interface FileReference {
  readonly absolutePath: string
  /** Relative to the working directory, with `/`. */
  readonly path: string
}

export interface LocatedFile extends FileReference {
  /** The version of its source that a translation was made from, as far as it is known; absent where nobody has asked, and for sources. */
  readonly version?: FileVersion
  /** Whether the user asked for this file; the others are read as reference only. */
  readonly given: boolean
  /** Canonical locale of the article: the path's, else the front matter's, else `null`. */
  readonly locale: string | null
  /** Canonical locale in the path; `null` where it has none. */
  readonly pathLocale: string | null
  readonly isSource: boolean
}

/** All files of one article: the unit of work. */
export interface ArticleGroup {
  /** The path without its locale; for path-silent articles, the path of the first file. */
  readonly key: string
  /** Ordered by path; at most one file a locale unless locales are unknown. */
  readonly files: readonly LocatedFile[]
  /** Locales seen in the same layout root, canonical, ordered. */
  readonly siteLocales: readonly string[]
}
