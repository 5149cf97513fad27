import { createColors } from 'picocolors'
import type { LocaleTotals, SiteStatus, StatusRow, TranslationState } from '../../status/row.js'
import { STATES } from '../../status/totals.js'
import { escapeForTerminal, escapePathAtLineStart } from '../escape.js'
import stringWidth from 'string-width'
import { byWork, counted, diffCommand, grouped, knownByLabels, percent, stateLabels } from './labels.js'

export interface TextOptions {
  readonly color: boolean
}

/** Articles that are listed; JSON and HTML have all of them. */
const LISTED = 20

/**
 * The status of a site for people at a terminal: locales as lines of a table, then the articles that need the most work.
 *
 * @param status What was found out.
 */
export function formatStatusText(status: SiteStatus, { color }: TextOptions): string {
  const colors = createColors(color)
  const title = `${counted(status.articles, 'article')} in ${status.sourceLocale}, ${counted(status.locales.length, 'locale')} beside it`
  const behind = byWork(status.rows.filter(({ state }) => state === 'behind'))
  const lines = [colors.bold(escapeForTerminal(title)), '', ...localeTable(status.locales, colors)]
  if (behind.length > 0)
    lines.push(
      '',
      colors.bold(listTitle(behind)),
      '',
      ...behind.slice(0, LISTED).flatMap(row => behindLines(row, colors))
    )
  return `${lines.join('\n')}\n`
}

type Colors = ReturnType<typeof createColors>

function listTitle(behind: readonly StatusRow[]): string {
  return behind.length > LISTED
    ? `Behind: the first ${LISTED} of ${grouped(behind.length)}, most work first`
    : 'Behind, most work first'
}

function localeTable(locales: readonly LocaleTotals[], colors: Colors): string[] {
  // Unknown and orphaned translations are rare.
  const states = STATES.filter(state => isAlways(state) || locales.some(({ counts }) => counts[state] > 0))
  const heads = ['locale', 'coverage', ...states.map(state => stateLabels[state]), 'words to translate']
  const rows = locales.map(({ locale, coverage, counts, words }) => [
    escapeForTerminal(locale),
    percent(coverage),
    ...states.map(state => (counts[state] === 0 ? '·' : grouped(counts[state]))),
    words === 0 ? '·' : grouped(words)
  ])
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map(row => row[column] ?? '')].map(cell => stringWidth(cell)))
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0, column === 0))
      .join('  ')
      .trimEnd()
  return [colors.dim(line(heads)), ...rows.map(line)]
}

function isAlways(state: TranslationState): boolean {
  return state === 'translated' || state === 'behind' || state === 'missing'
}

function padded(text: string, width: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return isLeft ? text + space : space + text
}

/** Sections that are named; the page and JSON have all of them. */
const NAMED = 4

function nameFirst(sections: readonly string[]): string {
  const left = sections.length - NAMED
  const named = sections.slice(0, NAMED).join(', ')
  return left > 0 ? `${named} and ${grouped(left)} more` : named
}

function behindLines(row: StatusRow, colors: Colors): string[] {
  const { path, commits, days, words, sections, knownBy } = row
  const facts = [
    counted(commits, 'commit'),
    counted(days, 'day'),
    `${counted(words, 'word')} to translate`,
    `known by ${knownByLabels[knownBy ?? 'history']}`
  ].join(', ')
  return [
    `${escapePathAtLineStart(path ?? '')}  ${colors.yellow(facts)}`,
    `  ${escapeForTerminal(nameFirst(sections))}`,
    `  ${colors.dim(escapeForTerminal(diffCommand(row) ?? ''))}`
  ]
}
