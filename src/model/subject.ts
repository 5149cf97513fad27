import type { TextRange } from './range.js'

/** Kinds of things that a translation can damage. */
export type SubjectKind =
  | 'anchor'
  | 'block'
  | 'bracket'
  | 'code'
  | 'directive'
  | 'emphasis'
  | 'identifier'
  | 'key'
  | 'label'
  | 'number'
  | 'placeholder'
  | 'tag'
  | 'text'
  | 'unit'
  | 'url'

/**
 * What a finding is about. Two findings that share a subject are about one defect: `src/lint/arbitrate.ts` decides which of them stands.
 * A rule names the subject that it sees, and knows no other rule.
 */
export interface Subject {
  readonly kind: SubjectKind
  /** What is damaged, in a form in which it can be compared: a URL, a keyword, an id; of a block, its text. */
  readonly value?: string
  /** Where it stands in the target, as offsets (UTF-16 code units) of the finding's file. */
  readonly target?: TextRange
  /** Every place where it stands in the source, as offsets of the source's file. */
  readonly source?: readonly TextRange[]
}
