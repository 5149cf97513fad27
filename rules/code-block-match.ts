import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts, FenceFact } from '../src/model/facts.js'
import type { TextRange } from '../src/model/range.js'
import { firstDifference, withoutComment, type LineDifference } from './shared/code/lines.js'
import { pairsInPartners } from './shared/group/partners.js'
import {
  differenceOfBlocks,
  isDamagedBlock,
  isTranslatedCode,
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
      changed: 'Unexpected line `{{actual}}` in the code block, expected `{{expected}}` as in `{{path}}`',
      shorter: 'Unexpected end of the code block, expected the line `{{expected}}` as in `{{path}}`',
      longer: 'Unexpected line `{{actual}}` in the code block, expected its end as in `{{path}}`',
      line: 'Unexpected line `{{actual}}` in the code block, expected `{{expected}}` as in `{{path}}`{{more}}',
      lineLost: 'Unexpected missing line `{{expected}}` in the code block, expected it as in `{{path}}`{{more}}',
      lineAdded: 'Unexpected line `{{actual}}` in the code block, expected no such line as in `{{path}}`{{more}}',
      unclosed: 'Unexpected code block without its closing fence, expected it closed as in `{{path}}`',
      language: 'Unexpected language `{{actual}}` of the code block, expected `{{expected}}` as in `{{path}}`',
      missing: 'Unexpected missing code block that starts with `{{expected}}`, expected it as in `{{path}}`',
      added: 'Unexpected code block that starts with `{{actual}}`, expected none as in `{{path}}`'
    }
  },
  create(context) {
    const { ignoreComments, unversioned } = context.options
    return {
      group({ articles }) {
        for (const article of articles) {
          const { source, isByBlock } = article.comparison
          // A fence without its end takes the rest of the article for code.
          if (source === null || source.fences.some(fence => !fence.isClosed)) continue
          const differenceOf = comparisonOf(article, source)
          if (differenceOf !== null) compare(article, source, differenceOf)
          // Block by block: whole blocks that are missing or added have no partner.
          else if (isByBlock)
            for (const pair of pairsInPartners(article, article.fences, source.fences))
              compareAligned(article, pair, source)
        }
      }
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
      const difference = differenceOfBlocks(fence.value, wanted.value)
      if (difference === null || !isDamagedBlock(difference)) return
      reportLines(article, fence, difference, source.path, isTranslatedCode(difference) ? null : 'warning')
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
      const lines = differenceOf === 'code' ? differenceOfBlocks(fence.value, wanted.value) : null
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

/** To the letter, or only what is `code` and no text for readers. */
type FenceComparison = ((fence: FenceFact, wanted: FenceFact) => LineDifference | null) | 'code'

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
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${String(count)} ${what}`)
  return ` (lines: ${told.join(', ')})`
}

/** Fences of each side that the other does not have as they are; by position where both have as many. */
function unpaired(fences: readonly FenceFact[], wanted: readonly FenceFact[]): [FenceFact[], FenceFact[]] {
  if (fences.length === wanted.length) return [[...fences], [...wanted]]
  const missing = [...wanted]
  const added = fences.filter(fence => {
    const index = missing.findIndex(other => other.value === fence.value)
    if (index >= 0) missing.splice(index, 1)
    return index < 0
  })
  return [added, missing]
}

function firstLine({ value }: FenceFact): string {
  return value.split('\n').find(line => line.trim() !== '') ?? ''
}

/** The opening line. */
function headOf({ start, end, lineEnds }: FenceFact): TextRange {
  return { start, end: lineEnds[0] ?? end }
}

/** A line of the code, without what stands before it in a quote or list; the closing fence where the code has ended. */
function lineOf(fence: FenceFact, index: number): TextRange {
  const line = fence.value.split('\n')[index]
  const end = fence.lineEnds[index + 1]
  if (line === undefined || end === undefined) return { start: fence.end - 3, end: fence.end }
  return line === '' ? headOf(fence) : { start: Math.max(end - line.length, fence.start), end }
}

/** The block before the missing one, else the first heading, else the start of the front matter. */
function placeOfMissing(article: ArticleFacts, source: ArticleFacts, fence: FenceFact): TextRange {
  const before = article.fences[Math.min(source.fences.indexOf(fence), article.fences.length) - 1]
  const { start, end } =
    before === undefined ? (article.headings[0] ?? article.units[0] ?? { start: 0, end: 3 }) : headOf(before)
  return { start, end }
}
