import type { RowData, StatusPageData } from '../../status/page-data.js'

/** Columns that the list can be sorted by. */
export const columns = ['article', 'locale', 'state', 'commits', 'days', 'words'] as const
export type Column = (typeof columns)[number]

/** What the list shows; it stands in the address after `#`, so that a view can be sent to others. */
export interface StatusView {
  /** Tag of a locale; empty for all. */
  readonly locale: string
  /** A state as it is shown; empty for all. */
  readonly state: string
  /** Words to look for. */
  readonly text: string
  readonly sort: Column
  readonly isDescending: boolean
  /** From 1. */
  readonly page: number
}

/** What is behind comes first, and of that the most work. */
export const wholeStatus: StatusView = { locale: '', state: '', text: '', sort: 'state', isDescending: false, page: 1 }

/** Lines of one page. */
export const linesPerPage = 100

/** Reads a view from the part of an address after `#`; the whole list for what is no view. */
export function parseStatusView(fragment: string): StatusView {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''))
  const [, sign = '', column = ''] = /^(-?)([a-z]+)$/.exec(parameters.get('sort') ?? '') ?? []
  const sort = columns.find(name => name === column)
  const page = Number(parameters.get('page') ?? 1)
  return {
    locale: parameters.get('locale') ?? '',
    state: parameters.get('state') ?? '',
    text: parameters.get('text') ?? '',
    ...(sort === undefined
      ? { sort: wholeStatus.sort, isDescending: wholeStatus.isDescending }
      : { sort, isDescending: sign === '-' }),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1
  }
}

/** Writes a view as the part of an address after `#`, with it; what is as usual is left out. */
export function statusFragment(view: StatusView): string {
  const parameters = new URLSearchParams()
  for (const key of ['locale', 'state', 'text'] as const) if (view[key] !== '') parameters.set(key, view[key])
  if (view.sort !== wholeStatus.sort || view.isDescending !== wholeStatus.isDescending)
    parameters.set('sort', `${view.isDescending ? '-' : ''}${view.sort}`)
  if (view.page > 1) parameters.set('page', String(view.page))
  return `#${parameters.toString()}`
}

/** The lines that a view shows, all pages of it. */
export function selectRows({ rows, states }: StatusPageData, view: StatusView): RowData[] {
  const words = view.text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const selected = rows.filter(
    row =>
      (view.locale === '' || row.locale === view.locale) &&
      (view.state === '' || row.state === view.state) &&
      words.every(word => [row.article, row.path ?? '', ...row.sections].join('\n').toLowerCase().includes(word))
  )
  const sign = view.isDescending ? -1 : 1
  const rank = new Map(states.map((state, index) => [state, index]))
  const keyOf = (row: RowData): string | number => (view.sort === 'state' ? (rank.get(row.state) ?? 0) : row[view.sort])
  return selected.sort(
    (a, b) => sign * compare(keyOf(a), keyOf(b)) || b.words - a.words || compare(a.article, b.article)
  )
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : a === b ? 0 : 1
}
