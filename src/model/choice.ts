/** What a site may do in its own way, everywhere: only these can become a convention. */
export type ChoiceKind =
  /** The form of a URL: scheme, host, prefix, extension, slash, part for the locale. */
  | 'url'
  /** The path or the alias of an import. */
  | 'import'
  /** Stand-ins in code that people translate. */
  | 'code'
  /** How a directive or an alert is written. */
  | 'directive'
  /** A front-matter value that is mapped to another one. */
  | 'frontMatter'
  /** A block that most pages have, or lack. */
  | 'block'
  /** What stands in headings beside their translation. */
  | 'heading'

/** What a translation has made of the source's form. Equal choices have equal texts: names of pages, numbers and locales are not in them. */
export interface Choice {
  readonly kind: ChoiceKind
  /** The source's form; empty where the source has nothing. */
  readonly from: string
  /** The translation's form; empty where it has nothing. */
  readonly to: string
}

/** A choice of one locale of a site, and what is known of it. */
export interface Convention extends Choice {
  /** Canonical tag. */
  readonly locale: string
  readonly rule: string
  /** Whether people have taken it for right or for wrong. */
  readonly status: 'accepted' | 'refused'
  /** How often the source gave occasion. */
  readonly occasions: number
  /** How often the translation has made this choice. */
  readonly changed: number
  /** Articles in which it has. */
  readonly articles: number
}

/**
 * What occasions for a choice are counted by.
 *
 * @param rule Name of the rule that reports where the choice was made.
 * @returns Rule, kind and the source's form, with spaces between them: the first two have none.
 */
export function occasionKey(rule: string, { kind, from }: Pick<Choice, 'kind' | 'from'>): string {
  return `${rule} ${kind} ${from}`
}

/** How often the source of one article gave occasion to a choice, by `occasionKey`. */
export type Occasions = Readonly<Record<string, number>>
