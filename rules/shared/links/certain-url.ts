import type { Article, Link, PairedUnit } from '../../../src/model/article.js'
import { isOfLocales } from '../../../src/text/urls/same-page.js'
import { intendedUrl } from '../../../src/text/urls/url.js'
import type { ChangedLink } from './link-differences.js'

/**
 * Whether the source's URL is certainly right in the place of that of the translation, so that a fix may write it without anybody looking. It is
 * not where the translation has a page of its own: on another host, in the reader's language, or one that the label names; nor where one URL
 * stands for several of the source, which may be paired the wrong way round.
 *
 * @param change A link of the translation with that of the source that it stands for.
 * @param changes All changes of this unit.
 * @param unit The unit.
 * @param article The article of the translation.
 */
export function isCertainUrl(
  { actual, expected, cap }: ChangedLink,
  changes: readonly ChangedLink[],
  unit: PairedUnit,
  article: Article
): boolean {
  // Text that a bare URL swallowed would be lost with it.
  const isWhole = intendedUrl(actual) === actual.url
  return (
    cap !== 'warning' &&
    isWhole &&
    hostOf(actual.url) === hostOf(expected.url) &&
    // Only between files has a translation pages of its own.
    !(unit.comparison.mayAdaptLinks && isInOwnLanguage(actual.url, expected.url, article)) &&
    !isNamed(actual, expected, unit) &&
    !changes.some(other => other.actual.url === actual.url && other.expected.url !== expected.url)
  )
}

/**
 * Whether the source's URL can stand in the place of that of the translation at all: in the same syntax, and a relative one only in the same
 * folder, since it leads to another place from another file.
 *
 * @param change A link of the translation with that of the source that it stands for.
 * @param unit The unit.
 */
export function isReplaceable(
  { actual, expected }: Pick<ChangedLink, 'actual' | 'expected'>,
  { comparison }: PairedUnit
): boolean {
  const isSameSyntax = actual.kind === expected.kind && actual.bare === expected.bare
  return isSameSyntax && (comparison.hasSameBase || /^[a-z]+:/i.test(expected.url))
}

function hostOf(url: string): string {
  return (/^[a-z][a-z+.-]*:(?:\/\/)?([^/?#]*)/i.exec(url)?.[1] ?? '').toLowerCase().replace(/^www\./, '')
}

function isInOwnLanguage(url: string, other: string, { locale }: Article): boolean {
  const own = (text: string): boolean =>
    segmentsOf(text).some(segment => isOfLocales(segment.replace(/\.\w{1,5}$/, ''), { locale, sourceLocale: null }))
  return own(url) && !own(other)
}

/** `[stove#48](…/pull/48)` for `…/pull/49`: the label has what only this URL has. */
function isNamed(actual: Link, expected: Link, { target }: PairedUnit): boolean {
  const label = target.document.text.slice(actual.label.start, actual.label.end).toLowerCase()
  const names = segmentsOf(actual.url).filter(name => !segmentsOf(expected.url).includes(name))
  const others = segmentsOf(expected.url).filter(name => !segmentsOf(actual.url).includes(name))
  return names.some(name => label.includes(name)) && !others.some(name => label.includes(name))
}

function segmentsOf(url: string): string[] {
  return url
    .toLowerCase()
    .split(/[/?#=&]/)
    .filter(segment => segment.length > 1)
}
