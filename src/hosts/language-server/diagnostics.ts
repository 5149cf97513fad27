import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, RelatedPlace } from '../../model/finding.js'
import type { TextRange } from '../../model/range.js'
import { createLineIndex } from '../../read/line-index.js'
import { readArticleFile } from '../../read/read-file.js'
import { markLength } from './lint-document.js'

/** Files that explain a finding are articles: the default of `maxFileSize` is enough for a place in them. */
const maxRelatedSize = 5 * 1024 * 1024

const severities = [DiagnosticSeverity.Information, DiagnosticSeverity.Warning, DiagnosticSeverity.Error] as const

/**
 * Puts findings into the terms of the language server protocol.
 *
 * @param findings Findings on the document as it stands.
 * @param document The document.
 * @param cwd Absolute path that paths of related places are relative to.
 * @param withRelated Whether the editor shows related places.
 * @returns One diagnostic for each finding, with the address of the rule's page.
 */
export function toDiagnostics(
  findings: readonly Finding[],
  document: TextDocument,
  cwd: string,
  withRelated: boolean
): Diagnostic[] {
  return findings.map(finding => {
    const { ruleId, messageId, severity, message, url, related = [] } = finding
    return {
      range: rangeOf({ start: finding.offset, end: finding.endOffset }, document),
      severity: severities[severity],
      source: 'loc-lint',
      code: ruleId ?? messageId,
      ...(url === undefined ? {} : { codeDescription: { href: url } }),
      message,
      ...(withRelated && related.length > 0
        ? { relatedInformation: related.flatMap(place => toRelated(place, document, cwd)) }
        : {})
    }
  })
}

/**
 * Where a range stands in the editor.
 *
 * @param range Offsets that do not count a byte order mark.
 */
export function rangeOf({ start, end }: TextRange, document: TextDocument): Range {
  const shift = markLength(document)
  return { start: document.positionAt(start + shift), end: document.positionAt(end + shift) }
}

/** A file that cannot be read any more explains nothing. */
function toRelated(place: RelatedPlace, document: TextDocument, cwd: string): DiagnosticRelatedInformation[] {
  const path = resolve(cwd, place.path)
  const uri = pathToFileURL(path).href
  // Editors and node escape addresses differently.
  if (decodeURIComponent(uri) === decodeURIComponent(document.uri)) {
    return [{ location: { uri: document.uri, range: rangeOf(place, document) }, message: place.message }]
  }
  const read = readArticleFile(path, { maxFileSize: maxRelatedSize })
  if ('problem' in read) return []
  const lines = createLineIndex(read.text)
  const positionOf = (offset: number): Range['start'] => {
    const { line, column } = lines.pointAt(offset)
    return { line: line - 1, character: column - 1 }
  }
  return [
    { location: { uri, range: { start: positionOf(place.start), end: positionOf(place.end) } }, message: place.message }
  ]
}
