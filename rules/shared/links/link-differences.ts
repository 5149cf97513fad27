import type { Article, Link, PairedUnit, Segment } from '../../../src/model/article.js'
import { wordAtStart } from '../spacing/word-edges.js'
import { distanceBetween } from '../../../src/text/structures/distance.js'
import { pairNearest, without } from '../../../src/text/structures/difference.js'
import { decodeFragment, looseFragment } from '../../../src/text/urls/fragment.js'
import { isLanguageSwitch, isOfLocales, relateUrls, type UrlRelation } from '../../../src/text/urls/same-page.js'
import { isIntendedLink, intendedUrl } from '../../../src/text/urls/url.js'
import type { ChangedDefinition } from './definitions.js'
import { isMoved, markerOf } from './moved.js'
import { isAscii, judgeSamePage } from './same-page-slips.js'
import { foreignLocaleIn } from './url-locale.js'

/** A link of the translation that stands for one of the source, with another URL. */
export interface ChangedLink {
  readonly actual: Link
  readonly expected: Link
  /** What is certain of it: `warning` where the linked site may have moved its translation, `info` where readers notice nothing. */
  readonly cap: 'warning' | 'info' | null
}

export interface LinkDifferences {
  readonly changed: readonly ChangedLink[]
  readonly lost: readonly Link[]
  readonly added: readonly Link[]
  /** Whether the two sides have any link in common. */
  readonly isCommon: boolean
}

interface ComparableLink {
  readonly link: Link
  readonly url: string
}

/**
 * Compares the links of both sides of a unit.
 *
 * @param unit A unit.
 * @param article The article of the translation.
 * @param definitions Definitions that differ, which are reported where they stand.
 * @returns What differs, each in text order.
 */
export function compareLinks(
  unit: PairedUnit,
  article: Article,
  definitions: readonly ChangedDefinition[] = []
): LinkDifferences {
  const { target, source } = unit
  const isOneFile = !unit.comparison.mayAdaptLinks
  const [allOwn, allWanted] = [comparable(target, unit, article), comparable(source, unit, article)]
  const [own, wanted] = withoutDefinitions(allOwn, allWanted, definitions)
  // Of fragments that compare as equal, the same one is there; another one is missing.
  const [otherOwn, otherWanted] = [without(own, wanted, writtenUrl), without(wanted, own, writtenUrl)]
  // Without any link in common, one side may have been written anew from what stands in another passage.
  const isCommon = otherOwn.length < own.length
  const slipped = isOneFile ? [] : slips(otherOwn, otherWanted, unit, article)
  const lost = without(otherWanted, otherOwn, urlOf).filter(
    ({ link }) => isCommon || !isMoved(unit, markerOf(link, source), 'target')
  )
  const added = without(otherOwn, otherWanted, urlOf).filter(
    ({ link }) => !isOfCode(link, source) && (isCommon || !isMoved(unit, markerOf(link, target), 'source'))
  )
  if (isOneFile) {
    const { pairs, added: lostLinks, lost: addedLinks } = pairNearest(added, lost, urlOf)
    const changed = pairs.map(([actual, expected]) => ({ actual: actual.link, expected: expected.link, cap: null }))
    return { changed, lost: lostLinks.map(linkOf), added: addedLinks.map(linkOf), isCommon }
  }
  const rest = pairAcrossFiles(added.map(linkOf), lost.map(linkOf), unit, article)
  return { ...rest, changed: [...slipped, ...rest.changed], isCommon }
}

/** Links whose definitions differ are compared by these. */
function withoutDefinitions(
  own: readonly ComparableLink[],
  wanted: readonly ComparableLink[],
  definitions: readonly ChangedDefinition[]
): readonly [readonly ComparableLink[], readonly ComparableLink[]] {
  if (definitions.length === 0) return [own, wanted]
  const [left, others] = [[...own], [...wanted]]
  for (const { actual, expected } of definitions) {
    for (;;) {
      const [from, to] = [left.findIndex(isOf(actual)), others.findIndex(isOf(expected))]
      if (from < 0 || to < 0) break
      left.splice(from, 1)
      others.splice(to, 1)
    }
  }
  return [left, others]
}

function isOf(url: string): (item: ComparableLink) => boolean {
  return ({ link }) => link.url === url
}

/** Pairs what leads to the same page first, then what is alike: unlike links are one lost and one added. */
function pairAcrossFiles(
  added: readonly Link[],
  lost: readonly Link[],
  unit: PairedUnit,
  article: Article
): Omit<LinkDifferences, 'isCommon'> {
  const sourcePath = unit.source.document.path
  const relationOf = (actual: Link, expected: Link): UrlRelation =>
    relateUrls(
      { url: intendedUrl(actual), path: article.path },
      { url: intendedUrl(expected), path: sourcePath },
      article
    )
  const ownLeft = new Set(added.filter(link => !isLanguageSwitch({ url: link.url, path: article.path })))
  const left = new Set(lost.filter(link => !isLanguageSwitch({ url: link.url, path: sourcePath })))
  const changed: ChangedLink[] = []
  for (const relation of ['same', 'scheme', 'alike'] as const) {
    const candidates = [...left]
      .flatMap(expected =>
        [...ownLeft].flatMap(actual => (relationOf(actual, expected) === relation ? [{ actual, expected }] : []))
      )
      .sort((a, b) => differenceOf(a) - differenceOf(b))
    for (const { actual, expected } of candidates) {
      if (!ownLeft.has(actual) || !left.has(expected)) continue
      ownLeft.delete(actual)
      left.delete(expected)
      const verdict = judge(relation, { actual, expected }, unit, article)
      if (verdict !== 'free') changed.push({ actual, expected, cap: verdict })
    }
  }
  // A page that only this locale has is named in its language, as in the label: such a name cannot be compared with the source's.
  const expected = [...left]
  for (const actual of ownLeft) {
    const counterpart = expected.find(link => left.has(link) && isNamedByLabels(actual, link, unit))
    if (counterpart === undefined) continue
    ownLeft.delete(actual)
    left.delete(counterpart)
  }
  return { changed, lost: [...left], added: [...ownLeft] }
}

