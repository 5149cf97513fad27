import { defineRule } from '../src/define-rule.js'
import type { Article, PairedUnit, Segment } from '../src/model/article.js'
import type { GlossaryEntry, GlossaryTerm } from '../src/model/glossary.js'
import { indexOfGlossary } from './shared/glossary/glossary-index.js'
import { termsFor, toEntries, untranslatable } from './shared/glossary/glossary-terms.js'
import { findTerm, hasTermInSomeForm, withInitialOf } from './shared/glossary/terms.js'

export default defineRule({
  name: 'terminology',
  meta: {
    description: 'require the terms of the glossary, and those that are not to be translated',
    scope: 'unit',
    recommended: 'warning',
    experimental: true,
    fixable: true,
    issueType: 'terminology',
    options: {
      type: 'object',
      properties: {
        terms: {
          type: 'array',
          default: [],
          description: 'A small glossary in the settings themselves, on top of the files that `glossary` names',
          items: {
            type: 'object',
            properties: {
              source: {
                type: 'string',
                description: 'The term in the source language; empty for a target term that is always wrong'
              },
              target: {
                type: 'string',
                description: 'The term in the target language; empty where the source term is not to be translated'
              },
              locale: { type: 'string', description: 'BCP 47 tag of the target language; empty for all' },
              status: { enum: ['preferred', 'admitted', 'obsolete', 'forbidden'] }
            },
            additionalProperties: false
          }
        },
        noLocKey: {
          type: 'string',
          default: 'no-loc',
          description: 'Front-matter key that lists terms not to be translated; empty for none'
        }
      },
      additionalProperties: false
    },
    messages: {
      missing: 'Term `{{source}}` is not translated as in the glossary, expected `{{expected}}`',
      forbidden: 'Term `{{actual}}` is {{status}}, expected {{expected}}',
      changed: 'Spelling `{{actual}}` differs from the untranslated term, expected `{{expected}}`',
      translated: 'Term `{{expected}}` is missing, expected untranslated as in the source'
    }
  },
  create(context) {
    const { terms, noLocKey } = context.options
    const inline = toEntries(terms)
    return {
      unit(unit, article) {
        if (article.isSource || unit.target.text.trim() === '') return
        // Glossaries first: they have more about a term than the front matter.
        for (const entries of [context.glossary, inline, untranslatable(article.frontMatter.data[noLocKey])]) {
          if (entries.length > 0) checkUnit(unit, article, entries)
        }
      }
    }

    function checkUnit(unit: PairedUnit, { locale }: Article, entries: readonly GlossaryEntry[]): void {
      const index = indexOfGlossary(entries)
      const seen = new Set<GlossaryEntry>()
      for (const { entry, term } of index.matches(unit.source.prose)) {
        if (seen.has(entry)) continue
        seen.add(entry)
        if (entry.doNotTranslate) checkKept(unit, term)
        else checkTerms(unit, entry, term, locale)
      }
      for (const entry of index.sourceless) checkTerms(unit, entry, null, locale)
    }

    function checkKept(unit: PairedUnit, term: string): void {
      const { target } = unit
      if (wordsOf(target).includes(term)) return
      const [place] = findTerm(target.prose, term, { locale: null, caseSensitive: false })
      if (place === undefined) {
        if (hasOtherSpelling(target, term)) return
        context.report({ messageId: 'translated', data: { expected: term }, place: target, unit, expected: [term] })
        return
      }
      // German writes every noun with a capital, sentences start with one: only an inner capital is a spelling.
      if (!/\p{L}\p{Lu}/u.test(term)) return
      const range = { start: target.start + place.start, end: target.start + place.end }
      const actual = target.prose.slice(place.start, place.end)
      const edits = [{ ...range, text: term }]
      context.report({
        messageId: 'changed',
        data: { actual, expected: term },
        place: range,
        unit,
        expected: [term],
        actual,
        edits
      })
    }

    function checkTerms(unit: PairedUnit, entry: GlossaryEntry, source: string | null, locale: string | null): void {
      const { right, wrong } = termsFor(entry, locale)
      const { target } = unit
      let isWrong = false
      for (const term of wrong)
        for (const text of [term.text, ...term.variants]) {
          for (const { start, end } of findTerm(target.prose, text, { locale, caseSensitive: entry.caseSensitive })) {
            // A forbidden word inside of an approved term (`log on` in `single log on`) is right.
            if (isInside(target, { start, end }, right, locale)) continue
            isWrong = true
            reportWrong(unit, term, { start: target.start + start, end: target.start + end }, right)
          }
        }
      if (isWrong || source === null || right.length === 0) return
      const words = wordsOf(target)
      if (right.some(term => [term.text, ...term.variants].some(text => hasTermInSomeForm(words, text, locale)))) return
      const expected = right.filter(({ status }) => status === 'preferred').map(({ text }) => text)
      const shown = expected[0] ?? right[0]?.text ?? ''
      context.report({
        messageId: 'missing',
        data: { source, expected: shown },
        place: target,
        unit,
        expected: expected.length > 0 ? expected : [shown]
      })
    }

    function reportWrong(
      unit: PairedUnit,
      term: GlossaryTerm,
      place: { start: number; end: number },
      right: readonly GlossaryTerm[]
    ): void {
      const actual = unit.target.prose.slice(place.start - unit.target.start, place.end - unit.target.start)
      const best = right.find(({ status }) => status === 'preferred') ?? right[0]
      const expected = best === undefined ? 'another one' : `\`${best.text}\``
      // Gender and endings of the words around may have to follow: that takes a person.
      const suggestions =
        best === undefined || term.variants.length > 0
          ? {}
          : {
              suggestions: [
                {
                  message: `Replace it with \`${best.text}\``,
                  edits: [{ ...place, text: withInitialOf(best.text, actual) }]
                }
              ]
            }
      context.report({
        messageId: 'forbidden',
        data: { status: term.status, actual, expected },
        place,
        unit,
        actual,
        ...(best === undefined ? {} : { expected: [best.text] }),
        ...suggestions
      })
    }
  }
})

/** The words of a side with its code: a term that was put in code is there. */
function wordsOf({ prose, code }: Segment): string {
  return [prose, ...code.map(({ value }) => value)].join(' ').replaceAll(/\s+/g, ' ')
}

/** Spaces and hyphens within a name may differ, as in `Power Shell`: another spelling, but the term is there. */
function hasOtherSpelling(target: Segment, term: string): boolean {
  const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[\s\p{P}\p{Cf}\\]+/gu, '')
  return squeeze(wordsOf(target)).includes(squeeze(term))
}

function isInside(
  { prose }: Segment,
  range: { start: number; end: number },
  right: readonly GlossaryTerm[],
  locale: string | null
): boolean {
  return right.some(({ text, variants }) =>
    [text, ...variants].some(form =>
      findTerm(prose, form, { locale, caseSensitive: false }).some(
        ({ start, end }) => start <= range.start && end >= range.end
      )
    )
  )
}
