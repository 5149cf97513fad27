import type { SiteStatus } from '../../status/row.js'
import { escapeForXml } from '../escape.js'
import { percent } from './labels.js'

/** Widths of characters in the badge's font, in pixels: exact enough, as the text is fitted in. */
const CHARACTER = 6.4
const MARGIN = 7
const COLORS: readonly (readonly [least: number, color: string])[] = [
  [0.95, '#2d7d46'],
  [0.8, '#5b7f1f'],
  [0.6, '#8a6d00'],
  [0, '#a3481b']
]

/**
 * The coverage of a site, or of one locale where only one was asked for, as a picture for a README.
 *
 * @param status What was found out.
 * @returns SVG.
 */
export function formatStatusBadge({ locales }: SiteStatus): string {
  const [first] = locales
  const coverage = locales.length === 0 ? 1 : locales.reduce((sum, each) => sum + each.coverage, 0) / locales.length
  const label = locales.length === 1 && first !== undefined ? `translated: ${first.locale}` : 'translated'
  const value = percent(coverage)
  const color = COLORS.find(([least]) => coverage >= least)?.[1] ?? '#a3481b'
  const [left, right] = [widthOf(label), widthOf(value)]
  const name = escapeForXml(`${label} ${value}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${name}">
<title>${name}</title>
<clipPath id="r"><rect width="${left + right}" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="20" fill="#44423d"/><rect x="${left}" width="${right}" height="20" fill="${color}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
${text(label, left / 2, left - 2 * MARGIN)}
${text(value, left + right / 2, right - 2 * MARGIN)}
</g>
</svg>
`
}

function widthOf(label: string): number {
  return Math.round(label.length * CHARACTER + 2 * MARGIN)
}

function text(label: string, middle: number, length: number): string {
  return `<text x="${middle}" y="14" textLength="${length}">${escapeForXml(label)}</text>`
}
