import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts, MdxCodeFact } from '../src/model/facts.js'
import type { TextRange } from '../src/model/range.js'
import { excerpt } from '../src/text/characters/words.js'
import { changeOfImports, importedPaths } from './shared/code/import-form.js'
import { damagedComments, readMdxCode, type MdxCode } from './shared/code/mdx-code.js'
import { importsIn, isSameImport, type MdxImport } from './shared/code/mdx-imports.js'
import { compareSequences } from './shared/structure/sequence-differences.js'
import { placeBehind } from './shared/group/section-place.js'
import { comparableWithoutLocales } from './shared/markup/comparable-value.js'
import { translatedAttributes, translatedOptions } from './shared/markup/translated-attributes.js'
import type { PageLocales } from '../src/text/urls/same-page.js'
import { formsOf, type UrlChange } from '../src/text/urls/url-form.js'

export default defineGroupRule({
  name: 'mdx-match',
  meta: {
    description:
      'require components, expressions and imports of MDX, such as `<Tabs syncKey="pkg">`, to be those of the source',
    scope: 'group',
    recommended: 'warning',
    fixable: false,
    issueType: 'markup',
    options: translatedOptions,
    choices: { changed: 'import' },
    messages: {
      changed: 'MDX code `{{actual}}` differs from the source, expected `{{expected}}` as in `{{path}}`',
      lost: 'MDX code `{{expected}}` is missing, expected as in `{{path}}`',
      lostMore: 'MDX code `{{expected}}` and {{count}} more are missing, expected as in `{{path}}`',
      comment: 'MDX comment `{{actual}}` is damaged, expected `{{expected}}`',
      broken: 'MDX cannot be parsed ({{problem}}), expected it to parse as `{{path}}` does'
    }
  },
  create(context) {
    const translated = translatedAttributes(context.options.translated)
    return {
      group({ articles }) {
        const translations = articles.filter(({ comparison, mdx }) => comparison.source !== null && mdx !== null)
        for (const article of articles) {
          const { source } = article.comparison
          // Site generators have syntax of their own: if the source breaks the same rule, the translation is not to blame.
          if (source === null || article.mdx === null || source.mdx === null || source.mdx.problem !== null) continue
          const { problem } = article.mdx
          if (problem === null) compare(article, article.mdx.code, source, source.mdx.code, translations)
          else
            context.report({
              article,
              messageId: 'broken',
              data: { problem: problem.message, path: source.path },
              place: problem
            })
        }
      }
    }

    function compare(
      article: ArticleFacts,
      code: readonly MdxCodeFact[],
      source: ArticleFacts,
      sourceCode: readonly MdxCodeFact[],
      translations: readonly ArticleFacts[]
    ): void {
      const comparable = comparableWithoutLocales([article.locale, source.locale], [article.path, source.path])
      const [own, other] = [code, sourceCode].map(facts =>
        facts.flatMap(fact => toPiece(fact, readMdxCode(fact.text, translated, comparable)))
      ) as [Piece[], Piece[]]
      compareImports(article, importsOf(code), source, importsOf(sourceCode), comparable)
      for (const { fact, expected } of damagedComments(code, sourceCode)) {
        const { text: actual, start, end } = fact
        const data = { actual: excerpt(actual), expected: excerpt(expected) }
        context.report({ article, messageId: 'comment', data, place: { start, end }, expected: [expected], actual })
      }
      const { changed, lost } = compareSequences(other, own)
      for (const [from, to] of changed) reportChanged(article, to.fact, from.fact, source)
      // Where blocks are not compared, the translation is one of another text.
      if (!article.comparison.isByBlock) return
      const isOther = lost.flat().length > MOST_LOST && lost.flat().length * 2 > other.length
      for (const run of isOther ? [lost.flat()] : lost) {
        const facts = run.map(({ fact }) => fact)
        reportLost(article, facts, source, isLackedByMost(facts, translations))
      }
    }

    function compareImports(
      article: ArticleFacts,
      own: readonly MdxImport[],
      source: ArticleFacts,
      wanted: readonly MdxImport[],
      comparable: (path: string) => string
    ): void {
      for (const expected of wanted) {
        countOccasions(expected, article, source)
        const found =
          own.find(each => isSameImport(each, expected, comparable)) ??
          own.find(each => comparable(each.from) === comparable(expected.from)) ??
          own.find(each => each.specifiers.length > 0 && each.specifiers.join() === expected.specifiers.join())
        if (found === undefined) {
          // An import that is no longer used was removed with its component.
          if (!expected.names.some(name => isUsed(name, source) && !isUsed(name, article)))
            reportLost(article, [expected], source)
          continue
        }
        if (isSameImport(found, expected, comparable)) continue
        const missing = expected.names.filter(name => !own.some(({ names }) => names.includes(name)))
        const isMoved = comparable(found.from) !== comparable(expected.from)
        if (isMoved || missing.some(name => isUsed(name, article) || found.names.length === expected.names.length))
          reportChanged(
            article,
            found,
            expected,
            source,
            changeOfImports(expected.text, found.text, localesOf(article, source))
          )
      }
    }

    function countOccasions({ text }: MdxImport, article: ArticleFacts, source: ArticleFacts): void {
      for (const form of new Set(importedPaths(text).flatMap(path => formsOf(path, localesOf(article, source)))))
        context.occasion('changed', form, article)
    }

    function reportChanged(
      article: ArticleFacts,
      { text: actual, start, end }: MdxCodeFact,
      { text: expected, ...from }: MdxCodeFact,
      { path }: ArticleFacts,
      choice: UrlChange | null = null
    ): void {
      const data = { actual: excerpt(actual), expected: excerpt(expected), path }
      const subjects = [
        { kind: 'tag', value: actual, target: { start, end } },
        { kind: 'tag', value: expected, source: [{ start: from.start, end: from.end }] }
      ] as const
      context.report({
        article,
        messageId: 'changed',
        data,
        place: { start, end },
        expected: [expected],
        actual,
        subjects,
        ...(choice === null ? {} : { choice })
      })
    }

    function reportLost(
      article: ArticleFacts,
      facts: readonly MdxCodeFact[],
      { path }: ArticleFacts,
      isNew = false
    ): void {
      const [first] = facts
      if (first === undefined) return
      const { text, start, end } = first
      context.report({
        article,
        messageId: facts.length === 1 ? 'lost' : 'lostMore',
        data: { expected: excerpt(text), count: facts.length - 1, path },
        place: placeBehind(article, first),
        expected: [text],
        related: [{ path, start, end, message: 'The code in the source' }],
        subjects: facts.map(fact => ({
          kind: 'tag',
          value: fact.text,
          source: [{ start: fact.start, end: fact.end }] as [TextRange]
        })),
        ...(isNew ? { severityCap: 'info' as const } : {})
      })
    }
  }
})

