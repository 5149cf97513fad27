import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts, FenceFact } from '../src/model/facts.js'
import { scriptsOf } from '../src/text/characters/writing.js'
import { firstDifference, withoutComment, type LineDifference } from './shared/code/lines.js'
import { firstLine, headOf, lineOf, pairsByContent, placeOfMissing, unpaired } from './shared/code/fences.js'
import { differenceOfInfo } from './shared/code/info-strings.js'
import { pairsInPartners } from './shared/group/partners.js'
import {
  differenceOfBlocks,
  isDamagedBlock,
  isTranslatedCode,
  type BlockComparison,
  type BlockDifference
} from './shared/code/block-difference.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineGroupRule({
  name: 'code-block-match',
  meta: {
    description: 'require fenced code blocks to be those of the source-locale article',
    scope: 'group',
    recommended: 'error',
    fixable: false,
    issueType: 'inconsistency',
    options: {
      type: 'object',
      properties: {
        ignoreComments: { type: 'boolean', default: false, description: 'Whether comments in code may be translated' },
        unversioned: {
          type: 'boolean',
          default: false,
          description:
            'Whether to compare to the letter articles that do not say which version of their source they translate, where headings and code blocks are in the same order'
        }
      },
      additionalProperties: false
    },
    messages: {
      changed: 'Code line `{{actual}}` differs from the source, expected `{{expected}}` as in `{{path}}`',
      shorter: 'Code block ends too early, expected the line `{{expected}}` as in `{{path}}`',
      longer: 'Code block goes on with `{{actual}}`, expected its end as in `{{path}}`',
      line: 'Code line `{{actual}}` differs from the source, expected `{{expected}}` as in `{{path}}`{{more}}',
      lineLost: 'Code line `{{expected}}` is missing, expected as in `{{path}}`{{more}}',
      lineAdded: 'Code line `{{actual}}` is not in `{{path}}`{{more}}',
      unclosed: 'Code block has no closing fence, expected one as in `{{path}}`',
      language: 'Code block language `{{actual}}` differs from the source, expected `{{expected}}` as in `{{path}}`',
      meta: 'Code block marks `{{actual}}` differ from the source, expected `{{expected}}` as in `{{path}}`',
      missing: 'Code block that starts with `{{expected}}` is missing, expected as in `{{path}}`',
      added: 'Code block that starts with `{{actual}}` is not in `{{path}}`'
    }
  },
  create(context) {
    const { ignoreComments, unversioned } = context.options
    return {
      group({ articles }) {
        for (const article of articles) {
          const { source, isByBlock } = article.comparison
          // An unclosed fence turns the rest of the article into code.
          if (source === null || source.fences.some(fence => !fence.isClosed)) continue
          const differenceOf = comparisonOf(article, source)
          if (differenceOf !== null) compare(article, source, differenceOf)
          // Block by block: whole blocks that are missing or added have no partner.
          else if (article.comparison.version === null)
            for (const pair of pairsOf(article, source, isByBlock)) compareAligned(article, pair, source)
        }
      }
    }

    /** By the place of their blocks; where that is uncertain, by content. */
    function pairsOf(article: ArticleFacts, source: ArticleFacts, isByBlock: boolean): [FenceFact, FenceFact][] {
      const pairs = isByBlock ? pairsInPartners(article, article.fences, source.fences) : []
      const paired = new Set(pairs.flat())
      const rest = (fences: readonly FenceFact[]): FenceFact[] => fences.filter(fence => !paired.has(fence))
      return [...pairs, ...pairsByContent(rest(article.fences), rest(source.fences))]
    }

    /** How strictly all code of an article is compared: to the letter, but for what a translator of a plain site may translate, or not at all. */
    function comparisonOf(article: ArticleFacts, source: ArticleFacts): FenceComparison | null {
      const { version, isExact, mayBeOlder } = article.comparison
      if (isExact) return differenceToTheLetter
      if (version !== null || article.outline !== source.outline) return null
      return unversioned ? differenceToTheLetter : mayBeOlder ? null : 'code'
    }

    function compare(article: ArticleFacts, source: ArticleFacts, differenceOf: FenceComparison): void {
      const [added, missing] = unpaired(article.fences, source.fences)
      const { path } = source
      for (const fence of added) {
        const wanted = missing.shift()
        if (wanted !== undefined) {
          compareFences(article, [fence, wanted], path, differenceOf)
          continue
        }
        const actual = firstLine(fence)
        context.report({
          article,
          messageId: 'added',
          data: { actual: excerpt(actual), path },
          place: headOf(fence),
          actual,
          subjects: [{ kind: 'code', value: actual, target: { start: fence.start, end: fence.end } }]
        })
      }
      for (const fence of missing) {
        const expected = firstLine(fence)
        context.report({
          article,
          messageId: 'missing',
          data: { expected: excerpt(expected), path },
          place: placeOfMissing(article, source, fence),
          expected: [expected],
          subjects: [{ kind: 'code', value: expected, source: [{ start: fence.start, end: fence.end }] }]
        })
      }
    }

    /** Code of another shape, and another language, can be the source's own progress. */
    function compareAligned(
      article: ArticleFacts,
      [fence, wanted]: readonly [FenceFact, FenceFact],
      source: ArticleFacts
    ): void {
      if (!article.comparison.mayBeOlder) {
        compareFences(article, [fence, wanted], source.path, 'code')
        return
      }
      const difference = differenceOfBlocks(fence.value, wanted.value, comparisonOfBlocks(article, wanted))
      if (difference === null) reportInfo(article, [fence, wanted], source.path)
      if (difference === null || !isDamagedBlock(difference)) return
      reportLines(
        article,
        fence,
        difference,
        source.path,
        isTranslatedCode(difference) && wanted.lang !== null ? null : 'warning'
      )
    }

    /** Another language or another marked line may be the source's own progress, too. */
    function reportInfo(article: ArticleFacts, [fence, wanted]: readonly [FenceFact, FenceFact], path: string): void {
      const difference = differenceOfInfo(fence, wanted)
      if (difference === null) return
      const { actual, expected, kind, isAbsent } = difference
      context.report({
        article,
        messageId: kind === 'meta' ? 'meta' : 'language',
        data: { actual: excerpt(actual), expected: excerpt(expected), path },
        place: headOf(fence),
        expected: [expected],
        actual,
        severityCap: isAbsent || kind === 'language' ? 'info' : 'warning'
      })
    }

    /** One finding for a block, on its first line that differs. */
    function reportLines(
      article: ArticleFacts,
      fence: FenceFact,
      { lines }: BlockDifference,
      path: string,
      severityCap: 'warning' | null
    ): void {
      const [first] = lines
      if (first === undefined) return
      const [actual, expected] = [first.actual?.line ?? null, first.expected?.line ?? null]
      context.report({
        article,
        messageId: actual === null ? 'lineLost' : expected === null ? 'lineAdded' : 'line',
        data: { actual: excerpt(actual ?? ''), expected: excerpt(expected ?? ''), path, more: countsOf(lines) },
        place: lineOf(fence, first.index),
        ...(expected === null ? {} : { expected: [expected] }),
        ...(actual === null ? {} : { actual }),
        ...(severityCap === null ? {} : { severityCap })
      })
    }

    function compareFences(
      article: ArticleFacts,
      [fence, wanted]: readonly [FenceFact, FenceFact],
      path: string,
      differenceOf: FenceComparison
    ): void {
      const difference = differenceOf === 'code' ? null : differenceOf(fence, wanted)
      const lines =
        differenceOf === 'code'
          ? differenceOfBlocks(fence.value, wanted.value, comparisonOfBlocks(article, wanted))
          : null
      if (lines !== null) {
        reportLines(article, fence, lines, path, null)
        return
      }
      if (difference === null) {
        const [actual, expected] = [fence.lang ?? '', wanted.lang ?? '']
        if (actual.toLowerCase() !== expected.toLowerCase()) {
          context.report({
            article,
            messageId: 'language',
            data: { actual, expected, path },
            place: headOf(fence),
            expected: [expected],
            actual
          })
        } else if (!fence.isClosed) {
          // A line that leaves the list or quote of the block ends it before its last fence.
          context.report({ article, messageId: 'unclosed', data: { path }, place: headOf(fence) })
        }
        return
      }
      const { actual, expected, index } = difference
      const messageId = actual === null ? 'shorter' : expected === null ? 'longer' : 'changed'
      context.report({
        article,
        messageId,
        data: { actual: excerpt(actual ?? ''), expected: excerpt(expected ?? ''), path },
        place: lineOf(fence, index),
        ...(expected === null ? {} : { expected: [expected] }),
        ...(actual === null ? {} : { actual })
      })
    }

    function differenceToTheLetter(fence: FenceFact, wanted: FenceFact): LineDifference | null {
      return firstDifference(fence.value.split('\n'), wanted.value.split('\n'), isSameLine)
    }

    function isSameLine(actual: string, expected: string): boolean {
      if (actual.trimEnd() === expected.trimEnd()) return true
      return ignoreComments && withoutComment(actual).trim() === withoutComment(expected).trim()
    }
  }
})

/** Exactly, or without the text for readers. */
type FenceComparison = ((fence: FenceFact, wanted: FenceFact) => LineDifference | null) | 'code'

function comparisonOfBlocks({ locale }: ArticleFacts, wanted: FenceFact): BlockComparison {
  const scripts = locale === null ? [] : scriptsOf(locale)
  return { language: wanted.lang, hasOtherScript: scripts.length > 0 && !scripts.includes('Latn') }
}

/** How many lines differ, where the message names one of several. */
function countsOf(lines: BlockDifference['lines']): string {
  if (lines.length < 2) return ''
  const missing = lines.filter(({ actual }) => actual === null).length
  const added = lines.filter(({ expected }) => expected === null).length
  const counts = [
    [lines.length - missing - added, 'changed'],
    [missing, 'missing'],
    [added, 'added']
  ] as const
  const shown = counts.filter(([count]) => count > 0).map(([count, what]) => `${String(count)} ${what}`)
  return ` (lines: ${shown.join(', ')})`
}
