import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, InlineCode, PairedUnit, Segment } from '../src/model/article.js'
import { comparableCode, isAdaptedCode, isAlike, isOtherForm } from './shared/code/comparable-code.js'
import { pairNearest, without } from '../src/text/structures/difference.js'
import {
  capOfAddition,
  capOfChange,
  capOfLoss,
  capOfTranslatedWord,
  isOwnSource,
  type Cap
} from './shared/code/code-severity.js'
import { isPlainWording } from './shared/code/wording.js'
import { differenceOfMath } from './shared/code/math.js'
import { isMoved } from './shared/links/moved.js'
import { languageOf } from '../src/text/languages/locale.js'
import { unescapeText } from '../src/text/markdown/unescape.js'
import { excerpt, hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'code-match',
  meta: {
    description: 'require the inline code of a target to be that of its source',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'markup',
    needs: { target: ['backtick'], source: ['backtick', 'backslash'] },
    options: noOptions,
    messages: {
      unpaired: 'Unpaired backtick, expected the code `{{expected}}` as in the source',
      merged: 'Inline code `{{actual}}` merges separate pieces, expected {{expected}} as in the source',
      changed: 'Inline code `{{actual}}` differs from the source, expected `{{expected}}`',
      lost: 'Inline code {{expected}} is missing, expected as in the source',
      added: 'Inline code `{{actual}}` is not in the source',
      math: 'Formula command `{{actual}}` differs from the source, expected `{{expected}}`',
      mathLost: 'Formula command `{{expected}}` is missing, expected as in the source'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        const { target, source } = unit
        reportMath(unit)
        if (source.code.length + target.code.length === 0 || !hasContent(target.text) || !hasContent(source.text))
          return
        const tagged = (side: Segment): InlineCode[] => codeOfTags(side)
        const keyOf = keysFor(article)
        let lost = without(without(source.code, target.code, keyOf), tagged(target), keyOf)
        let added = without(without(target.code, source.code, keyOf), tagged(source), keyOf)
        if (lost.length + added.length === 0) return

        const stray = strayBackticks(target)
        if (lost[0] !== undefined && stray.length > strayBackticks(source).length) {
          const start = stray[0] as number
          const data = { expected: excerpt(lost[0].value) }
          context.report({
            messageId: 'unpaired',
            data,
            place: { start, end: start + 1 },
            unit,
            expected: lost.map(valueOf)
          })
          return
        }
        for (const code of added.slice(0, 20)) {
          const parts = partsOf(code, lost)
          if (parts.length < 2) continue
          const data = {
            actual: excerpt(code.value),
            expected: parts.map(({ value }) => `\`${excerpt(value)}\``).join(', ')
          }
          context.report({
            messageId: 'merged',
            data,
            place: code,
            unit,
            expected: parts.map(valueOf),
            actual: code.value
          })
          lost = lost.filter(item => !parts.includes(item))
          added = added.filter(item => item !== code)
        }
        for (const code of lost.slice(0, 20)) {
          // If `<p></p>` became `<p>` and `</p>`, nothing is missing.
          const parts = partsOf(code, added)
          if (parts.map(valueOf).join('') !== code.value) continue
          lost = lost.filter(item => item !== code)
          added = added.filter(item => !parts.includes(item))
        }
        const rest = pairAlike(lost, added, unit, keyOf)
        for (const pair of rest.pairs) reportChanged(pair, unit)
        reportLost(rest.lost, unit)
        for (const code of rest.added) reportAdded(code, unit)
      }
    }

    /** Commands of formulas are code. */
    function reportMath(unit: PairedUnit): void {
      const difference = differenceOfMath(unit.source, unit.target)
      if (difference === null) return
      const { actual, expected, place } = difference
      context.report({
        messageId: actual === null ? 'mathLost' : 'math',
        data: { actual: actual ?? '', expected },
        place,
        unit,
        expected: [expected],
        ...(actual === null ? {} : { actual }),
        ...capped(isOwnSource(unit) || actual !== null ? null : 'warning')
      })
    }

    function reportChanged([from, to]: readonly [InlineCode, InlineCode], unit: PairedUnit): void {
      const isAdapted = isAdaptedCode(from.value, to.value)
      const capOfWord = isAdapted ? capOfTranslatedWord(from, unit) : null
      if (
        (isAdapted && capOfWord === null) ||
        isTranslatedTerm(from.value, to.value, unit) ||
        to.value === from.value + endingOf(from, unit.source) ||
        standsInFence(to.value, unit)
      )
        return
      context.report({
        messageId: 'changed',
        data: { actual: excerpt(to.value), expected: excerpt(from.value) },
        place: to,
        unit,
        expected: [from.value],
        actual: to.value,
        ...capped(isAdapted ? capOfWord : capOfChange(from.value, to.value, unit))
      })
    }

    /** One finding for all codes that were lost in the same way: whoever restores one restores all. */
    function reportLost(codes: readonly InlineCode[], unit: PairedUnit): void {
      const { source, target } = unit
      const byCap = new Map<Cap, InlineCode[]>()
      for (const code of codes) {
        if (
          isWordOfSentence(code, source) ||
          isMarkedOtherwise(code, target) ||
          isMoved(unit, `\`${code.value}\``, 'target')
        )
          continue
        const cap = capOfLoss(code, unit)
        byCap.set(cap, [...(byCap.get(cap) ?? []), code])
      }
      for (const [cap, missing] of byCap) {
        const shown = missing.slice(0, 5).map(({ value }) => `\`${excerpt(value)}\``)
        context.report({
          messageId: 'lost',
          data: { expected: shown.join(', ') + (missing.length > shown.length ? ', …' : '') },
          place: placeOfLost(missing[0] as InlineCode, target),
          unit,
          expected: missing.map(valueOf),
          ...capped(cap)
        })
      }
    }

    function reportAdded(code: InlineCode, unit: PairedUnit): void {
      if (isTerm(code.value, unit.source) || isNamedInArticle(code.value, unit) || standsInFence(code.value, unit))
        return
      context.report({
        messageId: 'added',
        data: { actual: excerpt(code.value) },
        place: code,
        unit,
        actual: code.value,
        ...capped(capOfAddition(code, unit))
      })
    }
  }
})

