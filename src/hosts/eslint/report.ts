import type { Rule as EslintRule } from 'eslint'
import type { Finding } from '../../model/finding.js'
import type { Edit } from '../../model/range.js'

/**
 * Puts a finding into ESLint's terms. Places are given as lines and columns, never as nodes: a bare URL has a node without a position,
 * at which ESLint would end the whole run.
 *
 * @param finding A finding on the text that ESLint has (without BOM, as here).
 * @param isFixable Whether the rule has declared fixes; ESLint ends the run at a fix of one that has not.
 * @returns What `context.report()` takes.
 */
export function toReport(finding: Finding, isFixable: boolean): EslintRule.ReportDescriptor {
  const { line, column, endLine, endColumn, fix, suggestions = [], ruleId, messageId, message } = finding
  return {
    // Rules fill in their messages themselves; the id stays for those who count by it.
    ...(ruleId === null ? { message } : { messageId, data: { message } }),
    loc: { start: { line, column }, end: { line: endLine, column: endColumn } },
    ...(isFixable && fix !== undefined ? { fix: toFix(fix.edits) } : {}),
    suggest: suggestions.map(suggestion => ({ desc: suggestion.message, fix: toFix(suggestion.edits) }))
  }
}

function toFix(edits: readonly Edit[]): (fixer: EslintRule.RuleFixer) => EslintRule.Fix[] {
  return fixer => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text))
}
