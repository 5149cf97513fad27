/** A kind of character that a text contains. Few units have what a rule looks for; one look at each character finds those units. */
export type Trait =
  /** `[`, `]` and their wide forms: links, images, footnotes. */
  | 'squareBracket'
  /** Any bracket or quotation mark that comes in pairs. */
  | 'bracket'
  | 'asteriskOrUnderscore'
  | 'backtick'
  /** `<`: HTML and autolinks. */
  | 'lessThan'
  /** `:`, `@` or `www.`: what bare URLs are made of. */
  | 'address'
  /** `>`, `›`, `→`, or the `&` of an entity. */
  | 'arrow'
  | 'backslash'
  /** `{` or `%`. */
  | 'placeholder'
  | 'hash'
  /** An ASCII digit. */
  | 'digit'
  /** A letter or sign beyond the Latin blocks and the marks. */
  | 'beyondLatin'
  /** A control, zero-width or replacement character. */
  | 'invisible'
  /** A character that the later bytes of misread UTF-8 are shown as. */
  | 'misread'

/** One of the traits in either list is enough. */
export interface Needs {
  readonly target?: readonly Trait[]
  readonly source?: readonly Trait[]
}
