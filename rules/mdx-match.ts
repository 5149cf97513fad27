import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts, MdxCodeFact } from '../src/model/facts.js'
import { comparableWithoutLocales } from './shared/markup/comparable-value.js'
import { pairNearest, without } from '../src/text/structures/difference.js'
import { changeOfImports, importedPaths } from './shared/code/import-form.js'
import { readMdxCode, type MdxCode } from './shared/code/mdx-code.js'
import { translatedAttributes, translatedOptions } from './shared/markup/translated-attributes.js'
import { excerpt } from '../src/text/characters/words.js'
import { formsOf } from '../src/text/urls/url-form.js'

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
      broken: 'MDX cannot be parsed ({{problem}}), expected it to parse as `{{path}}` does'
    }
  },
  create(context) {
    const translated = translatedAttributes(context.options.translated)
    return {
      group({ articles }) {
        for (const article of articles) {
          const { source } = article.comparison
          // Generators have syntax of their own: what the source does not keep to, either, is none of the translation.
          if (source === null || article.mdx === null || source.mdx === null || source.mdx.problem !== null) continue
          const { problem } = article.mdx
          if (problem === null) compare(article, article.mdx.code, source, source.mdx.code)
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
      sourceCode: readonly MdxCodeFact[]
    ): void {
      const comparable = comparableWithoutLocales([article.locale, source.locale])
      const [own, other] = [code, sourceCode].map(facts =>
        facts.flatMap(fact => toPiece(fact, readMdxCode(fact.text, translated, comparable)))
      )
      for (const kind of KINDS) {
        const [found, wanted] = [own, other].map(pieces => (pieces ?? []).filter(piece => piece.kind === kind))
        const [lost, added] = [without(wanted ?? [], found ?? [], keyOf), without(found ?? [], wanted ?? [], keyOf)]
        // What is missing or added is a block: here, one thing stands for another.
        if (lost.length !== added.length) continue
        for (const [from, to] of pairNearest(lost, added, keyOf).pairs) report(article, to.fact, from.fact, source)
        if (kind === 'module') for (const { fact } of wanted ?? []) countOccasions(fact, article, source)
      }
    }

    function countOccasions({ text }: MdxCodeFact, article: ArticleFacts, source: ArticleFacts): void {
      const locales = { locale: article.locale, sourceLocale: source.locale }
      for (const form of new Set(importedPaths(text).flatMap(path => formsOf(path, locales))))
        context.occasion('changed', form, article)
    }

    function report(
      article: ArticleFacts,
      { text: actual, start, end }: MdxCodeFact,
      { text: expected, ...from }: MdxCodeFact,
      { path, locale }: ArticleFacts
    ): void {
      const choice = changeOfImports(expected, actual, { locale: article.locale, sourceLocale: locale })
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
  }
})

const KINDS: readonly MdxCode['kind'][] = ['module', 'expression', 'component']

interface Piece extends MdxCode {
  readonly fact: MdxCodeFact
}

function toPiece(fact: MdxCodeFact, code: MdxCode | null): Piece[] {
  return code === null ? [] : [{ ...code, fact }]
}

const keyOf = ({ key }: MdxCode): string => key
