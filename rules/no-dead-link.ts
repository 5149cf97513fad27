import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts, HeadingFact, LinkFact } from '../src/model/facts.js'
import { decodeFragment, looseFragment } from '../src/text/fragment.js'
import { sourceOf } from '../src/text/versions.js'

export default defineGroupRule({
  name: 'no-dead-link',
  meta: {
    description: 'disallow links to a part of the article that only its source has',
    scope: 'group',
    recommended: 'warning',
    fixable: true,
    issueType: 'markup',
    options: {
      type: 'object',
      properties: {
        allow: { type: 'array', items: { type: 'string' }, default: ['top'], description: 'Fragments that the site itself provides, without `#`' }
      },
      additionalProperties: false
    },
    messages: {
      dead: 'Unexpected link to `{{actual}}`, which this translation does not have, expected a heading or anchor of that name as in `{{path}}`',
      translated: 'Unexpected link to `{{actual}}`, whose heading was translated, expected `{{expected}}`'
    }
  },
  create (context) {
    const allowed = new Set(context.options.allow.map(looseFragment))
    return {
      group ({ articles }) {
        for (const article of articles) {
          if (article.isSource || !article.links.some(isFragmentLink)) continue
          const source = sourceOf(article, articles)
          if (source === null) return
          const inSource = fragmentsOf(source)
          const own = fragmentsOf(article)
          const [links, wanted] = [article.links.filter(isFragmentLink), source.links.filter(isFragmentLink)]
          for (const [index, link] of links.entries()) {
            // Translators also translate the fragment itself: then the source's link at the same place tells what is meant.
            const meant = links.length === wanted.length ? wanted[index] ?? link : link
            check(article, link, meant, source, { own, inSource })
          }
        }
      }
    }

    function check (article: ArticleFacts, link: LinkFact, meant: LinkFact, source: ArticleFacts, { own, inSource }: BothFragments): void {
      const fragment = decodeFragment(link.url)
      const loose = looseFragment(fragment)
      if (loose === '' || allowed.has(loose) || leadsTo(own, fragment)) return
      // Only what works in the source can be dead because of the translation; renderers differ in case and punctuation.
      const isInSource = leadsTo(inSource, fragment)
      if (!isInSource && isSameVersion(article, source)) return
      const wanted = isInSource ? fragment : decodeFragment(meant.url)
      if (!leadsTo(inSource, wanted) || isToldAlready(article, link, loose)) return
      const place = link.urlPlace ?? link
      const { start, end } = place
      const unit = link.unitId === null ? {} : { unit: { id: link.unitId } }
      const heading = counterpart(article, source, wanted)
      const actual = `#${fragment}`
      if (heading === null || link.urlPlace === null) {
        context.report({ article, messageId: 'dead', data: { actual, path: source.path }, place: { start, end }, ...unit, actual })
        return
      }
      const expected = `#${heading.ids[0] ?? heading.slug}`
      // In a unit the URL has to stay that of the source: there the heading lacks its anchor.
      const mend = link.unitId === null ? { edits: [{ start, end, text: expected }] } : {}
      context.report({ article, messageId: 'translated', data: { actual, expected }, place: { start, end }, ...unit, expected: [expected], actual, ...mend })
    }
  }
})

interface BothFragments {
  readonly own: Fragments
  readonly inSource: Fragments
}

/** Where the links of an article can lead. */
interface Fragments {
  /** Written ids, and slugs that most renderers make, without what these treat differently. */
  readonly loose: ReadonlySet<string>
  /** Slugs that only some settings of Hugo make, as they are: without its blanks, what `github-ascii` leaves of `打印 PDF` would pass for `#pdf`. */
  readonly exact: ReadonlySet<string>
}

function isFragmentLink ({ url }: LinkFact): boolean {
  return url.startsWith('#') && url.length > 1
}

/** There URLs have to be equal, which is `link-url-parity`'s to say. */
function isSameVersion ({ sourceHash }: ArticleFacts, { ownHashes }: ArticleFacts): boolean {
  return sourceHash !== null && ownHashes.includes(sourceHash)
}

/** A changed URL is `link-url-match`'s finding; a heading whose anchor was changed is `heading-anchor`'s, which names the anchor that the links need. */
function isToldAlready ({ reported }: ArticleFacts, { url, start, end }: LinkFact, loose: string): boolean {
  return reported.some(finding =>
    (finding.ruleId === 'link-url-match' && finding.start <= end && finding.end >= start && finding.named.includes(url)) ||
    (finding.ruleId === 'heading-anchor' && finding.named.some(name => looseFragment(name) === loose)))
}

function fragmentsOf ({ headings, anchors }: ArticleFacts): Fragments {
  return {
    loose: new Set([...headings.map(({ slug }) => slug), ...anchors].map(looseFragment)),
    exact: new Set(headings.flatMap(({ otherSlugs }) => otherSlugs))
  }
}

function leadsTo ({ loose, exact }: Fragments, fragment: string): boolean {
  return exact.has(fragment) || loose.has(looseFragment(fragment))
}

/** The heading at the place of the one that the link leads to in the source: known where the headings of both are in the same order. */
function counterpart (article: ArticleFacts, source: ArticleFacts, fragment: string): HeadingFact | null {
  const loose = looseFragment(fragment)
  const index = source.headings.findIndex(({ slug, otherSlugs, ids }) => otherSlugs.includes(fragment) || [slug, ...ids].some(name => looseFragment(name) === loose))
  const isParallel = article.headings.length === source.headings.length &&
    article.headings.every((heading, position) => heading.depth === source.headings[position]?.depth)
  return isParallel ? article.headings[index] ?? null : null
}
