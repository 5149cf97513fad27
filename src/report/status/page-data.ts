import type { SiteStatus, StatusRow, TranslationState } from '../../status/row.js'
import { diffCommand, knownByLabels, stateLabels } from './labels.js'

/** A line of the page's table. */
export interface RowData {
  readonly article: string
  readonly locale: string
  readonly path: string | null
  /** As it is shown. */
  readonly state: string
  /** As it is shown; empty where the version is not known. */
  readonly knownBy: string
  readonly commits: number
  readonly days: number
  readonly words: number
  readonly sections: readonly string[]
  /** What shows the difference; empty where there is none. */
  readonly command: string
}

/** What the status page knows. */
export interface StatusPageData {
  readonly rows: readonly RowData[]
  /** States that occur, as they are shown: what needs somebody's work first. */
  readonly states: readonly string[]
  readonly locales: readonly string[]
}

const BY_WORK: readonly TranslationState[] = ['behind', 'untranslated', 'unknown', 'orphaned', 'missing', 'translated']

/** Makes the data of the page. */
export function collectStatusPageData({ rows, locales }: SiteStatus): StatusPageData {
  const states = BY_WORK.filter(state => rows.some(row => row.state === state)).map(state => stateLabels[state])
  return { rows: rows.map(toRowData), states, locales: locales.map(({ locale }) => locale) }
}

function toRowData(row: StatusRow): RowData {
  const { article, locale, path, state, knownBy, commits, days, words, sections } = row
  return {
    article,
    locale,
    path,
    state: stateLabels[state],
    knownBy: knownBy === null ? '' : knownByLabels[knownBy],
    commits,
    days,
    words,
    sections,
    command: diffCommand(row) ?? ''
  }
}
