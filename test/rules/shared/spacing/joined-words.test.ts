import { expect, it } from 'vitest'
import {
  isJoinedPrefix,
  isOneWord,
  mayBeEnding,
  standaloneWords
} from '../../../../rules/shared/spacing/joined-words.js'

it('knows Arabic and Hebrew words that are written together with the next one', () => {
  expect(['و', 'ال', 'وال', 'الـ', 'ב', 'וה'].every(isJoinedPrefix)).toBe(true)
  expect(['استخدم', 'من', 'תיקיה', 'a', 'se', ''].some(isJoinedPrefix)).toBe(false)
})

it('takes for an ending what may be one in the language', () => {
  expect(
    [
      ['en', 'nb-NO'],
      ['es', 'de-DE'],
      ['s', 'fr-FR'],
      ['daki', 'tr-TR'],
      ['larini', 'uz-UZ'],
      ['ssa', 'fi-FI'],
      ['ы', 'ru-RU'],
      ['om', 'sr-Latn-RS'],
      ['s', null]
    ].map(([word, locale]) => mayBeEnding(word as string, locale as string | null))
  ).toEqual([true, true, true, true, true, true, true, true, true])
  expect(
    [
      ['om', 'nl-NL'],
      ['in', 'de-DE'],
      ['de', 'fr-FR'],
      ['для', 'ru-RU']
    ].map(([word, locale]) => mayBeEnding(word as string, locale as string))
  ).toEqual([false, false, false, false])
})

it('knows when both sides of a marker are one word', () => {
  const known = new Set(['modelview'])
  expect(isOneWord('DEV', 'elopment', known, 'de-DE')).toBe(true)
  expect(isOneWord('Model', 'View', known, 'de-DE')).toBe(true)
  expect(isOneWord('secur', 'ity', known, 'ru-RU')).toBe(true)
  expect(isOneWord('Speichern', 'aus', known, 'de-DE')).toBe(false)
  expect(isOneWord('Сохранить', 'чтобы', known, 'ru-RU')).toBe(false)
})

it('finds words between spaces and punctuation, in lower case', () => {
  expect([...standaloneWords('Zie een, (twee) ](a.md)drie Één. vier-vijf слово')]).toEqual([
    'zie',
    'een',
    'één',
    'слово'
  ])
  expect(standaloneWords('').size).toBe(0)
})

it('is quick on long texts', () => {
  expect(standaloneWords(`${'a'.repeat(500_000)}-`).size).toBe(0)
  expect(standaloneWords('a '.repeat(500_000)).size).toBe(1)
})
