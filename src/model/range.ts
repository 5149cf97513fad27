/** A range of an article's text: UTF-16 code units of the decoded text without its BOM, `end` exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A place as people read it: line and column from 1, column in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A replacement of one range of the original text. */
export interface Edit extends TextRange {
  readonly text: string
}