function capped(cap: Cap): { severityCap?: 'warning' | 'info' } {
  return cap === null ? {} : { severityCap: cap }
}

/** Pairs each missing code with what may have replaced it. In side-by-side articles, the two belong together however unlike they are. */
function pairAlike(
  lost: readonly InlineCode[],
  added: readonly InlineCode[],
  unit: PairedUnit,
  keyOf: (code: InlineCode) => string
): ReturnType<typeof pairNearest<InlineCode>> {
  const nearest = pairNearest(lost, added, keyOf)
  const isPair = ([from, to]: readonly [InlineCode, InlineCode]): boolean =>
    isOwnSource(unit) ||
    isAlike(from.value, to.value) ||
    isAdaptedCode(from.value, to.value) ||
    isOtherForm(from.value, to.value)
  const apart = new Set(nearest.pairs.filter(pair => !isPair(pair)).flat())
  const restOf = (codes: readonly InlineCode[], rest: readonly InlineCode[]): InlineCode[] =>
    codes.filter(code => rest.includes(code) || apart.has(code))
  return {
    pairs: nearest.pairs.filter(isPair),
    lost: restOf(lost, nearest.lost),
    added: restOf(added, nearest.added)
  }
}

/** A value that the code blocks of the translation use, too, is what its readers have to type. */
function standsInFence(value: string, { target }: PairedUnit): boolean {
  const { text } = target.document
  if (value.length < 2 || !text.includes(value)) return false
  return text.split(/^[ >\t]*(?:`{3}|~{3}).*$/m).some((part, index) => index % 2 === 1 && part.includes(value))
}

const valueOf = ({ value }: InlineCode): string => value

/** `de/about.md` in a German article is what `en/about.md` is in its English source. */
function keysFor({ locale, sourceLocale }: Article): (code: InlineCode) => string {
  const [own, other] = [locale === null ? null : languageOf(locale), languageOf(sourceLocale)]
  if (own === null || own === other) return ({ value }) => comparableCode(value)
  const folder = new RegExp(`(?<![\\w.-])(?:${own}|${other})(?=/)`, 'g')
  return ({ value }) => comparableCode(value).replaceAll(folder, '')
}

/** A word of the source's text that the translation sets as code because its language has no word for it. */
function isTerm(value: string, source: Segment): boolean {
  if (!isPlainWording(value)) return false
  const prose = source.prose.toLowerCase()
  const words = value.toLowerCase()
  return prose.includes(words) || prose.includes(words.replace(/s$/, ''))
}

/** Where the source says “it”, a translation may name what another passage of the source has as code. */
function isNamedInArticle(value: string, { source, comparison }: PairedUnit): boolean {
  return !comparison.isIsolated && source.document.text.includes(`\`${value}\``)
}

/** A word that the text uses on both sides, with a capital letter, is the name of a thing in it. */
function isTranslatedTerm(from: string, to: string, { source, target }: PairedUnit): boolean {
  return (
    /^[A-Z][a-z]+$/.test(from) && /^\p{Lu}\p{L}+$/u.test(to) && source.prose.includes(from) && target.prose.includes(to)
  )
}

/** In “heading `id`s”, the code is a word with an ending, for which the translation may have a word of its own. */
function isWordOfSentence(code: InlineCode, source: Segment): boolean {
  return /^[a-z]+$/.test(code.value) && endingOf(code, source) !== ''
}

/** Letters right behind the code: `s` in “`id`s”. */
function endingOf({ end }: InlineCode, { text, start }: Segment): string {
  return /^[a-z]*/.exec(text.slice(end - start, end - start + 4))?.[0] ?? ''
}

/** Plain words may be set in italics instead; what has signs of code may not. */
function isMarkedOtherwise({ value }: InlineCode, { emphasis, strong, text, start }: Segment): boolean {
  return (
    isPlainWording(value) &&
    [...emphasis, ...strong].some(({ inner }) => text.slice(inner.start - start, inner.end - start) === value)
  )
}

/** What `<code>` tags hold is code, too. */
function codeOfTags(segment: Segment): InlineCode[] {
  if (!segment.html.some(({ name }) => name === 'code')) return []
  const tags = segment.html.filter(({ name }) => name === 'code')
  return tags.flatMap((tag, index) => {
    const closing = tags[index + 1]
    if (tag.closing || closing?.closing !== true) return []
    const range = { start: tag.end, end: closing.start }
    return [
      {
        ...range,
        inner: range,
        value: unescapeText(segment.text.slice(range.start - segment.start, range.end - segment.start))
      }
    ]
  })
}

function strayBackticks({ prose, start }: Segment): number[] {
  return prose.includes('`') ? [...prose.matchAll(/(?<!\\)`/g)].map(({ index }) => start + index) : []
}

/** Which of the lost codes one added code is made of; empty where it holds anything else. */
function partsOf(code: InlineCode, lost: readonly InlineCode[]): InlineCode[] {
  let rest = code.value
  const parts = lost.filter(({ value }) => {
    const index = value === '' ? -1 : rest.indexOf(value)
    if (index >= 0) rest = rest.slice(0, index) + ' '.repeat(value.length) + rest.slice(index + value.length)
    return index >= 0
  })
  return /[\p{L}\p{N}]/u.test(rest) ? [] : parts
}

/** The words themselves, where they are still there without markup. */
function placeOfLost({ value }: InlineCode, target: Segment): { start: number; end: number } {
  const inProse = target.prose.indexOf(value)
  const index = value.trim() === '' ? -1 : inProse < 0 ? target.text.indexOf(value) : inProse
  return index < 0
    ? { start: target.start, end: target.end }
    : { start: target.start + index, end: target.start + index + value.length }
}
