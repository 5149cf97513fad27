import type { FileResult, Finding } from '../model/finding.js'
import type { Edit } from '../model/range.js'
import { escapeInJson } from './escape.js'

/**
 * The contract that other tools read: an array with one object for each linted file, in the order given, described by
 * `schemas/report.schema.json`. One file stands on one line, so that reports can be compared and searched line by line.
 */
export function formatJson(results: readonly FileResult[]): string {
  if (results.length === 0) return '[]\n'
  return `[\n${results.map(result => escapeInJson(JSON.stringify(toJson(result)))).join(',\n')}\n]\n`
}

/** Keys are written in this order whatever the order in memory. */
function toJson(result: FileResult): object {
  const { filePath, locale, articleKey, messages, omitted, errorCount, warningCount, infoCount, fixableCount } = result
  const { coverage } = result
  return {
    filePath,
    locale,
    articleKey,
    messages: messages.map(messageToJson),
    omitted: omitted?.map(({ ruleId, severity, count }) => ({ ruleId, severity, count })),
    errorCount,
    warningCount,
    infoCount,
    fixableCount,
    coverage
  }
}

function messageToJson(finding: Finding): object {
  const { ruleId, messageId, severity, message, line, column, endLine, endColumn, offset, endOffset } = finding
  const { unitId, expected, actual, issueType, url, fix, suggestions, related, also } = finding
  return {
    ruleId,
    messageId,
    severity,
    message,
    line,
    column,
    endLine,
    endColumn,
    offset,
    endOffset,
    unitId,
    expected,
    actual,
    issueType,
    url,
    fix: fix === undefined ? undefined : { edits: fix.edits.map(editToJson) },
    suggestions: suggestions?.map(suggestion => ({
      message: suggestion.message,
      edits: suggestion.edits.map(editToJson)
    })),
    related: related?.map(place => ({ filePath: place.path, message: place.message, range: [place.start, place.end] })),
    also
  }
}

function editToJson(edit: Edit): object {
  return { range: [edit.start, edit.end], text: edit.text }
}
