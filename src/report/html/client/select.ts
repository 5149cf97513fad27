import type { FindingData, PageData } from '../page-data.js'
import type { View } from './view.js'

/** Names of severities, by their numbers. */
export const severityNames = ['info', 'warning', 'error'] as const

/** Findings of one page. */
export const pageSize = 50

/** What a filter counts a finding under. */
export type FacetName = 'locale' | 'rule' | 'severity' | 'type'

/**
 * Selects findings.
 *
 * @param data What the page knows.
 * @param view What to show.
 * @returns Places in `data.findings`, in the order to show them in.
 */
export function selectFindings(data: PageData, view: View): number[] {
  const words = view.text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const selected: number[] = []
  for (const [index, finding] of data.findings.entries()) {
    if (isSelected(data, finding, view) && hasWords(data, index, words)) selected.push(index)
  }
  if (view.order !== 'file') return selected
  const at = (index: number): FindingData => data.findings[index] as FindingData
  return selected.sort((a, b) => at(a).file - at(b).file || at(a).line - at(b).line || at(a).column - at(b).column)
}

/** What a finding counts under; empty where it has no such thing. */
export function facetOf(data: PageData, finding: FindingData, name: FacetName): string {
  switch (name) {
    case 'locale':
      return data.locales[data.files[finding.file]?.locale ?? -1]?.tag ?? ''
    case 'rule':
      return data.rules[finding.rule]?.name ?? ''
    case 'severity':
      return severityNames[finding.severity]
    case 'type':
      return data.rules[finding.rule]?.mqm?.dimension ?? ''
  }
}

function isSelected(data: PageData, finding: FindingData, view: View): boolean {
  if (view.state !== 'all' && (finding.isKnown === true) !== (view.state === 'known')) return false
  if (view.isFixable && finding.fix === undefined) return false
  return (['locale', 'rule', 'severity', 'type'] as const).every(
    name => view[name] === '' || facetOf(data, finding, name) === view[name]
  )
}

/** Texts in lower case, made when somebody first looks for words. */
const searched = new WeakMap<PageData, string[]>()

function hasWords(data: PageData, index: number, words: readonly string[]): boolean {
  if (words.length === 0) return true
  let texts = searched.get(data)
  if (texts === undefined) searched.set(data, (texts = data.findings.map(finding => searchText(data, finding))))
  return words.every(word => texts[index]?.includes(word) === true)
}

function searchText(data: PageData, finding: FindingData): string {
  const { message, unit = '', target = [], source = [] } = finding
  const passages = [...target, ...source].map(([, text]) => text).join('')
  return [message, unit, data.files[finding.file]?.path, facetOf(data, finding, 'rule'), passages]
    .join('\n')
    .toLowerCase()
}
