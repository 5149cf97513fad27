import type { Severity } from './finding.js'

/** What becomes of fixed texts: written to their files, given as they are or as a unified diff, or only counted. */
export type FixMode = 'write' | 'text' | 'diff' | 'count'

export interface FixRequest {
  readonly mode: FixMode
  /** Findings of this severity and above are fixed. */
  readonly minimumSeverity: Severity
}

/** A file that fixes change. */
export interface FixedFile {
  /** Path relative to the working directory, with `/`. */
  readonly filePath: string
  /** Number of findings that the fixes correct, of all passes together. */
  readonly findingCount: number
  /** What changes, as a patch that `git apply` takes; `null` where no diff was asked for. */
  readonly diff: string | null
  /** The fixed text as it stands in the file, with a BOM where the file has one; only where texts were asked for. */
  readonly text?: string
  /** How many other names (hard links) the file on the disk had, which still have the old text; only where there were any. */
  readonly otherNames?: number
}
