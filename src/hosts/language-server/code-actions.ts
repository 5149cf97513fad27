import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { applyFixes } from '../../fix/apply-edits.js'
import type { Finding } from '../../model/finding.js'
import type { Edit } from '../../model/range.js'
import { rangeOf, toDiagnostics } from './diagnostics.js'
import { markLength } from './lint-document.js'

/** Kind of the action that fixes all it can, for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.loc-lint`

export interface ActionRequest {
  readonly document: TextDocument
  /** Findings on the document as it stands. */
  readonly findings: readonly Finding[]
  /** Range that the editor asks for: the cursor or the selection. */
  readonly range: Range
  /** Kinds that the editor asks for; `undefined` for what belongs into a menu. */
  readonly only: readonly string[] | undefined
  /** Whether the editor takes edits that name the version they are for. */
  readonly withVersion: boolean
}

/**
 * Offers what fixes findings: their fixes and suggestions, and all fixes together. Edits replace ranges of the text as it stands.
 *
 * @param request What the editor asks for.
 * @returns Actions in the order of findings, the one that fixes everything last; each carries its edits.
 */
export function codeActions(request: ActionRequest): CodeAction[] {
  const { document, findings, range, only, withVersion } = request
  const isWanted = (kind: string): boolean =>
    only === undefined ? kind !== fixAllKind : only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`))
  const toEdit = (edits: readonly Edit[]): WorkspaceEdit => workspaceEdit(edits, document, withVersion)
  const actions: CodeAction[] = []
  const all = editsOfAll(findings, document)
  if (isWanted(CodeActionKind.QuickFix)) {
    const near = findings.filter(finding =>
      touches(rangeOf({ start: finding.offset, end: finding.endOffset }, document), range)
    )
    for (const finding of near) actions.push(...quickFixes(finding, document, toEdit))
    if (near.some(({ fix }) => fix !== undefined) && all.findingCount > 1) {
      actions.push({
        title: `Fix all ${all.findingCount} fixable loc-lint problems`,
        kind: CodeActionKind.QuickFix,
        edit: toEdit(all.edits)
      })
    }
  }
  if (isWanted(fixAllKind) && all.findingCount > 0) {
    actions.push({ title: 'Fix all fixable loc-lint problems', kind: fixAllKind, edit: toEdit(all.edits) })
  }
  return actions
}

function quickFixes(
  finding: Finding,
  document: TextDocument,
  toEdit: (edits: readonly Edit[]) => WorkspaceEdit
): CodeAction[] {
  const diagnostics: Diagnostic[] = toDiagnostics([finding], document, '', false)
  const actions: CodeAction[] = []
  const fix = editsOfAll([finding], document)
  if (fix.findingCount > 0) {
    const title = `Fix this ${finding.ruleId ?? 'loc-lint'} problem`
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: true, edit: toEdit(fix.edits) })
  }
  for (const { message, edits } of finding.suggestions ?? []) {
    actions.push({ title: message, kind: CodeActionKind.QuickFix, diagnostics, edit: toEdit(edits) })
  }
  return actions
}

/** Edits of all fixes that do not get in each other's way, chosen as `--fix` does; two findings may ask for the same edit. */
function editsOfAll(
  findings: readonly Finding[],
  document: TextDocument
): { edits: readonly Edit[]; findingCount: number } {
  const { applied } = applyFixes(document.getText().slice(markLength(document)), findings)
  const edits = new Map<string, Edit>()
  for (const { fix } of applied)
    for (const edit of fix?.edits ?? []) edits.set(JSON.stringify([edit.start, edit.end, edit.text]), edit)
  return { edits: [...edits.values()], findingCount: applied.length }
}

function workspaceEdit(edits: readonly Edit[], document: TextDocument, withVersion: boolean): WorkspaceEdit {
  const { uri, version } = document
  const textEdits: TextEdit[] = edits.map(edit => ({ range: rangeOf(edit, document), newText: edit.text }))
  return withVersion
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}

function touches(a: Range, b: Range): boolean {
  return isNotAfter(a.start, b.end) && isNotAfter(b.start, a.end)
}

function isNotAfter(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}
