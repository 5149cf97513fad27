import type { Choice, Occasions } from './choice.js'
import type { Edit, TextRange } from './range.js'
import type { Subject } from './subject.js'

/** 2 error, 1 warning, 0 info. */
export type Severity = 0 | 1 | 2

/** ITS 2.0 localization quality issue types that the rules use. */
export type IssueType =
  | 'omission'
  | 'addition'
  | 'untranslated'
  | 'inconsistency'
  | 'inconsistent-entities'
  | 'markup'
  | 'locale-violation'
  | 'non-conformance'
  | 'characters'
  | 'duplication'
  | 'numbers'
  | 'terminology'
  | 'internationalization'
  | 'length'
  | 'whitespace'
  | 'typographical'
  | 'locale-specific-content'
  | 'uncategorized'
  | 'other'

/** A place in another file (or elsewhere in this one) that explains a finding. */
export interface RelatedPlace extends TextRange {
  readonly path: string
  readonly message: string
  /** Where it starts, from 1; for places in the file of the finding itself. */
  readonly line?: number
  readonly column?: number
}

/** A piece of an article's text. */
export interface TextPiece {
  /** The file that it lies in, where that is not the finding's. */
  readonly path?: string
  /** Offset of its first character in that file. */
  readonly start: number
  readonly text: string
  /** Whether the unit or the line that it is of goes on before or after it. */
  readonly isCutBefore?: boolean
  readonly isCutAfter?: boolean
}

/** The text around a finding, for reports that show it to people who do not have the files. */
export interface Excerpt {
  /** The target of the finding's unit; outside of units, the lines that the finding is about. */
  readonly target: TextPiece | null
  /** The source of the unit. */
  readonly source: TextPiece | null
  /** What the fix changes, where that is not in `target`. */
  readonly fixed?: TextPiece
}

/** One problem at a range of one file; plain data that survives a worker boundary and JSON. */
export interface Finding {
  /** Bare rule name; `null` for a fault of the tool. */
  readonly ruleId: string | null
  readonly messageId: string
  readonly severity: Severity
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly offset: number
  readonly endOffset: number
  readonly unitId?: string
  /** The id was made from the unit's text, not written into the file: it tells units apart, and means nothing to people. */
  readonly isUnitIdDerived?: true
  readonly expected?: readonly string[]
  readonly actual?: string
  readonly issueType?: IssueType
  readonly url?: string
  readonly fix?: { readonly edits: readonly Edit[] }
  readonly suggestions?: readonly { readonly message: string; readonly edits: readonly Edit[] }[]
  readonly related?: readonly RelatedPlace[]
  /** Other rules that reported the same defect, ordered: this finding stands for theirs. */
  readonly also?: readonly string[]
  /** The possible choice of the site that the finding is about, until it is decided whether it is a convention. */
  readonly choice?: Choice
  /** Only where a report of the run shows it. */
  readonly excerpt?: Excerpt
}

/** A finding as its rule has reported it, before `arbitrate` decides which findings stand. */
export interface RawFinding extends Finding {
  /** Absent for faults of the tool and what other people's plugins report. */
  readonly subjects?: readonly Subject[]
}

/** Findings of one rule on one file that were counted and not kept: more than the run takes. */
export interface OmittedFindings {
  readonly ruleId: string
  readonly severity: Severity
  readonly count: number
  /** Until it is decided whether this is a convention: the choice of all of them. */
  readonly choice?: Choice
}

/**
 * What an article was compared with: its source; nothing, because it is the source; nothing, because no source was found for it; or nothing,
 * because it could not be read.
 */
export type Coverage = 'compared' | 'source' | 'alone' | 'unread'

/** The findings of one linted file. */
export interface FileResult {
  /** Path relative to the working directory, with `/`. */
  readonly filePath: string
  readonly locale: string | null
  readonly articleKey: string
  readonly messages: readonly Finding[]
  /** Ordered by rule; absent where all findings are in `messages`. The counts below include them, `fixableCount` does not. */
  readonly omitted?: readonly OmittedFindings[]
  readonly errorCount: number
  readonly warningCount: number
  readonly infoCount: number
  readonly fixableCount: number
  /** What the file was compared with; absent where a host asks for findings only. */
  readonly coverage?: Coverage
  /** How often the source gave occasion to choices; until conventions are decided. */
  readonly occasions?: Occasions
  /** Units of the article; only where a report of the run shows rates. */
  readonly unitCount?: number
}
