import { localeFolder } from './labels.js'
import { percent } from './print.js'
import { perThousand } from './real.js'

/** Locales of the real content: one without spaces between words, one that adds endings to names, one from right to left. */
export const HELD_OUT = ['ja-JP', 'tr-TR', 'he-IL']
/** Languages that no real content was read in: those of `test/fixtures/unseen`. */
export const UNSEEN = ['el-GR', 'fi-FI', 'hi-IN', 'uk-UA', 'vi-VN']

/**
 * @typedef {object} Figures
 * @property {number} planted
 * @property {number} found
 * @property {number} disturbed Planted defects with findings of other rules.
 * @property {number} units
 * @property {number} hits
 * @property {number} judged
 * @property {number} right
 */

/**
 * Sets single locales against all other locales that are translated from the same corpora. All figures are of rules of the levels error and warning.
 *
 * @param {{ planted: Map<string, object>, measured: object, labels: { kept: import('./labels.js').Label[] } }} results
 * @param {readonly { name: string, meta: { recommended: string } }[]} rules
 * @returns {Map<string, Figures>} By locale; `others` is the sum of all others.
 */
export function compareHeldOut({ planted, measured, labels }, rules) {
  const names = [...HELD_OUT, ...UNSEEN]
  const figures = new Map(
    [...names, 'others'].map(name => [
      name,
      { planted: 0, found: 0, disturbed: 0, units: 0, hits: 0, judged: 0, right: 0 }
    ])
  )
  const of = locale => figures.get(names.includes(locale) ? locale : 'others')
  const isMeasured = name => ['error', 'warning'].includes(rules.find(rule => rule.name === name)?.meta.recommended)
  for (const [rule, { byLocale }] of planted) {
    if (!isMeasured(rule)) continue
    for (const [locale, counts] of Object.entries(byLocale))
      for (const key of ['planted', 'found', 'disturbed']) of(locale)[key] += counts[key]
  }
  const isTranslated = locale => /^[a-z]{2,3}-/.test(locale) && !locale.startsWith('en-')
  for (const [locale, units] of Object.entries(measured.units.locales))
    if (isTranslated(locale)) of(locale).units += units
  for (const [rule, counts] of Object.entries(measured.locales)) {
    if (isMeasured(rule))
      for (const [locale, count] of Object.entries(counts)) if (isTranslated(locale)) of(locale).hits += count
  }
  for (const { rule, file, isTrue } of labels.kept) {
    if (!isMeasured(rule)) continue
    const entry = of(names.find(name => name.toLowerCase() === localeFolder(file)) ?? 'others')
    entry.judged++
    if (isTrue) entry.right++
  }
  return figures
}

/** The comparison as a Markdown table. */
export function heldOutTable(figures) {
  const share = (part, whole) => (whole === 0 ? '–' : percent(part / whole))
  const rows = [...figures].map(
    ([name, { planted, found, disturbed, units, hits, judged, right }]) =>
      `| ${[
        name,
        planted,
        share(found, planted),
        share(disturbed, planted),
        judged,
        share(right, judged),
        units,
        units === 0 ? '–' : perThousand(hits, units).toFixed(1)
      ].join(' | ')} |`
  )
  return [
    '| locale | planted | recall | with other findings | judged | precision | units | hits per 1,000 units |',
    '|---|---|---|---|---|---|---|---|',
    ...rows
  ].join('\n')
}
