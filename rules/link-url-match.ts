import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, Link, PairedUnit, Segment } from '../src/model/article.js'
import { urlSubject } from './shared/subjects.js'
import { isSitesOwnTranslation, mayBeSamePage } from '../src/text/urls/comparable-link.js'
import { pairNearest, without } from '../src/text/structures/difference.js'
import { isElsewhere, markerOf } from './shared/links/elsewhere.js'
import { destinationRange, isMeantLink, meantUrl } from '../src/text/urls/url.js'
import { foreignLocaleIn } from './shared/links/url-locale.js'
import { hasContent } from '../src/text/characters/words.js'

interface ComparableLink {
  readonly link: Link
  readonly url: string
}

export default defineRule({
  name: 'link-url-match',
  meta: {
    description: 'require the URLs of links and images in a target to be those of its source',
    scope: 'unit',
    recommended: 'error',
    mission: true,
    fixable: true,
    issueType: 'omission',
    needs: { target: ['squareBracket', 'lessThan', 'address'], source: ['squareBracket', 'lessThan', 'address'] },
    options: noOptions,
    messages: {
      changed: 'Unexpected URL `{{actual}}` in the translation, expected `{{expected}}` as in the source',
      lost: 'Unexpected missing link `{{expected}}` in the translation, expected it as in the source',
      added: 'Unexpected link `{{actual}}` in the translation, expected no link that the source does not have'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        const { target, source } = unit
        if (target.links.length === 0 && source.links.length === 0) return
        // A side of nothing but signs has lost its words, and its links with them.
        if (!hasContent(target.text) || !hasContent(source.text)) return
        const [own, wanted] = [comparable(target, unit, article), comparable(source, unit, article)]
        // Of fragments that compare as equal, the same one is there; another one is missing.
        const [otherOwn, otherWanted] = [without(own, wanted, writtenUrl), without(wanted, own, writtenUrl)]
        // Without any link in common, one side may have been written anew from what stands in another passage.
        const isCommon = otherOwn.length < own.length
        const lost = without(otherWanted, otherOwn, urlOf).filter(
          ({ link }) => isCommon || !isElsewhere(unit, markerOf(link, source), 'target')
        )
        const added = without(otherOwn, otherWanted, urlOf).filter(
          ({ link }) => !isOfCode(link, source) && (isCommon || !isElsewhere(unit, markerOf(link, target), 'source'))
        )
        const changed = pairNearest(added, lost, urlOf)
        for (const [actual, expected] of changed.pairs) {
          // A page of its own may lead to another site's page in its own language, whose path is that site's business, and be written from the root.
          const isFree =
            isSitesOwnTranslation(actual.link.url, expected.link.url, article.locale) ||
            mayBeSamePage(actual.link.url, expected.link.url)
          if (source.document !== target.document && isFree) continue
          const place = destinationRange(article.text, actual.link)
          const written = destinationRange(source.document.text, expected.link)
          const replacement = source.document.text.slice(written.start, written.end)
          const isSameSyntax = actual.link.kind === expected.link.kind && actual.link.bare === expected.link.bare
          // A relative URL leads elsewhere from another file.
          const meansTheSame = source.document === target.document || /^[a-z]+:/i.test(expected.link.url)
          const isReplaceable =
            isSameSyntax && meansTheSame && place.start > actual.link.start && written.start > expected.link.start
          context.report({
            messageId: 'changed',
            data: { actual: actual.link.url, expected: expected.link.url },
            place,
            unit,
            expected: [expected.link.url],
            actual: actual.link.url,
            subjects: [
              urlSubject(actual.link.url, { target: { start: actual.link.start, end: actual.link.end } }),
              urlSubject(expected.link.url)
            ],
            ...(isReplaceable ? { edits: [{ ...place, text: replacement }] } : {})
          })
        }
        for (const { link } of changed.added)
          context.report({
            messageId: 'lost',
            data: { expected: link.url },
            place: target,
            unit,
            expected: [link.url],
            subjects: [urlSubject(link.url), { kind: 'label', source: [link.label] }]
          })
        for (const { link } of changed.lost) {
          context.report({
            messageId: 'added',
            data: { actual: link.url },
            place: destinationRange(article.text, link),
            unit,
            actual: link.url,
            subjects: [urlSubject(link.url, { target: { start: link.start, end: link.end } })]
          })
        }
      }
    }
  }
})

function writtenUrl({ link }: ComparableLink): string {
  return link.url
}

function urlOf({ url }: ComparableLink): string {
  return url
}

/** A site's page in the reader's language is the same as in that of the source, not one in a third language. */
function comparable(
  segment: Segment,
  { comparableUrl }: PairedUnit,
  { locale, sourceLocale }: Article
): ComparableLink[] {
  return segment.links.filter(isMeantLink).map(link => {
    const url = meantUrl(link)
    const foreign = foreignLocaleIn(url, [locale, sourceLocale])
    return { link, url: comparableUrl(url) + (foreign === null ? '' : ` ${foreign}`) }
  })
}

/** A URL that is code in the source is there: it became a link for want of backticks, with what follows it or without. */
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
