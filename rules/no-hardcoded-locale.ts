import { defineRule } from '../src/define-rule.js'
import type { Article, Link, PairedUnit, TextDocument } from '../src/model/article.js'
import type { ReportDescriptor } from '../src/model/rule.js'
import { isPaired } from '../src/text/markdown/empty-side.js'
import type { TextRange } from '../src/model/range.js'
import { SELF_REDIRECTING_HOSTS } from './shared/links/data/self-redirecting-hosts.js'
import { canonicalLocale, isLocaleSegment, languageOf } from '../src/text/languages/locale.js'
import { findLocaleSegment } from './shared/links/url-locale.js'
import { destinationRange } from '../src/text/urls/url.js'

export default defineRule({
  name: 'no-hardcoded-locale',
  meta: {
    description: 'disallow locale segments in URLs of hosts that redirect readers to their language',
    scope: 'article',
    recommended: 'info',
    fixable: true,
    issueType: 'locale-specific-content',
    options: {
      type: 'object',
      properties: {
        hosts: {
          description: 'Hosts that redirect by themselves, without scheme; they replace the default ones',
          type: 'array',
          items: { type: 'string' },
          default: SELF_REDIRECTING_HOSTS
        }
      },
      additionalProperties: false
    },
    messages: {
      hardcoded:
        'Hard-coded locale `{{locale}}` in the URL, expected `{{expected}}`, which sends readers to their language',
      copied:
        'Hard-coded locale `{{locale}}` in the URL as in the source, expected `{{expected}}`, which sends readers to their language',
      copiedOften:
        'Hard-coded locale `{{locale}}` in {{count}} URLs as in the source, expected `{{expected}}` and the like, which send readers to their language'
    }
  },
  create(context) {
    const hosts = new Set(context.options.hosts.map(host => host.toLowerCase()))
    return {
      article(article) {
        const copied: { readonly found: Hardcoded; readonly unit: PairedUnit }[] = []
        for (const unit of article.units.filter(isPaired)) {
          // The article's links include those around whole units.
          for (const link of unit.target.links) {
            const found = link.start < unit.start ? null : find(article, link)
            if (found === null || isDeliberate(article, found, unit)) continue
            if (isInSource(found, unit)) copied.push({ found, unit })
            else report(found, unit)
          }
        }
        reportCopied(copied)
        if (article.isSource) return
        for (const link of article.outsideLinks) {
          const found = find(article, link)
          // Without a source to compare, a page in the article's own language or in a third one may be intended.
          if (found !== null && languageOf(found.locale) === languageOf(article.sourceLocale) && !isOwn(article, found))
            report(found)
        }
      }
    }

    /** If the source has the same, the translation is not to blame: one finding for all places. */
    function reportCopied(copied: readonly { readonly found: Hardcoded; readonly unit: PairedUnit }[]): void {
      const first = copied[0]
      if (first === undefined) return
      const { found, unit } = first
      context.report({
        ...descriptorOf(found, unit),
        messageId: copied.length === 1 ? 'copied' : 'copiedOften',
        data: { locale: found.locale, expected: withoutLocale(found), count: copied.length },
        edits: copied.map(({ found: { start, end } }) => ({ start, end, text: '' }))
      })
    }

    function isInSource({ written }: Hardcoded, { source }: PairedUnit): boolean {
      return source.links.some(link => find(source.document, link)?.written === written)
    }

    function find({ text }: TextDocument, link: Link): Hardcoded | null {
      if (!/^https?:/i.test(link.url)) return null
      const place = destinationRange(text, link)
      const written = text.slice(place.start, place.end)
      const segment = findLocaleSegment(written, hosts, isLocaleSegment)
      if (segment === null) return null
      const locale = written.slice(segment.start + 1, segment.end)
      return { written, locale, start: place.start + segment.start, end: place.start + segment.end, segment }
    }

    /**
     * The source names a language that is neither its own nor the reader's, and so does the translation: a page in just that language is intended.
     * Where the source names its own, the translation may name the reader's.
     */
    function isDeliberate(article: Article, found: Hardcoded, { source }: PairedUnit): boolean {
      if (languageOf(found.locale) === languageOf(article.sourceLocale)) return false
      const expected = isOwn(article, found) ? article.sourceLocale : found.locale
      return source.links.some(link => {
        const other = find(source.document, link)
        return other !== null && languageOf(other.locale) === languageOf(expected)
      })
    }

    function report(found: Hardcoded, unit?: PairedUnit): void {
      const data = { locale: found.locale, expected: withoutLocale(found) }
      context.report({ ...descriptorOf(found, unit), messageId: 'hardcoded', data })
    }
  }
})

function descriptorOf(
  found: Hardcoded,
  unit?: PairedUnit
): Pick<ReportDescriptor, 'place' | 'unit' | 'expected' | 'actual' | 'edits'> {
  const { written, start, end } = found
  return {
    place: { start: start + 1, end },
    ...(unit === undefined ? {} : { unit }),
    expected: [withoutLocale(found)],
    actual: written,
    edits: [{ start, end, text: '' }]
  }
}

function withoutLocale({ written, segment }: Hardcoded): string {
  return written.slice(0, segment.start) + written.slice(segment.end)
}

/** `/locale` in a URL, as a range of the article, with the URL as written and the range there. */
interface Hardcoded extends TextRange {
  readonly written: string
  readonly locale: string
  readonly segment: TextRange
}

function isOwn({ locale }: Article, found: Hardcoded): boolean {
  return locale !== null && languageOf(canonicalLocale(found.locale) ?? found.locale) === languageOf(locale)
}
