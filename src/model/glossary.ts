/** Whether writers may use a term: the approved one, also allowed, no longer, or never. */
export type TermStatus = 'preferred' | 'admitted' | 'obsolete' | 'forbidden'

/** A term in one target language. */
export interface GlossaryTerm {
  readonly text: string
  /** Canonical BCP 47 tag; `null` where the term is for every locale. */
  readonly locale: string | null
  readonly status: TermStatus
  /** Other forms of the term, such as its plural. */
  readonly variants: readonly string[]
}

/** One concept of a glossary. */
export interface GlossaryEntry {
  /** Terms of the source language with their forms; empty for target terms that are wrong whatever the source says. */
  readonly source: readonly string[]
  readonly targets: readonly GlossaryTerm[]
  /** The source's term stays as it is in every language. */
  readonly doNotTranslate: boolean
  /** Whether `source` is looked for in its letter case. */
  readonly caseSensitive: boolean
}
