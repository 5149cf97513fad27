import type { TextDocument } from 'vscode-languageserver-textdocument'
import { relativePath } from '../../discover/paths.js'
import { createFault } from '../../lint/findings.js'
import { UserError } from '../../model/error.js'
import { lintPaths } from '../../run/lint-paths.js'
import type { Finding } from '../../model/finding.js'
import { isIgnored, pathOf, type Workspace } from './workspace.js'

/**
 * Lints a document as it stands in the editor, the way the command line does with standard input; other locales are read from disk.
 *
 * @param document A document; one that is no file has no locale and no siblings, and is not linted.
 * @param workspace The folders that the editor has open.
 * @returns Findings, ordered by place; offsets do not count a byte order mark. A configuration that is not valid is a finding too.
 */
export async function lintDocument(document: TextDocument, workspace: Workspace): Promise<readonly Finding[]> {
  const path = pathOf(document.uri)
  if (path === null) return []
  const cwd = workspace.rootOf(path)
  const configuration = await workspace.configurationOf(cwd)
  if ('problem' in configuration) return [createFault('configuration', configuration.problem)]
  const { settings, plugins } = configuration
  try {
    if (isIgnored(path, cwd, settings.ignore)) return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [createFault('configuration', error.message)]
  }
  const text = document.getText()
  const size = Buffer.byteLength(text)
  if (size > settings.maxFileSize) {
    return [
      createFault(
        'tooLarge',
        `Unexpected size of ${size} bytes, expected at most ${settings.maxFileSize} (setting \`maxFileSize\`)`
      )
    ]
  }
  const { results } = await lintPaths({
    cwd,
    patterns: [],
    settings,
    plugins,
    stdin: { path: relativePath(cwd, path), text }
  })
  return results[0]?.messages ?? []
}

/** Number of characters in front of the text that findings count in: an editor may keep the byte order mark. */
export function markLength(document: TextDocument): 0 | 1 {
  return document.getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }) === '\uFEFF' ? 1 : 0
}
