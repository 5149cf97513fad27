import { defineRule } from '../src/define-rule.js'
import type { Article } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'
import { languageOf } from '../src/text/languages/locale.js'
import { isAssistantText, speaksOfTranslation } from './shared/language/assistant-text.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineRule({
  name: 'no-assistant-text',
  meta: {
    description: 'disallow what a language model says around its translation',
    scope: 'unit',
    recommended: 'warning',
    experimental: true,
    fixable: false,
    issueType: 'addition',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'Paragraphs that are intended as they are: how they start'
        }
      },
      additionalProperties: false
    },
    messages: {
      assistant: 'Words of a language model (“{{text}}”) are left in the text, expected the translation alone'
    }
  },
  create(context) {
    const { allow } = context.options
    return {
      unit({ target, source, ...unit }) {
        const text = target.text.trim()
        const place = isIntended(text, 'opening') ? 'opening' : isIntended(text, 'closing') ? 'closing' : null
        // An article about translating may say so itself.
        if (place === null || isAssistantText(source.text.trim(), place)) return
        report(
          {
            start: target.start + target.text.indexOf(text),
            end: target.start + target.text.indexOf(text) + text.length
          },
          text,
          unit
        )
      },
      article(article) {
        if (article.isSource) return
        const { first, last } = borderParagraphs(article)
        const isOpening = first !== null && isSaid(article, first, 'opening')
        if (isOpening) report(first, textOf(article, first))
        // A short article may be one paragraph.
        if (last === null || (isOpening && last.start === first.start)) return
        if (isSaid(article, last, 'closing')) report(last, textOf(article, last))
      }
    }

    function isSaid(article: Article, paragraph: TextRange, place: 'opening' | 'closing'): boolean {
      const text = textOf(article, paragraph)
      if (isIntended(text, place)) return true
      const { locale, comparison } = article
      return (
        locale !== null &&
        languageOf(locale) !== 'en' &&
        speaksOfTranslation(text) &&
        !isAllowed(text) &&
        !(comparison.structure?.source.text.includes(text) ?? false)
      )
    }

    function isIntended(text: string, place: 'opening' | 'closing'): boolean {
      return isAssistantText(text, place) && !isAllowed(text)
    }

    function isAllowed(text: string): boolean {
      return allow.some(start => start !== '' && text.startsWith(start))
    }

    function report(place: TextRange, text: string, unit?: { readonly id: string }): void {
      context.report({
        messageId: 'assistant',
        data: { text: excerpt(text) },
        place,
        ...(unit === undefined ? {} : { unit }),
        actual: text
      })
    }
  }
})

function textOf({ text }: Article, { start, end }: TextRange): string {
  return text.slice(start, end)
}

/** Lines that are neither blank nor a fence or rule. */
const PARAGRAPH = /^(?!`{3}|~{3}|-{3}|[ \t\r]*$)[^\n]+(?:\n(?!`{3}|~{3}|-{3}|[ \t\r]*$)[^\n]+)*/gm

/** Nobody says more than that around a translation. */
const REACH = 700

/** The first and the last paragraph of the body, where they hold no unit: what stands in a unit has a source to compare with. */
function borderParagraphs({ text, frontMatter }: Article): { first: TextRange | null; last: TextRange | null } {
  const bodyStart = frontMatter.range.end
  const tailStart = Math.max(bodyStart, text.length - REACH)
  return {
    first: paragraphsIn(text.slice(bodyStart, bodyStart + REACH), bodyStart)[0] ?? null,
    last: paragraphsIn(text.slice(tailStart), tailStart).at(-1) ?? null
  }
}

function paragraphsIn(text: string, offset: number): TextRange[] {
  if (text.includes('<span data-')) return []
  return [...text.matchAll(PARAGRAPH)].map(({ 0: paragraph, index }) => ({
    start: offset + index,
    end: offset + index + paragraph.trimEnd().length
  }))
}
