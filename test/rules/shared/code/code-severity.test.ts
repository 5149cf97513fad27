import { describe, expect, it } from 'vitest'
import {
  capOfAddition,
  capOfChange,
  capOfLoss,
  capOfTranslatedWord
} from '../../../../rules/shared/code/code-severity.js'
import type { InlineCode, PairedUnit, Segment } from '../../../../src/model/article.js'

function sideOf(text: string): Segment {
  const code = [...text.matchAll(/`([^`]+)`/g)].map(({ 0: { length }, 1: value = '', index }) => {
    const range = { start: index, end: index + length }
    return { ...range, inner: { start: index + 1, end: index + length - 1 }, value }
  })
  const prose = text.replaceAll(/`[^`]+`/g, whole => ' '.repeat(whole.length))
  const document = { path: 'a.md', text }
  return { document, text, start: 0, end: text.length, code, prose } as unknown as Segment
}

function unitOf(target: string, source: string): PairedUnit {
  const comparison = {
    isIsolated: false,
    hasSameBase: false,
    mayAdaptLinks: true,
    mayBeOlder: true,
    hasDerivedIds: true
  }
  return { target: sideOf(target), source: sideOf(source), comparison } as unknown as PairedUnit
}

const codeOf = ({ code }: Segment, value: string): InlineCode => code.find(each => each.value === value) as InlineCode

describe('capOfLoss', () => {
  it.each([
    ['a word that still stands there', 'Rufen Sie boil auf.', 'Call `boil`.', 'boil', 'info'],
    ['a word that is only a part of another', 'Aufgeboilt ist es.', 'Call `boil_it`.', 'boil_it', 'warning'],
    ['a common word', 'Rufen Sie es auf.', 'Call `boil`.', 'boil', 'info'],
    [
      'a member of a list of which others are kept',
      'Mit `name` und `color`.',
      'With `name`, `size`, and `color`.',
      'size',
      'warning'
    ],
    ['what Markdown takes for a tag', 'Eine List<Tasse> nehmen.', 'Take a `List<Tasse>`.', 'List<Tasse>', null]
  ])('%s', (_, target, source, value, cap) => {
    const unit = unitOf(target, source)
    expect(capOfLoss(codeOf(unit.source, value), unit)).toBe(cap)
  })
})

describe('capOfChange', () => {
  it.each([
    ['a space within a path', 'bin/kettle', 'bin / kettle', 'warning'],
    ['a space before a unit', '16MB', '16 MB', 'info'],
    ['a space that the source has', 'IP: PORT', 'IP:PORT', 'info'],
    ['a quotation mark without its other half', "import 'tea.css'", "import 'tea.css", 'warning'],
    ['a text instead of a value', 'true', "'true'", 'warning'],
    ['other quotation marks', "'tea'", '"tea"', 'info'],
    ['letters of another script in a command', 'make tea-pot', 'make 茶-pot', null],
    [
      'letters of another script in what readers fill in, and another option',
      'tea {{cup}} --hot',
      'tea {{чашка}} --warm',
      'warning'
    ]
  ])('%s', (_, from, to, cap) => {
    expect(capOfChange(from, to, unitOf(`\`${to}\``, `\`${from}\``))).toBe(cap)
  })
})

describe('capOfAddition', () => {
  it('takes backticks within words for apostrophes', () => {
    const unit = unitOf('Bu o`rganish va o`rganib chiqish.', 'Learn it all.')
    expect(capOfAddition(unit.target.code[0] as InlineCode, unit)).toBe('warning')
  })

  it('lets words of the source be code', () => {
    const unit = unitOf('Der `kettle` kocht.', 'The kettle boils.')
    expect(capOfAddition(unit.target.code[0] as InlineCode, unit)).toBe('info')
  })
})

describe('capOfTranslatedWord', () => {
  it.each([
    ['one of a list of words that are kept', '`cup` та `чайник`', '`cup` and `kettle`', 'warning'],
    ['kept elsewhere', 'Тут `чайник`, там `kettle`.', 'Here `kettle`, there it is.', 'info'],
    ['a word of a sentence', '以 `分钟` 计。', 'In `kettle`.', null]
  ])('%s', (_, target, source, cap) => {
    const unit = unitOf(target, source)
    expect(capOfTranslatedWord(codeOf(unit.source, 'kettle'), unit)).toBe(cap)
  })
})
