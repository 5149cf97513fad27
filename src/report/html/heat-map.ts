import type { FileResult } from '../../model/finding.js'
import { countByRule, noLocaleName } from '../counts.js'
import { cellKey, countCells } from '../cells.js'
import { localeName } from './collect.js'
import { markup, type Markup } from './markup.js'

/** Shades of the map; the client's styles have one for each. */
const levels = 5

/** A count below is never shown in the darkest shade: few findings are no alarm. */
const leastDark = 20

/** Findings of each rule in each locale as a table: rules down, those with most errors first, locales across by their tags. */
export function heatMap(results: readonly FileResult[]): Markup {
  const cells = countCells(results)
  const locales = [...new Set(results.map(({ locale }) => locale ?? noLocaleName))].sort()
  const rules = countByRule(results).map(([rule, { error, warning, info }]) => ({
    rule,
    total: error + warning + info
  }))
  const most = Math.max(leastDark, ...cells.values())
  const totals = new Map(
    locales.map(locale => [locale, rules.reduce((sum, { rule }) => sum + (cells.get(cellKey(rule, locale)) ?? 0), 0)])
  )
  const units = unitCounts(results)
  const all = [...totals.values()].reduce((sum, total) => sum + total, 0)
  const allUnits = [...units.values()].reduce((sum, count) => sum + count, 0)
  return markup`<div class="scroller" role="region" aria-label="Table of rules by locale" tabindex="0">
<table class="map">
<thead><tr><th scope="col">Rule</th><th scope="col" class="total">All</th>${locales.map(
    locale =>
      markup`<th scope="col"><a href="${fragmentOf({ locale })}" title="${localeName(locale)}">${locale}</a></th>`
  )}</tr></thead>
<tbody>
${rules.map(
  ({ rule, total }) =>
    markup`<tr><th scope="row"><a href="${fragmentOf({ rule })}">${rule}</a></th><td class="total">${total}</td>${locales.map(
      locale => cell(cells.get(cellKey(rule, locale)) ?? 0, most, { rule, locale })
    )}</tr>`
)}
</tbody>
<tfoot>
<tr><th scope="row">All findings</th><td class="total">${all}</td>${locales.map(locale => markup`<td>${totals.get(locale) ?? 0}</td>`)}</tr>
<tr><th scope="row">Translation units</th><td class="total">${grouped(allUnits)}</td>${locales.map(locale => markup`<td>${grouped(units.get(locale) ?? 0)}</td>`)}</tr>
<tr><th scope="row">Findings per 1,000 units</th><td class="total">${rate(all, allUnits)}</td>${locales.map(
    locale => markup`<td>${rate(totals.get(locale) ?? 0, units.get(locale) ?? 0)}</td>`
  )}</tr>
</tfoot>
</table>
</div>`
}

/**
 * Findings per 1,000 units, for people.
 *
 * @returns A dash where there are no units.
 */
export function rate(findings: number, units: number): string {
  if (units === 0) return '–'
  const value = (findings * 1000) / units
  return value >= 100 ? grouped(Math.round(value)) : value.toFixed(1)
}

/** A whole number with its thousands apart. */
export function grouped(value: number): string {
  return value.toLocaleString('en')
}

/** Zeros are dots, so that the eye finds the rest. Shades grow with the magnitude: a rule with very many findings leaves others theirs. */
function cell(count: number, most: number, filter: Readonly<Record<string, string>>): Markup {
  if (count === 0) return markup`<td class="none">·</td>`
  const level = Math.max(1, Math.ceil((levels * Math.log(count + 1)) / Math.log(most + 1)))
  return markup`<td class="heat-${level}"><a href="${fragmentOf(filter)}">${count}</a></td>`
}

function fragmentOf(filter: Readonly<Record<string, string>>): string {
  return `#${new URLSearchParams(filter).toString()}`
}

function unitCounts(results: readonly FileResult[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { locale, unitCount = 0 } of results)
    counts.set(locale ?? noLocaleName, (counts.get(locale ?? noLocaleName) ?? 0) + unitCount)
  return counts
}