/** A translation that lacks more than this, and most of what there is, translates another version: one finding says so. */
const MOST_LOST = 4

function localesOf(article: ArticleFacts, source: ArticleFacts): PageLocales {
  return { locale: article.locale, sourceLocale: source.locale }
}

interface Piece extends MdxCode {
  readonly fact: MdxCodeFact
}

function toPiece(fact: MdxCodeFact, code: MdxCode | null): Piece[] {
  return code === null ? [] : [{ ...code, fact }]
}

function importsOf(code: readonly MdxCodeFact[]): MdxImport[] {
  return code.flatMap(({ text, start }) => (/^\s*(?:import|export)\b/.test(text) ? importsIn(text, start) : []))
}

/** Fewer translations prove nothing about the source. */
const LEAST_TRANSLATIONS = 3

/** What nearly all translations lack came into the source after they were made. */
function isLackedByMost(facts: readonly MdxCodeFact[], translations: readonly ArticleFacts[]): boolean {
  if (translations.length < LEAST_TRANSLATIONS) return false
  const head = /^<?[\w.$-]*/.exec(facts[0]?.text ?? '')?.[0] ?? ''
  const countIn = ({ mdx }: ArticleFacts): number => mdx?.code.filter(({ text }) => text.startsWith(head)).length ?? 0
  const wanted = Math.max(...translations.map(({ comparison: { source } }) => (source === null ? 0 : countIn(source))))
  return translations.filter(article => countIn(article) < wanted).length >= translations.length * 0.8
}

/** As a component or in an expression. */
function isUsed(name: string, { mdx, outsideText }: ArticleFacts): boolean {
  const pattern = new RegExp(String.raw`[<{]\s{0,9}${name.replaceAll('$', String.raw`\$`)}\b`)
  return pattern.test(outsideText) || (mdx?.code.some(({ text }) => pattern.test(text)) ?? false)
}
