import type { Finding } from '../../model/finding.js'
import { severityName } from '../../report/counts.js'

/** One defect of a translation, for a program or a model that is to repair it. */
export interface PairFinding {
  /** Name of the rule; `null` for work that could not be done. */
  readonly rule: string | null
  readonly messageId: string
  readonly severity: ReturnType<typeof severityName>
  readonly message: string
  /** What to do, in one sentence. */
  readonly instruction: string
  /** Id of the unit in a side-by-side article; else `null`. */
  readonly unit: string | null
  /** The passage of the source that the finding is about; `null` where it is about no passage. */
  readonly source: string | null
  /** The passage of the translation. */
  readonly target: string | null
  /** What the source has, where that can be named. */
  readonly expected: readonly string[]
  /** What the translation has instead; `null` where something is missing. */
  readonly actual: string | null
  /** Edits that repair it with certainty; `null` where a person or a model has to decide. Offsets in UTF-16 code units of the translation. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[] | null
  /** Place in the translation: line and column from 1, offsets in UTF-16 code units. */
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
}

/**
 * Makes such a finding.
 *
 * @param finding With its excerpt.
 * @param target Text of the translation.
 */
export function toPairFinding(finding: Finding, target: string): PairFinding {
  const { ruleId, messageId, severity, message, unitId, excerpt, expected, actual, fix } = finding
  return {
    rule: ruleId,
    messageId,
    severity: severityName(severity),
    message,
    instruction: instructionOf(finding, target),
    unit: unitId ?? null,
    source: excerpt?.source?.text ?? null,
    target: excerpt?.target?.text ?? null,
    expected: expected ?? [],
    actual: actual ?? null,
    edits: fix?.edits.map(({ start, end, text }) => ({ start, end, text })) ?? null,
    line: finding.line,
    column: finding.column,
    start: finding.offset,
    end: finding.endOffset
  }
}

/** A text that a sentence can quote. */
const longestQuote = 120

function instructionOf({ ruleId, message, line, expected = [], actual, fix }: Finding, target: string): string {
  if (ruleId === null) return `The text could not be checked: ${message}.`
  const place = `Line ${line}: ${message}.`
  const [edit, ...others] = fix?.edits ?? []
  if (edit !== undefined && others.length === 0) {
    const before = target.slice(edit.start, edit.end)
    if (isQuotable(before) && isQuotable(edit.text)) {
      if (before === '') return `${place} Insert ${quote(edit.text)}.`
      return edit.text === ''
        ? `${place} Delete ${quote(before)}.`
        : `${place} Replace ${quote(before)} with ${quote(edit.text)}.`
    }
  }
  const [only] = expected
  if (only === undefined || expected.length > 1 || !isQuotable(only)) return place
  return actual !== undefined && isQuotable(actual) && actual !== only
    ? `${place} Replace ${quote(actual)} with ${quote(only)}.`
    : place
}

function isQuotable(text: string): boolean {
  return text.length <= longestQuote && !/[\r\n]/.test(text)
}

function quote(text: string): string {
  return text.includes('`') ? `“${text}”` : `\`${text}\``
}
