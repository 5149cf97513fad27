/** Where a translation stands. */
export type TranslationState =
  /** It translates what the source says today. */
  | 'translated'
  /** The source has changed since. */
  | 'behind'
  /** Nothing says which version it translates. */
  | 'unknown'
  /** It is there, in the language of the source. */
  | 'untranslated'
  /** The locale does not have the article. */
  | 'missing'
  /** The source does not have the article. */
  | 'orphaned'

/** How the version that was translated is known. */
export type KnownBy = 'commit' | 'hash' | 'history'

/** An article in one locale. */
export interface StatusRow {
  /** Path of the source article, relative to the working directory; of an orphaned translation, its own. */
  readonly article: string
  /** Canonical tag; `und` where nothing says it. */
  readonly locale: string
  /** Path of the translation; `null` where it is missing. */
  readonly path: string | null
  readonly state: TranslationState
  /** `null` where the version is not known. */
  readonly knownBy: KnownBy | null
  /** How likely the version is, 0 to 1; `null` where it is not known. */
  readonly likelihood: number | null
  /** The commit of the version that was translated. */
  readonly commit: string | null
  /** How the source has changed since; not at all if the translation is up to date. */
  readonly commits: number
  readonly days: number
  /** What has changed, as readers see them: headings in quotes. */
  readonly sections: readonly string[]
  /** Words of the source that are to be translated. */
  readonly words: number
  /** Words of the source article. */
  readonly sourceWords: number
}

/** A locale of the site. */
export interface LocaleTotals {
  readonly locale: string
  readonly counts: Readonly<Record<TranslationState, number>>
  /** Words to translate, in what is behind, untranslated or missing. */
  readonly words: number
  /** Share of the source's words that are translated, 0 to 1. */
  readonly coverage: number
}

/** Where a site stands. */
export interface SiteStatus {
  readonly sourceLocale: string
  /** Articles of the source locale. */
  readonly articles: number
  /** Ordered by article, then by locale. */
  readonly rows: readonly StatusRow[]
  /** Ordered by tag. */
  readonly locales: readonly LocaleTotals[]
}
