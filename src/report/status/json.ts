import type { SiteStatus } from '../../status/row.js'
import { escapeInJson } from '../escape.js'
import { diffCommand } from './labels.js'

/**
 * The status of a site for programs.
 *
 * @param status What was found out.
 * @param version Version of loc-lint.
 */
export function formatStatusJson({ sourceLocale, articles, locales, rows }: SiteStatus, version: string): string {
  const document = {
    tool: { name: 'loc-lint', version },
    sourceLocale,
    articles,
    locales,
    translations: rows.map(row => ({ ...row, diffCommand: diffCommand(row) }))
  }
  return `${escapeInJson(JSON.stringify(document, null, 2))}\n`
}
