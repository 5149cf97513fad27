import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { ArticleFacts, HeadingFact } from '../src/model/facts.js'
import {
  headingsBySourceText,
  headingsByUnit,
  headingsInOrder,
  isSameButOneLevel,
  type HeadingView
} from './shared/structure/heading-views.js'
import { nameLocales } from './shared/group/locale-list.js'
import { pairsInPartners } from './shared/group/partners.js'
import { majority } from './shared/group/vote.js'

export default defineGroupRule({
  name: 'heading-parity',
  meta: {
    description: 'require headings of the same levels in all locales of one source version',
    scope: 'group',
    recommended: 'warning',
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    messages: {
      level: 'Heading has level {{level}}, expected level {{expected}} as in {{locales}}',
      shifted: 'Headings of the page are {{by}} lower than in {{locales}}, expected them from level {{expected}} on',
      lost: 'Heading became plain text, expected a heading of level {{expected}} as in {{locales}}',
      added: 'Plain text became a heading of level {{level}}, expected plain text as in {{locales}}',
      count: 'Number of headings is {{count}}, expected {{expected}} as in {{locales}}: they differ from here on'
    }
  },
  create(context) {
    return {
      group({ articles, versions }) {
        for (const version of versions) {
          const source = version.find(article => article.isSource)
          if (source === undefined) compareLocales(version)
          else for (const article of version) if (article !== source) compareWithSource(article, source)
        }
        for (const article of articles) {
          const { source, version, isByBlock } = article.comparison
          if (source === null || version !== null) continue
          if (isByBlock) compareAligned(article, source)
          else if (isSameButOneLevel(article.outline, source.outline)) compareWithSource(article, source)
        }
      }
    }

    function compareWithSource(article: ArticleFacts, source: ArticleFacts): void {
      const isInOrder = article.headings.length === source.headings.length
      const views = [source, article].map(isInOrder ? headingsInOrder : headingsBySourceText)
      const count = compareLevels(views)
      if (!isInOrder && count === 0) compareCounts([source, article])
    }

    function compareAligned(article: ArticleFacts, source: ArticleFacts): void {
      const pairs = pairsInPartners(article, article.headings, source.headings)
      const different = pairs.filter(([heading, wanted]) => heading.depth !== wanted.depth)
      // Where most differ, and nobody knows the version, the levels are the translator's own, unless all were moved alike.
      if (article.comparison.mayBeOlder && different.length * 2 > pairs.length) {
        reportShift(article, source, pairs)
        return
      }
      for (const [heading, { depth }] of different) {
        context.report({
          article,
          messageId: 'level',
          data: { level: String(heading.depth), expected: String(depth), locales: nameLocales([source]) },
          place: heading
        })
      }
    }

    /** A tool that renders another title above the page moves all headings, mostly too far. */
    function reportShift(
      article: ArticleFacts,
      source: ArticleFacts,
      pairs: readonly (readonly [HeadingFact, HeadingFact])[]
    ): void {
      const [first] = pairs
      const shift = sharedShift(pairs.map(([heading, wanted]) => heading.depth - wanted.depth))
      if (first === undefined || shift === null) return
      const data = {
        by: `${shift} ${shift === 1 ? 'level' : 'levels'}`,
        expected: String(first[1].depth),
        locales: nameLocales([source])
      }
      context.report({ article, messageId: 'shifted', data, place: first[0] })
    }

    /** Without an article in the source locale, the majority of the others decides. */
    function compareLocales(articles: readonly ArticleFacts[]): void {
      if (articles.length < 3) return
      compareCounts(articles.filter(({ units }) => units.length === 0))
      compareLevels(articles.map(headingsByUnit))
    }

    /** One finding for an article: comparing headings one by one would blame most of those behind the first difference. */
    function compareCounts(articles: readonly ArticleFacts[]): void {
      const vote = majority(
        articles,
        ({ headings }) => String(headings.length),
        ({ isSource }) => isSource
      )
      const model = vote?.winners[0]
      if (vote === null || vote.isTie || model === undefined) return
      for (const article of vote.losers) {
        const different = article.headings.findIndex(({ depth }, index) => depth !== model.headings[index]?.depth)
        const place = article.headings.at(different) ?? article.frontMatter.opening
        const data = {
          count: article.headings.length,
          expected: model.headings.length,
          locales: nameLocales(vote.winners)
        }
        context.report({ article, messageId: 'count', data, place })
      }
    }

    /** Returns how many findings there were. */
    function compareLevels(views: readonly HeadingView[]): number {
      let count = 0
      for (const key of new Set(views.flatMap(view => [...view.levels.keys()]))) {
        const vote = majority(
          views.filter(view => view.knows(key)),
          view => levelOf(view, key),
          ({ article }) => article.isSource
        )
        // Of two locales that differ, nobody can say which one is wrong.
        if (vote === null || vote.isTie || vote.losers.length === 0) continue
        const locales = nameLocales(vote.winners.map(({ article }) => article))
        for (const view of vote.losers) {
          const actual = levelOf(view, key)
          const place = view.placeOf(key)
          if (place === null) continue
          count++
          const messageId = actual === NO_HEADING ? 'lost' : vote.key === NO_HEADING ? 'added' : 'level'
          context.report({
            article: view.article,
            messageId,
            data: { level: actual, expected: vote.key, locales },
            place
          })
        }
      }
      return count
    }
  }
})

const NO_HEADING = '0'

/** Fewer headings, or a smaller share of them, do not show that the page was moved as a whole. */
const SHIFTED = { fewest: 3, share: 0.75 }

/**
 * The step by which the headings of a page were moved down. Where they were moved up, the source mostly begins too low.
 *
 * @param steps How many levels each of them is lower than in the source.
 * @returns The step of most; `null` where they were moved in several ways, or not all of them.
 */
function sharedShift(steps: readonly number[]): number | null {
  if (steps.length < SHIFTED.fewest || !steps.every(step => step > 0)) return null
  const shift = steps.find(step => steps.filter(other => other === step).length >= steps.length * SHIFTED.share)
  return shift ?? null
}

function levelOf(view: HeadingView, key: string): string {
  return String(view.levels.get(key) ?? NO_HEADING)
}
