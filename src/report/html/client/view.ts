/** What the list shows; it stands in the address after `#`, so that a view can be sent to others. */
export interface View {
  /** Tag of a locale; empty for all. The same holds for the other texts. */
  readonly locale: string
  readonly rule: string
  /** `error`, `warning` or `info`. */
  readonly severity: string
  /** Dimension of MQM. */
  readonly type: string
  /** Words to look for. */
  readonly text: string
  readonly isFixable: boolean
  /** Empty for new findings, `known` for those that the baseline knows, `all` for both. */
  readonly state: string
  /** Empty for what weighs most first, `file` for the order of the files. */
  readonly order: string
  /** From 1. */
  readonly page: number
  /** Id of the finding that the address points to; empty for none. */
  readonly finding: string
}

export const wholeView: View = {
  locale: '',
  rule: '',
  severity: '',
  type: '',
  text: '',
  isFixable: false,
  state: '',
  order: '',
  page: 1,
  finding: ''
}

const textKeys = ['locale', 'rule', 'severity', 'type', 'text', 'state', 'order', 'finding'] as const

/**
 * Reads a view from the part of an address after `#`.
 *
 * @returns The whole list for what is no view.
 */
export function parseView(fragment: string): View {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''))
  const texts = Object.fromEntries(textKeys.map(key => [key, parameters.get(key) ?? '']))
  const page = Number(parameters.get('page') ?? 1)
  return {
    ...wholeView,
    ...texts,
    isFixable: parameters.get('fix') === '1',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1
  }
}

/** Writes a view as the part of an address after `#`, with it; what is as usual is left out. */
export function viewFragment(view: View): string {
  const parameters = new URLSearchParams()
  for (const key of textKeys) if (view[key] !== '') parameters.set(key, view[key])
  if (view.isFixable) parameters.set('fix', '1')
  if (view.page > 1) parameters.set('page', String(view.page))
  return `#${parameters.toString()}`
}
