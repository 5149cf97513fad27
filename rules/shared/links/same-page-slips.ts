import type { Article, Link, PairedUnit } from '../../../src/model/article.js'
import { distanceBetween } from '../../../src/text/structures/distance.js'
import { decodeFragment, looseFragment } from '../../../src/text/urls/fragment.js'
import { isOfLocales } from '../../../src/text/urls/same-page.js'

/** How sure it is that a link was damaged: `null` for certain, `free` where nothing speaks for damage. */
export type SlipVerdict = 'warning' | null | 'free'

/** Hosts that show repositories: a path there names a file, and each locale is a folder like any other. */
const REPOSITORIES = /^(?:(?:raw\.|www\.)?github(?:usercontent)?\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$/i

/**
 * Judges two URLs that lead to one page once locales, extensions and fragments are taken away: what is left may be a slip all the same.
 *
 * @param actual A link of the translation.
 * @param expected The link of the source that it stands for.
 * @param unit The unit of both.
 * @param article The article of the translation.
 */
export function judgeSamePage(actual: Link, expected: Link, unit: PairedUnit, article: Article): SlipVerdict {
  const verdict = judgeFragment(decodeFragment(actual.url), decodeFragment(expected.url), article)
  if (verdict !== 'free') return verdict
  return isOfOtherFolder(actual.url, expected.url, unit, article) ||
    hasLostFolder(actual.url, expected.url) ||
    isOnStrangeHost(actual.url, expected.url, unit, article)
    ? 'warning'
    : 'free'
}

function judgeFragment(own: string, expected: string, article: Article): SlipVerdict {
  if (own === '' || expected === '' || own === expected) return 'free'
  if (isFragmentSlip(own, expected, article.locale)) return null
  return isOtherWording(own, expected) ? 'warning' : 'free'
}

/** In ASCII, and equal but for case and signs; where words of the language have other letters, a single letter is a slip as well. */
function isFragmentSlip(own: string, expected: string, locale: string | null): boolean {
  if (!isAscii(own) || !isAscii(expected)) return false
  if (looseFragment(own) === looseFragment(expected)) return true
  const isLatin = locale === null || new Intl.Locale(locale).maximize().script === 'Latn'
  return !isLatin && expected.length > 4 && distanceBetween(own, expected) === 1
}

/** All words of the one in the other: the id of a heading that the source has given other words since. */
function isOtherWording(own: string, expected: string): boolean {
  // What programs read (`#file=a/b`) has no words.
  if (![own, expected].every(fragment => /^[\w.-]+$/.test(fragment))) return false
  const [words, others] = [wordsOf(own), wordsOf(expected)]
  const [few, many] = words.length < others.length ? [words, others] : [others, words]
  return few.length > 1 && few.every(word => many.includes(word))
}

function wordsOf(fragment: string): string[] {
  return fragment.toLowerCase().match(/[a-z]{2,}/g) ?? []
}

/** `/zh/guide/` in an article of the folder `zh_cn`, where the source writes `/en/guide/` in the folder `en`. */
function isOfOtherFolder(actual: string, expected: string, { source }: PairedUnit, article: Article): boolean {
  const [own, wanted] = [actual, expected].map(url => /^\/([^/?#]+)\//.exec(url)?.[1])
  if (own === undefined || wanted === undefined) return false
  if (!source.document.path.split('/').includes(wanted) || !isOfLocales(wanted, sourceLocaleOf(article))) return false
  const isOwn = (segment: string): boolean => isOfLocales(segment, { locale: article.locale, sourceLocale: null })
  const folders = article.path.split('/').filter(isOwn)
  return isOwn(own) && folders.length > 0 && !folders.some(folder => folder.toLowerCase() === own.toLowerCase())
}

function sourceLocaleOf({ sourceLocale }: Article): { readonly locale: null; readonly sourceLocale: string } {
  return { locale: null, sourceLocale }
}

/** A folder of the path in a repository is missing, though it is only that of a locale. */
function hasLostFolder(actual: string, expected: string): boolean {
  const [own, wanted] = [placeOf(actual), placeOf(expected)]
  return (
    own !== null &&
    wanted !== null &&
    own.host === wanted.host &&
    REPOSITORIES.test(own.host) &&
    own.path.split('/').filter(Boolean).length < wanted.path.split('/').filter(Boolean).length
  )
}

/** A page of the site itself in the source's language, with a host that the source names nowhere. */
function isOnStrangeHost(actual: string, expected: string, { source }: PairedUnit, article: Article): boolean {
  const place = placeOf(actual)
  if (place === null || !expected.startsWith('/') || source.document.text.includes(place.host)) return false
  return isOfLocales(place.path.split('/')[1] ?? '', sourceLocaleOf(article))
}

function placeOf(url: string): { readonly host: string; readonly path: string } | null {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(url)
  return match === null ? null : { host: match[1] as string, path: match[2] as string }
}

/**
 * Whether a text is written in ASCII alone, also not encoded.
 *
 * @param text A URL or a part of one.
 */
export function isAscii(text: string): boolean {
  return /^[\u0021-\u007E]*$/.test(text) && !text.includes('%')
}
