import { describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '../../../../src/model/glossary.js'
import { indexOfGlossary } from '../../../../rules/shared/glossary/glossary-index.js'
import { termsFor, toEntries, untranslatable } from '../../../../rules/shared/glossary/glossary-terms.js'
import { findTerm, hasTermInSomeForm, withInitialOf } from '../../../../rules/shared/glossary/terms.js'
import { endsInTime } from '../../../support/in-time.js'

describe('findTerm', () => {
  const found = (text: string, term: string, locale: string | null = null, caseSensitive = false): string[] =>
    findTerm(text, term, { locale, caseSensitive }).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['Konto und Kontoname', 'konto', 'de-DE', ['Konto']],
    ['log  in\nnow', 'log in', null, ['log  in']],
    ['C# og C', 'C#', 'nb-NO', ['C#']],
    ['打开帐户设置', '帐户', 'zh-CN', ['帐户']],
    ['เปิดบัญชีของคุณ', 'บัญชี', 'th-TH', ['บัญชี']],
    ['والحساب وبحسابك', 'حساب', 'ar-SA', ['حساب']],
    ['והחשבון', 'חשבון', 'he-IL', ['חשבון']],
    ['a.b', 'a*b', null, []],
    ['счёт', 'счет', 'ru-RU', []]
  ])('%s: %s', (text, term, locale, expected) => {
    expect(found(text, term, locale)).toEqual(expected)
  })

  it('minds the letter case where asked to', () => {
    expect(found('Teams and teams', 'Teams', null, true)).toEqual(['Teams'])
  })

  it('takes linear time on long runs of spaces', () => {
    const text = `a${' '.repeat(150_000)}`.repeat(3)
    expect(endsInTime(() => findTerm(text, 'a b', { locale: null, caseSensitive: false }), text.length)).toBe(true)
  })
})

describe('hasTermInSomeForm', () => {
  it.each([
    ['Papierkassetten', 'Papierkassette', 'de-DE', true],
    ['kontoinnstillingene', 'konto', 'nb-NO', true],
    ['учётной записью', 'учетная запись', 'ru-RU', true],
    ['fişi', 'dosya', 'tr-TR', false],
    ['ファイル', 'フォルダー', 'ja-JP', false]
  ])('%s has %s (%s): %s', (text, term, locale, expected) => {
    expect(hasTermInSomeForm(text, term, locale)).toBe(expected)
  })
})

it("withInitialOf keeps a sentence's capital", () => {
  expect(withInitialOf('papirskuff', 'Hylle')).toBe('Papirskuff')
  expect(withInitialOf('iPad', 'hylle')).toBe('iPad')
})

describe("a glossary's index", () => {
  const entry = (term: string, rest: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
    source: [term],
    targets: [],
    doNotTranslate: false,
    caseSensitive: false,
    ...rest
  })
  const glossary = [
    entry('tray'),
    entry('paper tray'),
    entry('box'),
    entry('Teams', { doNotTranslate: true }),
    entry('C#'),
    entry('wrong', { source: [] })
  ]

  it('finds the longest terms, plurals too', () => {
    const matches = (text: string): string[] =>
      indexOfGlossary(glossary)
        .matches(text)
        .map(({ term }) => term)
    expect(matches('Fill the paper trays and boxes with C#')).toEqual(['paper tray', 'box', 'C#'])
    expect(matches('Your teams use Teams and a tray.')).toEqual(['Teams', 'tray'])
    expect(matches('A betray and a portray')).toEqual([])
    expect(indexOfGlossary(glossary).sourceless).toHaveLength(1)
  })

  it('is made once', () => {
    expect(indexOfGlossary(glossary)).toBe(indexOfGlossary(glossary))
    expect(untranslatable(['a', 'b'])).toBe(untranslatable(['a', 'b']))
    expect(untranslatable('a')).toEqual([])
  })

  it('has the terms of a locale, and of its language', () => {
    const [first] = toEntries([
      { source: 'tray', target: 'Fach', locale: 'de' },
      { source: 'Tray', target: 'Lade', locale: 'de-AT' },
      { source: 'tray', target: 'x', status: 'forbidden' }
    ])
    if (first === undefined) throw new Error('no entry')
    const texts = (locale: string): string[][] =>
      Object.values(termsFor(first, locale)).map(terms => terms.map(({ text }: { text: string }) => text))
    expect(texts('de-DE')).toEqual([['Fach'], ['x']])
    expect(texts('de-AT')).toEqual([['Fach', 'Lade'], ['x']])
    expect(texts('fr-FR')).toEqual([[], ['x']])
  })
})
