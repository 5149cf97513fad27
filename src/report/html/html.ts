import type { FileResult } from '../../model/finding.js'
import { countAll, omittedSentence, plural, summarize } from '../counts.js'
import { fixSentence, type FixOutcome } from '../fixes.js'
import { collectPageData } from './collect.js'
import { grouped, heatMap, rate } from './heat-map.js'
import { type Markup, markup } from './markup.js'
import { selfContainedPage, type HtmlAssets } from './self-contained.js'

export interface HtmlOptions {
  readonly version: string
  /** Canonical tag. */
  readonly sourceLocale: string
  /** What the run did about fixes; `null` where it was not asked to. */
  readonly fixed: FixOutcome | null
  /** Findings that the baseline knows. */
  readonly known: readonly FileResult[]
  /** Work that could not be done at all. */
  readonly faults: readonly string[]
  readonly assets: HtmlAssets
}

/**
 * The report for people who do not work with the files: one HTML file without a single request. Rules by locales as a heat map, and all findings,
 * filtered and linked by the part of the address after `#`, with source and target side by side.
 *
 * @param results Results with the findings that count; their excerpts and numbers of units are shown where they are there.
 */
export function formatHtml(results: readonly FileResult[], options: HtmlOptions): string {
  const { version, sourceLocale, known, assets } = options
  const data = collectPageData(results, known, sourceLocale)
  return selfContainedPage({
    title: titleOf(results),
    skip: { target: 'findings', text: 'Skip to the findings' },
    heading: 'Localization report',
    verdict: summarize(results),
    main: markup`${notes(results, options)}
<section aria-labelledby="summary-title">
<h2 id="summary-title" class="visually-hidden">Summary</h2>
${figures(results)}
</section>
${data.findings.length === 0 ? nothingFound(results) : details(results)}`,
    footer: `Made by loc-lint ${version}. Types of findings are those of MQM (Multidimensional Quality Metrics).`,
    data,
    assets
  })
}

function titleOf(results: readonly FileResult[]): string {
  const { error, warning } = countAll(results)
  return `${plural(error, 'error')}, ${plural(warning, 'warning')} – loc-lint`
}

/** What the figures do not show. */
function notes(results: readonly FileResult[], { faults, fixed, known }: HtmlOptions): Markup {
  const count = known.reduce((sum, { messages }) => sum + messages.length, 0)
  const knownNote =
    count === 0
      ? null
      : `${plural(count, 'known finding')} of the baseline not counted here; the list shows them when you ask for them`
  const sentences = [omittedSentence(results), knownNote, fixed === null ? null : fixSentence(results, fixed)].filter(
    sentence => sentence !== null
  )
  const list =
    sentences.length === 0
      ? markup``
      : markup`<ul class="notes">${sentences.map(sentence => markup`<li>${sentence}.</li>`)}</ul>`
  const alert =
    faults.length === 0
      ? markup``
      : markup`<section class="faults" aria-labelledby="faults-title"><h2 id="faults-title">What could not be done</h2><ul>${faults.map(
          fault => markup`<li>${fault}</li>`
        )}</ul></section>`
  return markup`${alert}${list}`
}

function figures(results: readonly FileResult[]): Markup {
  const { error, warning, info } = countAll(results)
  const units = results.reduce((sum, { unitCount = 0 }) => sum + unitCount, 0)
  const locales = new Set(results.map(({ locale }) => locale).filter(locale => locale !== null)).size
  const fixable = results.reduce((sum, { fixableCount }) => sum + fixableCount, 0)
  const entries: readonly (readonly [name: string, value: string, kind: string])[] = [
    ['Errors', grouped(error), 'error'],
    ['Warnings', grouped(warning), 'warning'],
    ['Information', grouped(info), 'info'],
    ['With a fix', grouped(fixable), 'plain'],
    ['Per 1,000 units', rate(error + warning + info, units), 'plain'],
    ['Units', grouped(units), 'plain'],
    ['Articles', grouped(results.length), 'plain'],
    ['Locales', grouped(locales), 'plain']
  ]
  return markup`<dl class="figures">${entries.map(
    ([name, value, kind]) => markup`<div class="figure ${kind}"><dt>${name}</dt><dd>${value}</dd></div>`
  )}</dl>`
}

function nothingFound(results: readonly FileResult[]): Markup {
  const units = results.reduce((sum, { unitCount = 0 }) => sum + unitCount, 0)
  return markup`<p class="nothing" id="findings" tabindex="-1">Nothing to fix: ${plural(results.length, 'file')} with ${plural(units, 'translation unit')} checked.</p>`
}

function details(results: readonly FileResult[]): Markup {
  return markup`<section class="card" aria-labelledby="map-title">
<h2 id="map-title">Rules by locale</h2>
<p class="hint">Each number opens the findings behind it.</p>
${heatMap(results)}
</section>
<section class="card" aria-labelledby="findings">
<h2 id="findings" tabindex="-1">Findings</h2>
<noscript><p>The list of findings needs JavaScript, which this browser does not run. The numbers above are complete.</p></noscript>
<div id="list"></div>
</section>`
}
