import type { PageData } from '../page-data.js'
import { elementOf, make } from './elements.js'
import { makeFilters } from './filters.js'
import { itemId, makeItem } from './item.js'
import { pageSize, selectFindings } from './select.js'
import { createTextWriter } from './text.js'
import { parseView, viewFragment, wholeView, type View } from './view.js'

const data = JSON.parse(elementOf('data').textContent) as PageData
const places = new Map(data.findings.map(({ id }, index) => [id, index]))
const write = createTextWriter(data.hiddenCharacters)

/** Shows the list in the page, follows the address, and writes what is chosen to it. */
function start(container: HTMLElement): void {
  const filters = makeFilters(data, view => {
    history.replaceState(null, '', viewFragment(view))
    show(view)
  })
  const status = make('p.status', { role: 'status' })
  const list = make('ol.items')
  const [previous, next] = [make('a', {}, '← Previous page'), make('a', {}, 'Next page →')]
  const pages = make('nav.pages', { 'aria-label': 'Pages of findings' }, previous, next)
  container.append(filters.form, status, list, pages)

  const show = (view: View): void => {
    filters.show(view)
    const selected = selectFindings(data, view)
    const last = Math.max(1, Math.ceil(selected.length / pageSize))
    const page = Math.min(view.page, last)
    const first = (page - 1) * pageSize
    const shown = selected.slice(first, first + pageSize)
    list.start = first + 1
    list.replaceChildren(
      ...shown.map(index => {
        const finding = data.findings[index] as PageData['findings'][number]
        return makeItem(data, finding, write, viewFragment({ ...wholeView, finding: finding.id }))
      })
    )
    status.textContent = statusOf(first, shown.length, selected.length)
    pages.hidden = last === 1
    setPage(previous, view, page - 1, last)
    setPage(next, view, page + 1, last)
  }

  const follow = (): void => {
    // The link that skips to the list leads to its heading and leaves the list as it is.
    if (location.hash === '#findings' && list.hasChildNodes()) return
    const asked = filters.clean(parseView(location.hash))
    const place = places.get(asked.finding)
    const view = place === undefined ? { ...asked, finding: '' } : viewWith(place, asked)
    show(view)
    if (place !== undefined) reveal(elementOf(itemId(data.findings[place] as PageData['findings'][number])))
    else if (location.hash.length > 1) reveal(elementOf('findings'))
  }
  addEventListener('hashchange', ({ newURL }) => {
    // The browser reports a change a moment later: what was chosen meanwhile is already shown, and must keep the focus.
    if (newURL === location.href) follow()
  })
  follow()
}

/** The view with the page that shows a finding; without filters where they hide it. */
function viewWith(place: number, asked: View): View {
  const isHidden = !selectFindings(data, asked).includes(place)
  const view: View = isHidden
    ? { ...wholeView, state: data.findings[place]?.isKnown === true ? 'all' : '', finding: asked.finding }
    : asked
  return { ...view, page: Math.floor(selectFindings(data, view).indexOf(place) / pageSize) + 1 }
}

function setPage(link: HTMLAnchorElement, view: View, page: number, last: number): void {
  const exists = page >= 1 && page <= last
  link.toggleAttribute('hidden', !exists)
  link.href = viewFragment({ ...view, finding: '', page })
}

function reveal(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView()
}

function statusOf(first: number, shown: number, all: number): string {
  const count = all.toLocaleString('en')
  if (all === 0) return 'No finding fits these filters'
  if (shown === all) return all === 1 ? '1 finding' : `${count} findings`
  return `${(first + 1).toLocaleString('en')} to ${(first + shown).toLocaleString('en')} of ${count} findings`
}

// A page without findings has no list.
const container = document.getElementById('list')
if (container !== null) start(container)
