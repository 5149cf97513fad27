/**
 * What a tree says about a range of the text, whichever parser made it. Marks of one article are sorted by start and properly
 * nested; `parent` is the index of the enclosing mark, -1 at the top.
 */
export interface Mark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  /** Range without markers: a link's label, strong text, code without backticks. */
  readonly innerStart: number
  readonly innerEnd: number
  readonly parent: number
  /** URL of links, images and definitions; value of code; language of code blocks in `lang`. */
  readonly value: string
  readonly lang: string | null
  /** Heading depth; 0 elsewhere. */
  readonly depth: number
  /**
   * What the mark stands in, from outside in: `>` a quote, `-` the first block of a bullet item, `1` of a numbered one, a space for
   * a later block of an item, `|` a table cell, `^` a footnote. The ninth container and those inside of it are not named.
   */
  readonly nesting: string
}

/** `inline` marks a block that holds inline markup: paragraph, heading, table cell. */
export type MarkKind = 'inline' | 'heading' | 'codeBlock' | 'html' | 'link' | 'image' | 'strong' | 'emphasis' | 'code'

/** The two things that articles need of a parser. */
export interface MarkdownParser {
  readonly name: 'satteri' | 'remark'
  /** Marks of a whole document. */
  parse(text: string): readonly Mark[]
}