function differenceOf({ actual, expected }: { readonly actual: Link; readonly expected: Link }): number {
  return distanceBetween(actual.url, expected.url)
}

function judge(
  relation: UrlRelation,
  { actual, expected }: Omit<ChangedLink, 'cap'>,
  unit: PairedUnit,
  article: Article
): ChangedLink['cap'] | 'free' {
  if (relation === 'scheme') return 'info'
  if (relation === 'same') {
    const verdict = judgeSamePage(actual, expected, unit, article)
    if (verdict !== 'free') return verdict
    // Whether there is a fragment: readers land on the right page without it.
    return actual.url.includes('#') === expected.url.includes('#') ? 'free' : 'info'
  }
  const [own, other] = [sitePath(actual.url), sitePath(expected.url)]
  if (own === null || other === null || own.host !== other.host) return null
  const inOwnLanguage = own.segments.some(segment =>
    isOfLocales(segment, { locale: article.locale, sourceLocale: null })
  )
  if (!inOwnLanguage) return null
  // Another site's translation follows at its own pace: its page of that name may have moved, and its pages may have names of its own.
  const plain = (segments: readonly string[]): string[] => segments.filter(segment => !isOfLocales(segment, article))
  const [ownNames, names] = [plain(own.segments), plain(other.segments)]
  const isMoved = ownNames.at(-1) === names.at(-1)
  const keepsNames = ownNames.some(name => names.includes(name)) && isAscii(own.segments.join(''))
  if (isMoved || !keepsNames) return 'free'
  return digitsOf(ownNames) === digitsOf(names) ? 'warning' : null
}

function sitePath(url: string): { readonly host: string; readonly segments: readonly string[] } | null {
  const match = /^https?:\/\/([^/?#]+)\/([^?#]*)/.exec(url)
  if (match === null) return null
  return { host: match[1] as string, segments: (match[2] as string).split('/').filter(segment => segment !== '') }
}

function digitsOf(segments: readonly string[]): string {
  return segments.join('/').replaceAll(/\D+/g, ' ').trim()
}

/** `[acoplamiento fuerte](/es/acoplamiento-fuerte/)` for `[tight coupling](/tight-coupling/)`. */
function isNamedByLabels(actual: Link, expected: Link, { target, source }: PairedUnit): boolean {
  return isNamedByLabel(actual, target) && isNamedByLabel(expected, source)
}

function isNamedByLabel({ url, label }: Link, { document: { text } }: Segment): boolean {
  if (/^[a-z][a-z+.-]*:/i.test(url)) return false
  const name = looseFragment(
    decodeFragment(
      `#${
        url
          .replace(/[#?].*/s, '')
          .split('/')
          .filter(Boolean)
          .at(-1) ?? ''
      }`
    )
  )
  const words = looseFragment(text.slice(label.start, label.end))
  return name.length > 2 && wordAtStart(name) !== null && words === name
}

/** Links of one page that are written otherwise by a slip. */
function slips(
  own: readonly ComparableLink[],
  wanted: readonly ComparableLink[],
  unit: PairedUnit,
  article: Article
): ChangedLink[] {
  const left = [...wanted]
  return own.flatMap(({ link, url }): ChangedLink[] => {
    const index = left.findIndex(other => other.url === url)
    if (index < 0) return []
    const [counterpart] = left.splice(index, 1)
    const expected = (counterpart as ComparableLink).link
    const cap = judgeSamePage(link, expected, unit, article)
    return cap === 'free' ? [] : [{ actual: link, expected, cap }]
  })
}

const linkOf = ({ link }: ComparableLink): Link => link
const urlOf = ({ url }: ComparableLink): string => url
const writtenUrl = ({ link }: ComparableLink): string => link.url

/** A site's page in the reader's language is the same as in that of the source, not one in a third language. */
function comparable(
  segment: Segment,
  { comparableUrl }: PairedUnit,
  { locale, sourceLocale }: Article
): ComparableLink[] {
  return segment.links.filter(isIntendedLink).map(link => {
    const url = intendedUrl(link)
    const foreign = foreignLocaleIn(url, [locale, sourceLocale])
    return { link, url: comparableUrl(url) + (foreign === null ? '' : ` ${foreign}`) }
  })
}

/** A URL that is code in the source is not missing: without its backticks it became a link, possibly with the text after it. */
function isOfCode({ bare, url }: Link, source: Segment): boolean {
  return (
    bare &&
    source.code.some(
      ({ value }) =>
        value.includes(url.replace(/`{1,3}$/, '')) ||
        (/^(?:https?:\/\/|www\.)\w/.test(value) &&
          url.includes(value) &&
          !/^\w/.test(url.slice(url.indexOf(value) + value.length)))
    )
  )
}
