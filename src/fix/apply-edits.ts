import type { Finding } from '../model/finding.js'
import type { Edit, TextRange } from '../model/range.js'

export interface AppliedFixes {
  readonly text: string
  /** Findings whose fixes are in the text. */
  readonly applied: readonly Finding[]
  /** Findings whose fixes touch one that came first: the next pass may take them. */
  readonly deferred: readonly Finding[]
  /** Findings whose edits fit no text: a fault of their rule. */
  readonly refused: readonly Finding[]
}

/** A finding with its edits in order, and the range from the first to the last of them. */
interface Candidate extends TextRange {
  readonly finding: Finding
  readonly edits: readonly Edit[]
}

/**
 * Applies the fixes of one file's findings, as far as they do not get in each other's way. All edits of a finding are applied or none,
 * and nothing else changes between them: the rule has seen that text. Ranges that only touch wait too, or two rules that
 * add the same missing space would add two. Suggestions are never applied.
 *
 * @param text The text that was linted, without its BOM.
 * @param findings Findings of that text in any order; those without a fix are left out.
 * @returns The text, and what became of each fix; the same for every order of the findings.
 */
export function applyFixes(text: string, findings: readonly Finding[]): AppliedFixes {
  const refused: Finding[] = []
  const candidates: Candidate[] = []
  for (const finding of findings) {
    if (finding.fix === undefined) continue
    const candidate = toCandidate(finding, finding.fix.edits, text)
    if (candidate === null) refused.push(finding)
    else candidates.push(candidate)
  }
  candidates.sort(compareCandidates)
  const taken: Candidate[] = []
  const applied: Finding[] = []
  const deferred: Finding[] = []
  for (const candidate of candidates) {
    const last = taken.at(-1)
    if (last === undefined || candidate.start > last.end) taken.push(candidate)
    else if (!isSameFix(candidate, last)) {
      deferred.push(candidate.finding)
      continue
    }
    applied.push(candidate.finding)
  }
  return {
    text: applyEdits(
      text,
      taken.flatMap(({ edits }) => edits)
    ),
    applied,
    deferred,
    refused
  }
}

/**
 * Applies edits to a text. Line ends in their texts become those of the place; everything outside of the edits stays as it is.
 *
 * @param text The text that the edits' offsets count in.
 * @param edits Edits in ascending order that do not overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let position = 0
  for (const edit of edits) {
    pieces.push(text.slice(position, edit.start), withLineEndsOf(text, edit))
    position = edit.end
  }
  pieces.push(text.slice(position))
  return pieces.join('')
}

/** `null` where the edits lie outside of the text, overlap each other, cut a character, or leave the text as it is. */
function toCandidate(finding: Finding, given: readonly Edit[], text: string): Candidate | null {
  const edits = [...given].sort((a, b) => a.start - b.start || a.end - b.end)
  let position = 0
  for (const [index, { start, end }] of edits.entries()) {
    // Which of two insertions at one place comes first is not said.
    const isRepeated = index > 0 && start === position && edits[index - 1]?.start === start
    if (!(start >= position && end >= start && end <= text.length) || isRepeated) return null
    if (isInsideCharacter(text, start) || isInsideCharacter(text, end)) return null
    position = end
  }
  const first = edits[0]
  if (first === undefined || edits.every(edit => text.slice(edit.start, edit.end) === withLineEndsOf(text, edit)))
    return null
  return { finding, edits, start: first.start, end: position }
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.finding.ruleId ?? '', b.finding.ruleId ?? '') ||
    compareText(a.finding.messageId, b.finding.messageId) ||
    compareText(JSON.stringify(a.edits), JSON.stringify(b.edits))
  )
}

function isSameFix(a: Candidate, b: Candidate): boolean {
  return (
    a.edits.length === b.edits.length &&
    a.edits.every((edit, index) => {
      const other = b.edits[index]
      return other !== undefined && edit.start === other.start && edit.end === other.end && edit.text === other.text
    })
  )
}

/** Files with mixed line ends exist: the end of the line concerned counts, on the last line the one before. */
function withLineEndsOf(text: string, { end, text: replacement }: Edit): string {
  if (!replacement.includes('\n')) return replacement
  const next = text.indexOf('\n', end)
  const lineEnd = next >= 0 ? next : text.lastIndexOf('\n', end - 1)
  return lineEnd > 0 && text[lineEnd - 1] === '\r' ? replacement.replaceAll(/\r?\n/g, '\r\n') : replacement
}

function isInsideCharacter(text: string, offset: number): boolean {
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
