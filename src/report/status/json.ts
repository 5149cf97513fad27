import type { SiteStatus } from '../../status/row.js'
import { escapeInJson } from '../escape.js'
import { diffCommand } from './labels.js'

/**
 * The status of a site for programs.
 *
 * @param status What was found out.
 * @param version Version of loc-lint.
 */
export function formatStatusJson(status: SiteStatus, version: string): string {
  return `${escapeInJson(JSON.stringify(statusDocument(status, version), null, 2))}\n`
}

/** The same as data. */
export function statusDocument({ sourceLocale, articles, locales, rows }: SiteStatus, version: string): object {
  return {
    tool: { name: 'loc-lint', version },
    sourceLocale,
    articles,
    locales,
    translations: rows.map(row => ({ ...row, diffCommand: diffCommand(row) }))
  }
}
