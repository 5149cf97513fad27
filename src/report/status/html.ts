import type { LocaleTotals, SiteStatus } from '../../status/row.js'
import { STATES } from '../../status/totals.js'
import { type Markup, markup } from '../html/markup.js'
import { selfContainedPage, type HtmlAssets } from '../html/self-contained.js'
import { counted, grouped, percent, stateLabels } from './labels.js'
import { collectStatusPageData } from './page-data.js'

export interface StatusPageOptions {
  readonly version: string
  /** The day that the page is of. */
  readonly date: Date
  /** Code, which is no module, and styles of the page. */
  readonly assets: HtmlAssets
}

/**
 * The status of a site as a page to publish: one HTML file without a single request. Locales with their coverage, and all translations, filtered
 * and sorted by the part of the address after `#`.
 *
 * @param status What was found out.
 */
export function formatStatusHtml(status: SiteStatus, { version, date, assets }: StatusPageOptions): string {
  const day = date.toISOString().slice(0, 10)
  return selfContainedPage({
    title: `Translation status, ${day}`,
    skip: { target: 'translations', text: 'Skip to the translations' },
    heading: 'Translation status',
    verdict: markup`${counted(status.articles, 'article')} in ${status.sourceLocale}, ${counted(status.locales.length, 'locale')} beside it, <time datetime="${day}">${day}</time>`,
    main: markup`<section class="card" aria-labelledby="locales-title">
<h2 id="locales-title">Locales</h2>
${localeTable(status.locales)}
</section>
<section class="card" aria-labelledby="translations">
<h2 id="translations" tabindex="-1">Translations</h2>
<noscript><p>This list is made by a script, which this browser does not run.</p></noscript>
<div id="list"></div>
</section>`,
    footer: `Made by loc-lint ${version}. A translation is behind where its source has changed since for those who read it. Coverage is the share of the source’s words that are translated and up to date.`,
    data: collectStatusPageData(status),
    assets
  })
}

function localeTable(locales: readonly LocaleTotals[]): Markup {
  const sorted = [...locales].sort((a, b) => b.counts.behind - a.counts.behind || a.coverage - b.coverage)
  return markup`<div class="scroller" tabindex="0" role="region" aria-labelledby="locales-title">
<table class="status-table">
<thead><tr><th scope="col">Locale</th><th scope="col" colspan="2">Coverage</th>${STATES.map(state => markup`<th scope="col" class="number">${capital(stateLabels[state])}</th>`)}<th scope="col" class="number">Words to translate</th></tr></thead>
<tbody>
${sorted.map(localeRow)}
</tbody>
</table>
</div>`
}

function localeRow({ locale, coverage, counts, words }: LocaleTotals): Markup {
  const link = `#locale=${encodeURIComponent(locale)}`
  return markup`<tr><th scope="row"><a href="${link}">${locale}</a></th><td><progress max="100" value="${Math.floor(coverage * 100)}" aria-hidden="true"></progress></td><td class="number">${percent(coverage)}</td>${STATES.map(
    state =>
      markup`<td class="number">${counts[state] === 0 ? '0' : markup`<a href="${`${link}&state=${encodeURIComponent(stateLabels[state])}`}">${grouped(counts[state])}</a>`}</td>`
  )}<td class="number">${grouped(words)}</td></tr>`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
