import { defineRule } from '../src/define-rule.js'
import type { PairedUnit, Segment } from '../src/model/article.js'
import type { Edit, TextRange } from '../src/model/range.js'
import { withoutLocales } from './shared/code/comparable-code.js'
import { type Identifier, identifiersIn, optionsIn, splitPattern } from './shared/code/identifiers.js'
import { tornTokens } from './shared/code/torn-tokens.js'
import { placesOf } from './shared/subjects.js'
import { unescapeText } from '../src/text/markdown/unescape.js'

export default defineRule({
  name: 'identifier-match',
  meta: {
    description: 'require identifiers and file names of the source, in one piece',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'inconsistent-entities',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'Identifiers, in any letter case, that a translation may change'
        }
      },
      additionalProperties: false
    },
    messages: {
      split: 'Identifier `{{actual}}` is split by spaces, expected `{{expected}}`',
      changed: 'Identifier `{{actual}}` is damaged, expected `{{expected}}` as in the source',
      lost: 'Identifier `{{expected}}` is missing, expected as in the source'
    }
  },
  create(context) {
    const allowed = new Set(context.options.allow.map(name => name.toLowerCase()))
    return {
      unit(unit) {
        const { source, target } = unit
        if (target.text.trim() === '') return
        const seen = new Set(reportTorn(unit))
        for (const identifier of identifiersOf(source)) {
          const key = identifier.name.toLowerCase()
          if (seen.has(key) || allowed.has(key)) continue
          // A unit with more names than this is a data dump, and each name costs a search.
          if (seen.add(key).size > 300) break
          check(unit, identifier)
        }
      }
    }

    /** Returns the words that it has reported, in lower case. */
    function reportTorn(unit: PairedUnit): string[] {
      // Most units have no sign of code, and no capital within a word.
      if (!/[$%\\{}_<>@#]|[a-z][A-Z]|[vV]\d/.test(unit.source.prose)) return []
      const torn = tornTokens(unit.source, unit.target).filter(({ expected }) => !allowed.has(expected.toLowerCase()))
      for (const { start, end, actual, expected, edits } of torn) {
        context.report({
          messageId: edits.length > 0 ? 'split' : 'changed',
          data: { actual, expected },
          place: { start, end },
          unit,
          expected: [expected],
          actual,
          ...(edits.length > 0 ? { edits } : {})
        })
      }
      return torn.flatMap(({ expected }) => [
        expected.toLowerCase(),
        ...identifiersIn(unescapeText(expected)).map(({ name }) => name.toLowerCase())
      ])
    }

    function check(unit: PairedUnit, identifier: Identifier): void {
      const { name } = identifier
      const splits = splitsIn(unit.target, identifier)
      for (const { place, edits } of splits) {
        const actual = unit.target.text.slice(place.start - unit.target.start, place.end - unit.target.start)
        context.report({
          messageId: 'split',
          data: { actual, expected: name },
          place,
          unit,
          expected: [name],
          actual,
          edits
        })
      }
      if (splits.length === 0 && isCertain(identifier) && !isKept(unit.target, identifier)) {
        const subjects = [{ kind: 'identifier', value: name, source: placesOf(name, unit.source) }] as const
        context.report({
          messageId: 'lost',
          data: { expected: name },
          place: unit.target,
          unit,
          expected: [name],
          subjects
        })
      }
    }
  }
})

/** Most units have neither a dot, a dash nor an underscore between letters. */
function identifiersOf(source: Segment): readonly Identifier[] {
  const names = /\w\\?(?:[._-]|::)\w/.test(source.text) ? identifiersIn(unescapeText(source.prose)) : []
  return [...names, ...optionsIn(source), ...labelNames(source)]
}

/** A word of a label that ends its URL, `[tea-2cups](https://example.com/tea-2cups)`, is the name of what it leads to. */
function labelNames({ links, text, start }: Segment): Identifier[] {
  return links.flatMap(({ url, label }) => {
    const name = /\/([\w.-]{4,60})\/?$/.exec(url)?.[1] ?? ''
    const words = text.slice(label.start - start, label.end - start).split(/[\s`]+/)
    return /[a-z]/i.test(name) && /-[a-z]*\d|\d[a-z]*-|_/i.test(name) && words.includes(name)
      ? [{ kind: 'label', name }]
      : []
  })
}

function splitsIn(target: Segment, identifier: Identifier): { place: TextRange; edits: Edit[] }[] {
  const splits: { place: TextRange; edits: Edit[] }[] = []
  if (identifier.kind === 'option') return splits
  const pattern = splitPattern(identifier)
  // `matchAll` would compile the pattern again for each unit.
  pattern.lastIndex = 0
  let match
  while ((match = pattern.exec(target.prose)) !== null) {
    const { 0: text, index } = match
    // Spaces in the prose may be markup.
    if (target.text.slice(index, index + text.length) !== text) continue
    const gaps = [...text.matchAll(/[\s\u00A0]+/g)]
    if (gaps.length === 0) continue
    const start = target.start + index
    const edits = gaps.map(gap => ({
      start: start + gap.index,
      end: start + gap.index + gap[0].length,
      text: identifier.kind === 'cmdlet' ? hyphenOf(text, gap.index) : ''
    }))
    splits.push({ place: { start, end: start + text.length }, edits })
  }
  return splits
}

/** A space in place of a cmdlet's hyphen becomes a hyphen; any other is removed. */
function hyphenOf(text: string, index: number): string {
  return /\w/.test(text[index - 1] ?? '') && /\w/.test(text[index + 1] ?? '') ? '-' : ''
}

/** A dotted word without a known extension may be a brand or two sentences. */
function isCertain({ kind }: Identifier): boolean {
  return kind !== 'dotted'
}

function isKept(target: Segment, { name, kind }: Identifier): boolean {
  // Typography turns two hyphens into a dash, or one dash into another.
  if (kind === 'option' && target.text.includes(name.replace(/^-+/, ''))) return true

  const text = [unescapeText(target.prose), ...target.code.map(code => code.value)]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[\s\\\p{Cf}]+/gu, '')
  return text.includes(name.toLowerCase()) || isKeptForOtherLocale(target, name)
}

/** `fr.json` as an example of a translation may be `ru.json` where Russians read it. */
function isKeptForOtherLocale(target: Segment, name: string): boolean {
  const comparable = withoutLocales(name)
  return (
    comparable !== name &&
    identifiersIn(unescapeText(target.prose)).some(other => withoutLocales(other.name) === comparable)
  )
}
