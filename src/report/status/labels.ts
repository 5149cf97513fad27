import type { KnownBy, StatusRow, TranslationState } from '../../status/row.js'

/** How states are called. */
export const stateLabels: Readonly<Record<TranslationState, string>> = {
  translated: 'translated',
  behind: 'behind',
  unknown: 'unknown',
  untranslated: 'untranslated',
  missing: 'missing',
  orphaned: 'without source'
}

/** How a version is known, to follow "by". */
export const knownByLabels: Readonly<Record<KnownBy, string>> = {
  commit: 'a commit that it names',
  hash: 'a hash that it names',
  history: 'the history'
}

const numbers = new Intl.NumberFormat('en-US')

/** `1,234`. */
export function grouped(count: number): string {
  return numbers.format(count)
}

/** `93 %`: only what is complete is 100 %, and only nothing is 0 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %'
  const whole = share >= 1 ? 100 : Math.min(99, Math.floor(share * 100))
  return `${whole} %`
}

/** `1 commit`, `12 commits`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** What shows the difference to the version that was translated; `null` where there is none to show. */
export function diffCommand({ state, path }: StatusRow): string | null {
  return state === 'behind' && path !== null ? `loc-lint diff ${quoted(path)}` : null
}

/** As shells take it. */
function quoted(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}

/** Rows that need work, the most of it first. */
export function byWork(rows: readonly StatusRow[]): StatusRow[] {
  return [...rows].sort((a, b) => b.words - a.words || b.commits - a.commits)
}
