import type { RowData, StatusPageData } from '../../status/page-data.js'
import { elementOf, make } from './elements.js'
import {
  columns,
  linesPerPage,
  parseStatusView,
  selectRows,
  statusFragment,
  type Column,
  type StatusView
} from './status-view.js'

const data = JSON.parse(elementOf('data').textContent) as StatusPageData

const titles: Readonly<Record<Column, string>> = {
  article: 'Article',
  locale: 'Locale',
  state: 'State',
  commits: 'Commits',
  days: 'Days',
  words: 'Words to translate'
}

let view = parseStatusView(location.hash)
const body = make('tbody')
const status = make('p.status', { role: 'status' })
const [previous, next] = [make('a', {}, '← Previous page'), make('a', {}, 'Next page →')]
const pages = make('nav.pages', { 'aria-label': 'Pages of translations' }, previous, next)
const search = make('input', { type: 'search', id: 'text', autocomplete: 'off' })
const localeChoice = makeChoice('locale', ['', ...data.locales])
const stateChoice = makeChoice('state', ['', ...data.states])
const heads = new Map(columns.map(column => [column, makeHead(column)]))

elementOf('list').append(
  make(
    'form.filters',
    {},
    labelled('Locale', localeChoice),
    labelled('State', stateChoice),
    labelled('Search', search)
  ),
  status,
  make(
    'div.scroller',
    { tabindex: '0', role: 'region', 'aria-labelledby': 'translations' },
    make(
      'table.status-table.translations',
      {},
      make(
        'thead',
        {},
        make('tr', {}, ...[...heads.values()].map(({ cell }) => cell), make('th', { scope: 'col' }, 'Changed since'))
      ),
      body
    )
  ),
  pages
)
search.addEventListener('input', () => {
  choose({ text: search.value })
})
elementOf('list')
  .querySelector('form')
  ?.addEventListener('submit', event => {
    event.preventDefault()
  })
addEventListener('hashchange', ({ newURL }) => {
  // What has been chosen since is shown already, and must keep the focus.
  if (newURL !== location.href || location.hash === '#translations') return
  view = parseStatusView(location.hash)
  show()
  elementOf('translations').scrollIntoView()
})
show()

/** Shows another part of the list, and writes it to the address. */
function choose(change: Partial<StatusView>): void {
  view = { ...view, page: 1, ...change }
  history.replaceState(null, '', statusFragment(view))
  show()
}

function show(): void {
  localeChoice.value = view.locale
  stateChoice.value = view.state
  if (search.value !== view.text) search.value = view.text
  for (const [column, { cell, button }] of heads) {
    const isSorted = view.sort === column
    cell.setAttribute('aria-sort', isSorted ? (view.isDescending ? 'descending' : 'ascending') : 'none')
    button.dataset['order'] = isSorted ? (view.isDescending ? '↓' : '↑') : ''
  }
  const rows = selectRows(data, view)
  const last = Math.max(1, Math.ceil(rows.length / linesPerPage))
  const page = Math.min(view.page, last)
  const first = (page - 1) * linesPerPage
  const shown = rows.slice(first, first + linesPerPage)
  body.replaceChildren(...shown.map(makeRow))
  status.textContent = statusOf(first, shown.length, rows.length)
  pages.hidden = last === 1
  setPage(previous, page - 1, last)
  setPage(next, page + 1, last)
}

function makeRow(row: RowData): HTMLElement {
  const name = row.path ?? row.article
  const how = row.knownBy === '' ? null : make('p.hint', {}, `known by ${row.knownBy}`)
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, make('code', {}, name)),
    make('td', {}, row.locale),
    make('td', {}, make('span.state', { 'data-state': row.state }, row.state), how),
    numberCell('commits', row),
    numberCell('days', row),
    numberCell('words', row),
    make('td', {}, makeSections(row.sections), row.command === '' ? null : makeCommand(row.command))
  )
}

/** Sections that are named at once. */
const namedSections = 4

function makeSections(sections: readonly string[]): HTMLElement | null {
  if (sections.length === 0) return null
  if (sections.length <= namedSections) return make('p', {}, sections.join(', '))
  const more = (sections.length - namedSections).toLocaleString('en')
  const summary = make('summary', {}, `${sections.slice(0, namedSections).join(', ')} and ${more} more`)
  return make('details', {}, summary, make('p', {}, sections.slice(namedSections).join(', ')))
}

/** Empty if there is nothing to do. */
function numberCell(column: 'commits' | 'days' | 'words', row: RowData): HTMLElement {
  const count = row[column]
  return make('td.number', { 'data-label': titles[column] }, count === 0 ? '' : count.toLocaleString('en'))
}

/** A command, and a button that copies it where the browser allows that. */
function makeCommand(command: string): HTMLElement {
  const copy = make('button', { type: 'button', 'aria-label': `Copy: ${command}` }, 'Copy')
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(command).then(() => {
      copy.textContent = 'Copied'
    })
  })
  const canCopy = 'clipboard' in navigator
  return make('p.command', {}, make('code', {}, command), canCopy ? copy : null)
}

function makeChoice(name: 'locale' | 'state', values: readonly string[]): HTMLSelectElement {
  const options = values.map(value => make('option', { value }, value === '' ? 'all' : value))
  const choice = make('select', { id: name }, ...options)
  choice.addEventListener('change', () => {
    choose({ [name]: choice.value })
  })
  return choice
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  return make('label', { for: field.id }, make('span', {}, text), field)
}

function makeHead(column: Column): { readonly cell: HTMLElement; readonly button: HTMLButtonElement } {
  const button = make('button.sort', { type: 'button' }, titles[column])
  button.addEventListener('click', () => {
    const isNumber = column === 'commits' || column === 'days' || column === 'words'
    choose({ sort: column, isDescending: view.sort === column ? !view.isDescending : isNumber })
  })
  return { cell: make('th', { scope: 'col' }, button), button }
}

function setPage(link: HTMLAnchorElement, page: number, last: number): void {
  link.toggleAttribute('hidden', page < 1 || page > last)
  link.href = statusFragment({ ...view, page })
}

function statusOf(first: number, shown: number, all: number): string {
  const count = all.toLocaleString('en')
  if (all === 0) return 'No translation fits these filters'
  if (shown === all) return all === 1 ? '1 translation' : `${count} translations`
  return `${(first + 1).toLocaleString('en')} to ${(first + shown).toLocaleString('en')} of ${count} translations`
}
