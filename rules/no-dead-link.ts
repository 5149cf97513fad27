import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts, LinkFact, OutlineFact } from '../src/model/facts.js'
import type { Subject } from '../src/model/subject.js'
import { urlSubject } from './shared/subjects.js'
import { comparableAcrossSites } from '../src/text/urls/comparable-link.js'
import { decodeFragment, looseFragment } from '../src/text/urls/fragment.js'
import { counterpartHeading, keepsFragments, leadsTo } from '../src/text/urls/outline-fragments.js'
import {
  allSlugStyles,
  fragmentsFor,
  narrowStyles,
  slugMakerOf,
  type SlugStyles,
  type WrittenFragment
} from '../src/text/urls/slug-style.js'

export default defineGroupRule({
  name: 'no-dead-link',
  meta: {
    description: 'disallow links that work in the source but lead nowhere in the translation',
    scope: 'group',
    recommended: 'warning',
    fixable: true,
    issueType: 'markup',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: ['top'],
          description: 'Fragments that the site itself provides, without `#`'
        }
      },
      additionalProperties: false
    },
    messages: {
      dead: 'Dead link `{{actual}}`: no such heading or anchor in this translation, expected one as in `{{path}}`',
      translated: 'Dead link `{{actual}}`: the heading was translated, expected `{{expected}}`',
      deadElsewhere: 'Dead link `{{actual}}`: no such heading or anchor in `{{target}}`, expected one as in `{{path}}`',
      translatedElsewhere:
        'Dead link `{{actual}}`: the heading was translated in `{{target}}`, expected `{{expected}}`',
      missing: 'Dead link `{{actual}}`: no such file, expected `{{expected}}` as in the source'
    }
  },
  create(context) {
    const allowed = new Set(context.options.allow.map(looseFragment))
    return {
      group({ articles, sourceLocale }) {
        for (const article of articles) {
          if (article.linked === null && !article.links.some(isFragmentLink)) continue
          const { source } = article.comparison
          if (source === null) continue
          const comparable = comparableAcrossSites(article.locale, sourceLocale)
          const told = new Set<number>()
          let styles: SlugStyles | undefined
          for (const { link, meant } of pairLinks(article, source, comparable)) {
            const place = (link.urlPlace ?? link).start
            // Several links can name one definition.
            if (!isAsked(link) || told.has(place)) continue
            const dead = isFragmentLink(link)
              ? deadWithin(article, link, meant, source)
              : deadElsewhere(article, link, meant)
            if (dead === null) continue
            told.add(place)
            styles ??= stylesOf(article, source)
            report(article, link, dead, styles)
          }
          reportMissing(article)
        }
      }
    }

    function isAsked({ url }: LinkFact): boolean {
      const loose = looseFragment(decodeFragment(url))
      return loose !== '' && !allowed.has(loose)
    }

    function report(article: ArticleFacts, link: LinkFact, dead: DeadFragment, styles: SlugStyles): void {
      const { wanted, source, translation } = dead
      const { start, end } = link.urlPlace ?? link
      const unit = link.unitId === null ? {} : { unit: { id: link.unitId } }
      const heading = counterpartHeading(translation, source, wanted)
      const isElsewhere = translation !== article
      const actual = isElsewhere ? link.url : `#${decodeFragment(link.url)}`
      const finding = { article, place: { start, end }, ...unit, actual, subjects: subjectsOf(link) }
      // If the translation's headings keep the fragments of the source, the link is right and its heading lacks the fragment.
      if (
        heading === null ||
        link.urlPlace === null ||
        (article.units.length === 0 && keepsFragments(translation, source))
      ) {
        const related =
          heading === null
            ? {}
            : {
                related: [
                  {
                    path: translation.path,
                    start: heading.start,
                    end: heading.end,
                    message: 'The heading that the link means'
                  }
                ]
              }
        context.report({
          ...finding,
          messageId: isElsewhere ? 'deadElsewhere' : 'dead',
          data: { actual, target: translation.path, path: source.path },
          ...related
        })
        return
      }
      const own = narrowStyles(styles, [{ fragment: wanted, outline: source }])
      const expected = fragmentsFor(heading, own, slugMakerOf(article.path, article.outsideText)).map(
        fragment => `#${fragment}`
      )
      const data = { actual, expected: expected[0] as string, target: translation.path }
      const edits = expected.length === 1 ? editsOf(link, expected[0] as string) : {}
      context.report({
        ...finding,
        messageId: isElsewhere ? 'translatedElsewhere' : 'translated',
        data,
        expected,
        ...edits
      })
    }

    function reportMissing(article: ArticleFacts): void {
      for (const link of article.links) {
        const { url, urlPlace } = link
        const expected = article.linked?.missing.get(url.replace(/[?#].*/s, ''))
        if (expected === undefined) continue
        const { start, end } = urlPlace ?? link
        context.report({
          article,
          messageId: 'missing',
          data: { actual: url, expected },
          place: { start, end },
          expected: [expected],
          actual: url,
          subjects: subjectsOf(link)
        })
      }
    }
  }
})

/** A fragment that exists in the source article but not in its translation. */
interface DeadFragment {
  readonly wanted: string
  readonly source: OutlineFact
  readonly translation: OutlineFact
}

function isFragmentLink({ url }: LinkFact): boolean {
  return url.startsWith('#') && url.length > 1
}

/** A link with a fragment, and the one at its place in the source: translators also translate the fragment itself. */
interface PairedLink {
  readonly link: LinkFact
  readonly meant: LinkFact
}

function pairLinks(article: ArticleFacts, source: ArticleFacts, comparable: (url: string) => string): PairedLink[] {
  const wanted = byPage(source.links, comparable)
  // Without data of other articles, only those within this one are looked at.
  const links = article.linked === null ? article.links.filter(isFragmentLink) : article.links
  return [...byPage(links, comparable)].flatMap(([page, own]) => {
    const others = wanted.get(page) ?? []
    return own.map((link, index) => ({ link, meant: own.length === others.length ? (others[index] ?? link) : link }))
  })
}

/** Links with a fragment by the page that they lead to, which is none for those within the article. */
function byPage(links: readonly LinkFact[], comparable: (url: string) => string): Map<string, LinkFact[]> {
  const pages = new Map<string, LinkFact[]>()
  for (const link of links) {
    const { url } = link
    const hash = url.indexOf('#')
    if (hash < 0 || hash === url.length - 1) continue
    const page = hash === 0 ? '' : comparable(url)
    const others = pages.get(page)
    if (others === undefined) pages.set(page, [link])
    else others.push(link)
  }
  return pages
}

function deadWithin(article: ArticleFacts, link: LinkFact, meant: LinkFact, source: ArticleFacts): DeadFragment | null {
  const fragment = decodeFragment(link.url)
  if (leadsTo(article, fragment)) return null
  // Only a link that works in the source can be broken by the translation; renderers differ in case and punctuation.
  const isInSource = leadsTo(source, fragment)
  // Where the source is exact, another URL was changed on purpose or by accident: it is no dead link.
  if (!isInSource && article.comparison.isExact) return null
  const wanted = isInSource ? fragment : decodeFragment(meant.url)
  return leadsTo(source, wanted) ? { wanted, source, translation: article } : null
}

function deadElsewhere(article: ArticleFacts, link: LinkFact, meant: LinkFact): DeadFragment | null {
  const fragment = decodeFragment(link.url)
  const targets = article.linked?.articlesAt(link.url) ?? []
  if (targets.some(({ translation }) => translation !== null && leadsTo(translation, fragment))) return null
  const isInSource = targets.some(({ source }) => leadsTo(source, fragment))
  if (!isInSource && article.comparison.isExact) return null
  const wanted = isInSource ? fragment : decodeFragment(meant.url)
  const meanings = targets.filter(({ source }) => leadsTo(source, wanted))
  // Where there is no translation, the source's page is served, and the link works.
  if (meanings.some(({ translation }) => translation === null)) return null
  const [target] = meanings
  return target === undefined ? null : { wanted, source: target.source, translation: target.translation as OutlineFact }
}

/** The link, and the anchor that it leads to. */
function subjectsOf({ url, start, end }: LinkFact): Subject[] {
  const anchor = looseFragment(decodeFragment(url))
  return [
    urlSubject(url, { target: { start, end } }),
    ...(anchor === '' ? [] : [{ kind: 'anchor' as const, value: anchor }])
  ]
}

/** Working links show how the site makes its fragments. */
function stylesOf(article: ArticleFacts, source: ArticleFacts): SlugStyles {
  const within = (each: ArticleFacts): WrittenFragment[] =>
    each.links.filter(isFragmentLink).map(({ url }) => ({ fragment: decodeFragment(url), outline: each }))
  return narrowStyles(allSlugStyles, [...within(article), ...within(source)])
}

/** In a unit the URL has to stay that of the source: there the heading lacks its anchor. */
function editsOf(
  { url, urlPlace, unitId }: LinkFact,
  expected: string
): { readonly edits?: readonly { start: number; end: number; text: string }[] } {
  // Written with escapes, it does not show where its fragment begins.
  if (unitId !== null || urlPlace === null || urlPlace.end - urlPlace.start !== url.length) return {}
  return { edits: [{ start: urlPlace.start + url.indexOf('#'), end: urlPlace.end, text: expected }] }
}
