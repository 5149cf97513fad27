/** What the page of the HTML report knows: written into it as JSON, read by `client/`. Places in lists stand for their items. */
export interface PageData {
  /** Source of the regular expression for characters that are shown by their names. */
  readonly hiddenCharacters: string
  readonly locales: readonly LocaleData[]
  /** The place of the source locale in `locales`. */
  readonly sourceLocale: number
  readonly rules: readonly RuleData[]
  readonly files: readonly { readonly path: string; readonly locale: number }[]
  /** The most serious come first. */
  readonly findings: readonly FindingData[]
}

export interface LocaleData {
  /** BCP 47 tag; a name in brackets for files without a locale. */
  readonly tag: string
  /** The same tag; `null` for files without a locale. */
  readonly language: string | null
  /** In English. */
  readonly name: string
  /** `auto` where the locale is not known. */
  readonly direction: 'ltr' | 'rtl' | 'auto'
}

export interface RuleData {
  readonly name: string
  /** Address of its page, `https:` or `http:`; `null` for none. */
  readonly url: string | null
  /** Dimension and type of MQM; `null` for faults and for other people's rules. */
  readonly mqm: { readonly dimension: string; readonly type: string } | null
}

/** What a run of text is: unchanged, damage, what was expected to be there too, removed by the fix, inserted by it. */
export type RunKind = '=' | '!' | '?' | '-' | '+'

/** A run of text of one kind. */
export type Run = readonly [kind: RunKind, text: string]

export interface FindingData {
  /** Stays the same from one run of loc-lint to the next. */
  readonly id: string
  readonly file: number
  readonly rule: number
  readonly severity: 0 | 1 | 2
  readonly line: number
  readonly column: number
  readonly message: string
  readonly unit?: string
  /** Whether the baseline knows it. */
  readonly isKnown?: true
  readonly target?: readonly Run[]
  readonly source?: readonly Run[]
  readonly fix?: readonly Run[]
}
