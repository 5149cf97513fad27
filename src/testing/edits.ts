import type { Finding } from '../model/finding.js'
import type { Edit } from '../model/range.js'

/**
 * Applies edits to a text.
 *
 * @param text The text that the edits' offsets count in.
 * @param edits Edits in any order.
 * @returns The new text.
 * @throws Error where an edit lies outside of the text, changes nothing, or overlaps another one.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let position = 0
  for (const edit of sorted) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length)
      throw new Error(`edit ${JSON.stringify(edit)} lies outside of the text`)
    if (edit.start < position) throw new Error(`edit ${JSON.stringify(edit)} overlaps another edit`)
    if (text.slice(edit.start, edit.end) === edit.text) throw new Error(`edit ${JSON.stringify(edit)} changes nothing`)
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
  }
  return result + text.slice(position)
}

/**
 * Applies the fixes of all findings at once; several findings may give the same edit.
 *
 * @param text The text that was linted.
 * @param findings Its findings.
 */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  const edits = new Map<string, Edit>()
  for (const { fix } of findings)
    for (const edit of fix?.edits ?? []) edits.set(JSON.stringify([edit.start, edit.end, edit.text]), edit)
  return applyEdits(text, [...edits.values()])
}
