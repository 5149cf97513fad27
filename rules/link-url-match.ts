import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, Link, PairedUnit } from '../src/model/article.js'
import { isCertainUrl, isReplaceable } from './shared/links/certain-url.js'
import { changedDefinitions } from './shared/links/definitions.js'
import { compareLinks, type ChangedLink } from './shared/links/link-differences.js'
import type { Edit, TextRange } from '../src/model/range.js'
import type { ReportDescriptor } from '../src/model/rule.js'
import { compareStandaloneLinks, isPicture } from './shared/links/standalone-links.js'
import { urlSubject } from './shared/subjects.js'
import { definitionRanges, destinationRange } from '../src/text/urls/url.js'
import { changeOfForm, formsOf } from '../src/text/urls/url-form.js'
import { hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'link-url-match',
  meta: {
    description: 'require the URLs of links and images in a target to be those of its source',
    scope: 'unit',
    recommended: 'error',
    critical: true,
    fixable: true,
    issueType: 'omission',
    needs: { target: ['squareBracket', 'lessThan', 'address'], source: ['squareBracket', 'lessThan', 'address'] },
    options: noOptions,
    choices: { changed: 'url' },
    messages: {
      changed: 'URL `{{actual}}` differs from the source, expected `{{expected}}`',
      lost: 'Link to `{{expected}}` is missing, expected as in the source',
      allLost:
        'All {{count}} links of this paragraph are missing, expected `{{expected}}` and the others as in the source',
      lostMore: 'Link to `{{expected}}` and {{count}} more are missing, expected as in the source',
      added: 'Link to `{{actual}}` is not in the source'
    }
  },
  create(context) {
    /** Where definitions stand, and which of them were reported, by their offsets. */
    const definitions = new WeakMap<Article, { ranges: ReadonlyMap<string, TextRange>; reported: Set<number> }>()
    return {
      article(article) {
        for (const { place, actual, expected, source } of changedDefinitions(article)) {
          const choice = changeOfForm(expected, actual, article)
          context.report({
            messageId: 'changed',
            data: { actual, expected },
            place,
            ...(choice === null ? {} : { choice }),
            expected: [expected],
            actual,
            subjects: [urlSubject(actual, { target: place }), { ...urlSubject(expected), source: [source] }],
            severityCap: 'warning'
          })
        }
        const { keepsPictures, changed, lost } = compareStandaloneLinks(article)
        const capOf = ({ url }: Link): 'warning' | 'info' => (keepsPictures || !isPicture(url) ? 'warning' : 'info')
        for (const { actual, expected } of changed) {
          const place = destinationRange(article.text, actual)
          context.report({
            messageId: 'changed',
            data: { actual: actual.url, expected: expected.url },
            place,
            expected: [expected.url],
            actual: actual.url,
            subjects: [
              urlSubject(actual.url, { target: place }),
              urlSubject(expected.url, { source: [rangeOf(expected)] })
            ],
            severityCap: capOf(expected)
          })
        }
        for (const { links, place } of lost) {
          const [first] = links
          context.report({
            messageId: links.length > 1 ? 'lostMore' : 'lost',
            data: { expected: first?.url ?? '', count: links.length - 1 },
            place,
            expected: links.map(({ url }) => url),
            subjects: links.map(link => urlSubject(link.url, { source: [rangeOf(link)] })),
            severityCap: first === undefined ? 'warning' : capOf(first)
          })
        }
      },
      unit(unit, article) {
        const { target, source } = unit
        if (target.links.length === 0 && source.links.length === 0) return
        // A side of nothing but signs has lost its words, and its links with them.
        if (!hasContent(target.text) || !hasContent(source.text)) return
        const { changed, lost, added, isCommon } = compareLinks(unit, article, changedDefinitions(article))
        for (const { url } of source.links) for (const form of formsOf(url, article)) context.occasion('changed', form)
        for (const change of changed) reportChanged(change, changed, unit, article)
        if (!isCommon && lost.length > 1 && unit.comparison.mayAdaptLinks) reportAllLost(lost, unit)
        // In separate files, another link at its place may be one that the translator preferred.
        else
          for (const link of lost) reportLost(link, unit, added.length >= lost.length && unit.comparison.mayAdaptLinks)
        for (const link of added) {
          context.report({
            messageId: 'added',
            data: { actual: link.url },
            place: destinationRange(article.text, link),
            unit,
            actual: link.url,
            subjects: [urlSubject(link.url, { target: { start: link.start, end: link.end } })],
            // In separate files, a link that only the translation has leads to something that the translator found useful.
            ...(unit.comparison.mayAdaptLinks ? { severityCap: 'warning' as const } : {})
          })
        }
      }
    }

    function reportChanged(
      change: ChangedLink,
      changes: readonly ChangedLink[],
      unit: PairedUnit,
      article: Article
    ): void {
      const { actual, expected, cap } = change
      const { source } = unit
      const place = placeOf(actual, article)
      if (place === null) return
      const written = destinationRange(source.document.text, expected)
      const replacement = source.document.text.slice(written.start, written.end)
      // References have no URL of their own to replace.
      const isWritten = place.start > actual.start && written.start > expected.start
      const edits = isWritten && isReplaceable(change, unit) ? [{ ...place, text: replacement }] : []
      const choice = changeOfForm(expected.url, actual.url, article)
      context.report({
        messageId: 'changed',
        data: { actual: actual.url, expected: expected.url },
        place,
        unit,
        expected: [expected.url],
        actual: actual.url,
        subjects: [
          urlSubject(actual.url, { target: { start: actual.start, end: actual.end } }),
          urlSubject(expected.url)
        ],
        ...(choice === null ? {} : { choice }),
        ...(cap === null ? {} : { severityCap: cap }),
        ...offered(edits, isCertainUrl(change, changes, unit, article))
      })
    }

    /** The URL as written; several links can name one definition, which is reported once: `null` for the others. */
    function placeOf(link: Link, article: Article): TextRange | null {
      const place = destinationRange(article.text, link)
      if (link.bare || link.kind === 'html' || place.start !== link.start) return place
      const known = definitions.get(article) ?? { ranges: definitionRanges(article.text), reported: new Set() }
      definitions.set(article, known)
      const definition = known.ranges.get(link.url)
      if (definition === undefined) return place
      if (known.reported.has(definition.start)) return null
      known.reported.add(definition.start)
      return definition
    }

    function reportLost(link: Link, unit: PairedUnit, isReplaced: boolean): void {
      context.report({
        messageId: 'lost',
        data: { expected: link.url },
        place: unit.target,
        unit,
        expected: [link.url],
        subjects: [urlSubject(link.url), { kind: 'label', source: [link.label] }],
        ...(isReplaced ? { severityCap: 'warning' as const } : {})
      })
    }

    /** If a paragraph has lost all its links, it says something else as a whole. */
    function reportAllLost(links: readonly Link[], unit: PairedUnit): void {
      context.report({
        messageId: 'allLost',
        data: { count: links.length, expected: links[0]?.url ?? '' },
        place: unit.target,
        unit,
        expected: links.map(({ url }) => url),
        subjects: [
          ...links.map(({ url }) => urlSubject(url)),
          { kind: 'label', source: links.map(link => link.label) }
        ],
        severityCap: 'warning'
      })
    }
  }
})

function offered(edits: readonly Edit[], isCertain: boolean): Pick<ReportDescriptor, 'edits' | 'suggestions'> {
  if (edits.length === 0) return {}
  return isCertain ? { edits } : { suggestions: [{ message: 'Use the URL of the source', edits }] }
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end }
}
