import { percent } from './print.js'
import { perThousand } from './real.js'

/** Locales left unread while the rules were first written; some of their text has been read since, so they show a tendency and prove nothing. */
export const HELD_OUT = ['he-IL', 'th-TH', 'pl-PL']

/**
 * @typedef {object} Figures
 * @property {number} planted
 * @property {number} found
 * @property {number} disturbed Planted defects with findings of other rules.
 * @property {number} units
 * @property {number} hits
 */

/**
 * Sets the held-out locales against all other locales that are translated from the same corpora. Recall counts rules of the levels error and warning.
 *
 * @param {{ planted: Map<string, object>, measured: object }} results
 * @param {readonly { name: string, meta: { recommended: string } }[]} rules
 * @returns {Map<string, Figures>} By locale; `others` is the sum of all others.
 */
export function compareHeldOut ({ planted, measured }, rules) {
  const figures = new Map([...HELD_OUT, 'others'].map(name => [name, { planted: 0, found: 0, disturbed: 0, units: 0, hits: 0 }]))
  const of = locale => figures.get(HELD_OUT.includes(locale) ? locale : 'others')
  const isMeasured = name => ['error', 'warning'].includes(rules.find(rule => rule.name === name)?.meta.recommended)
  for (const [rule, { byLocale }] of planted) {
    if (!isMeasured(rule)) continue
    for (const [locale, counts] of Object.entries(byLocale)) for (const key of ['planted', 'found', 'disturbed']) of(locale)[key] += counts[key]
  }
  const isTranslated = locale => /^[a-z]{2,3}-/.test(locale) && !locale.startsWith('en-')
  for (const [locale, units] of Object.entries(measured.units.locales)) if (isTranslated(locale)) of(locale).units += units
  for (const [rule, counts] of Object.entries(measured.locales)) {
    if (isMeasured(rule)) for (const [locale, count] of Object.entries(counts)) if (isTranslated(locale)) of(locale).hits += count
  }
  return figures
}

/** The comparison as a Markdown table. */
export function heldOutTable (figures) {
  const rows = [...figures].map(([name, { planted, found, disturbed, units, hits }]) => `| ${[
    name, planted, planted === 0 ? '–' : percent(found / planted), planted === 0 ? '–' : percent(disturbed / planted),
    units, units === 0 ? '–' : perThousand(hits, units).toFixed(1)
  ].join(' | ')} |`)
  return ['| locale | planted | recall | with other findings | units | hits per 1,000 units |', '|---|---|---|---|---|---|', ...rows].join('\n')
}
