import { createHash } from 'node:crypto'
import { escapeInJson } from '../escape.js'
import { Markup, markup } from './markup.js'

/** Code and styles that a page carries. */
export interface HtmlAssets {
  /** JavaScript that is no module. */
  readonly script: string
  readonly styles: string
}

/** What differs from page to page. */
export interface PageParts {
  readonly title: string
  /** The first link, for those who go through the page by keyboard: past all before its target, an id. */
  readonly skip: { readonly target: string; readonly text: string }
  readonly heading: string
  /** One line below the heading. */
  readonly verdict: Markup | string
  readonly main: Markup
  readonly footer: string
  /** What the script reads. */
  readonly data: unknown
  readonly assets: HtmlAssets
}

/** Writes one HTML file without a single request: its policy allows no script or style but those that it carries. */
export function selfContainedPage({ title, skip, heading, verdict, main, footer, data, assets }: PageParts): string {
  const script = withLineEnds(assets.script)
  const styles = withLineEnds(assets.styles)
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(styles)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
<a class="skip" href="#${skip.target}">${skip.text}</a>
<header class="page-header">
<h1>${heading}</h1>
<p class="verdict">${verdict}</p>
</header>
<main>
${main}
</main>
<footer class="page-footer"><p>${footer}</p></footer>
<script type="application/json" id="data">${new Markup(inertJson(data))}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`.toString()
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
