import { createHash } from 'node:crypto'
import type { FileResult } from '../../model/finding.js'
import { countAll, omittedSentence, plural, summarize } from '../counts.js'
import { escapeInJson } from '../escape.js'
import { fixSentence, type FixOutcome } from '../fixes.js'
import { collectPageData } from './collect.js'
import { grouped, heatMap, rate } from './heat-map.js'
import { Markup, markup } from './markup.js'

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

/** Code and styles that the page carries. */
export interface HtmlAssets {
  /** JavaScript that is no module. */
  readonly script: string
  readonly styles: string
}

/**
 * The report for people who do not work with the files: one HTML file without a single request. Rules by locales as a heat map, and all findings,
 * filtered and linked by the part of the address after `#`, with source and target side by side.
 *
 * @param results Results with the findings that count; their excerpts and numbers of units are shown where they are there.
 */
export function formatHtml(results: readonly FileResult[], options: HtmlOptions): string {
  const { version, sourceLocale, known, assets } = options
  const script = withLineEnds(assets.script)
  const styles = withLineEnds(assets.styles)
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(styles)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  const data = collectPageData(results, known, sourceLocale)
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(results)}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header class="page-header">
<h1>Localization report</h1>
<p class="verdict">${summarize(results)}</p>
</header>
<main>
${notes(results, options)}
<section aria-labelledby="summary-title">
<h2 id="summary-title" class="visually-hidden">Summary</h2>
${figures(results)}
</section>
${data.findings.length === 0 ? nothingFound(results) : details(results)}
</main>
<footer class="page-footer"><p>Made by loc-lint ${version}. Types of findings are those of MQM (Multidimensional Quality Metrics).</p></footer>
<script type="application/json" id="data">${new Markup(inertJson(data))}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`
  return page.toString()
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

/** JSON with the same value in which no tag and no comment of HTML begins. */
function inertJson(value: unknown): string {
  return escapeInJson(JSON.stringify(value)).replaceAll('<', '\\u003c')
}

/** The hash is of what the parser sees: it reads `\r\n` as `\n`, as a checkout on Windows may have written. */
function withLineEnds(text: string): string {
  return `\n${text.replaceAll('\r\n', '\n').trim()}\n`
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
