import type { PageData } from '../page-data.js'
import { make } from './elements.js'
import { facetOf, severityNames, type FacetName } from './select.js'
import { wholeView, type View } from './view.js'

/** The form above the list. */
export interface Filters {
  readonly form: HTMLFormElement
  /** Shows a view in the form. */
  show(view: View): void
  /** Parts of a view that this page does not have are ignored. */
  clean(view: View): View
}

interface Choice {
  readonly value: string
  readonly label: string
}

/**
 * Makes the form.
 *
 * @param data What the page knows.
 * @param onChange Takes what the user has chosen, from the first page on.
 */
export function makeFilters(data: PageData, onChange: (view: View) => void): Filters {
  const hasKnown = data.findings.some(({ isKnown }) => isKnown === true)
  const selects = {
    locale: makeSelect(
      'All locales',
      choicesOf(data, 'locale', tag => `${tag}  ${data.locales.find(locale => locale.tag === tag)?.name ?? ''}`)
    ),
    rule: makeSelect(
      'All rules',
      choicesOf(data, 'rule', name => name)
    ),
    severity: makeSelect(
      'All severities',
      choicesOf(data, 'severity', name => name, severityNames.toReversed())
    ),
    type: makeSelect(
      'All types',
      choicesOf(data, 'type', name => name.replaceAll('-', ' '))
    ),
    state: makeSelect(
      'New findings',
      hasKnown
        ? [
            { value: 'known', label: 'Known findings' },
            { value: 'all', label: 'New and known' }
          ]
        : []
    ),
    order: makeSelect('Worst first', [{ value: 'file', label: 'File by file' }])
  }
  const text = make('input', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'Path, message, text'
  })
  const fixable = make('input', { type: 'checkbox' })
  const reset = make('button', { type: 'button' }, 'Show all')
  const form = make(
    'form.filters',
    { 'aria-label': 'Filter findings' },
    labelled('Locale', selects.locale),
    labelled('Rule', selects.rule),
    labelled('Severity', selects.severity),
    labelled('Type (MQM)', selects.type),
    hasKnown ? labelled('Baseline', selects.state) : null,
    labelled('Order', selects.order),
    labelled('Search', text, 'search'),
    make('label.check', {}, fixable, ' With a fix'),
    reset
  )

  const read = (): View => ({
    ...wholeView,
    ...Object.fromEntries(Object.entries(selects).map(([name, select]) => [name, select.value])),
    text: text.value,
    isFixable: fixable.checked
  })
  form.addEventListener('input', () => {
    onChange(read())
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
  })
  reset.addEventListener('click', () => {
    onChange(wholeView)
  })

  return {
    form,
    show(view) {
      for (const [name, select] of Object.entries(selects)) select.value = view[name as keyof typeof selects]
      // Setting it while somebody types would move the cursor.
      if (text.value !== view.text) text.value = view.text
      fixable.checked = view.isFixable
    },
    clean: view => ({
      ...view,
      ...Object.fromEntries(
        Object.entries(selects).map(([name, select]) => {
          const value = view[name as keyof typeof selects]
          return [name, [...select.options].some(option => option.value === value) ? value : '']
        })
      )
    })
  }
}

/** Values with their numbers of findings, the most frequent first unless an order is given. */
function choicesOf(
  data: PageData,
  name: FacetName,
  labelOf: (value: string) => string,
  order: readonly string[] | null = null
): Choice[] {
  const counts = new Map<string, number>()
  for (const finding of data.findings) {
    const value = facetOf(data, finding, name)
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const values =
    order ??
    (name === 'locale'
      ? [...counts.keys()].sort()
      : [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)))
  return values
    .filter(value => counts.has(value))
    .map(value => ({ value, label: `${labelOf(value)} (${(counts.get(value) ?? 0).toLocaleString('en')})` }))
}

function makeSelect(all: string, choices: readonly Choice[]): HTMLSelectElement {
  return make(
    'select',
    {},
    make('option', { value: '' }, all),
    ...choices.map(({ value, label }) => make('option', { value }, label))
  )
}

function labelled(name: string, control: HTMLElement, kind: string | null = null): HTMLLabelElement {
  return make('label', { class: kind }, make('span.label', {}, name), control)
}
