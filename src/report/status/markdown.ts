import type { SiteStatus, StatusRow } from '../../status/row.js'
import { STATES } from '../../status/totals.js'
import { escapeForMarkdown } from '../escape.js'
import { byWork, counted, grouped, percent, stateLabels } from './labels.js'

/** Articles that are listed; what is longer is not read in an issue. */
const LISTED = 50

/**
 * The status of a site for an issue, a pull request or a wiki.
 *
 * @param status What was found out.
 */
export function formatStatusMarkdown(status: SiteStatus): string {
  const heads = ['Locale', 'Coverage', ...STATES.map(state => capital(stateLabels[state])), 'Words to translate']
  const lines = [
    `${counted(status.articles, 'article')} in ${cell(status.sourceLocale)}.`,
    '',
    row(heads),
    row(heads.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...status.locales.map(({ locale, coverage, counts, words }) =>
      row([cell(locale), percent(coverage), ...STATES.map(state => grouped(counts[state])), grouped(words)])
    )
  ]
  const behind = byWork(status.rows.filter(({ state }) => state === 'behind'))
  if (behind.length > 0) lines.push('', '## Behind', '', ...listOf(behind))
  return `${lines.join('\n')}\n`
}

function listOf(behind: readonly StatusRow[]): string[] {
  const heads = ['Translation', 'Commits', 'Days', 'Words', 'Changed since']
  const shown = behind
    .slice(0, LISTED)
    .map(({ path, commits, days, words, sections }) =>
      row([cell(path ?? ''), grouped(commits), grouped(days), grouped(words), cell(sections.join(', '))])
    )
  const left = behind.length - shown.length
  return [
    row(heads),
    row(['---', '---:', '---:', '---:', '---']),
    ...shown,
    ...(left > 0 ? ['', `And ${grouped(left)} more.`] : [])
  ]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cell(text: string): string {
  return escapeForMarkdown(text)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
