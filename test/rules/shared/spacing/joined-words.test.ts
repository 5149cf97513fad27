import { expect, it } from 'vitest'
import { isJoinedPrefix, mayBeEnding, standaloneWords } from '../../../../rules/shared/spacing/joined-words.js'

it('knows Arabic and Hebrew words that are written together with the next one', () => {
  expect(['و', 'ال', 'وال', 'ב', 'וה'].every(isJoinedPrefix)).toBe(true)
  expect(['استخدم', 'من', 'תיקיה', 'a', 'se', ''].some(isJoinedPrefix)).toBe(false)
})

it('takes for an ending what may be one in the language', () => {
  expect(
    [
      ['en', 'nb-NO'],
      ['es', 'de-DE'],
      ['s', 'fr-FR'],
      ['daki', 'tr-TR'],
      ['ssa', 'fi-FI'],
      ['ы', 'ru-RU'],
      ['om', 'sr-Latn-RS'],
      ['s', null]
    ].map(([word, locale]) => mayBeEnding(word as string, locale as string | null))
  ).toEqual([true, true, true, false, true, true, true, true])
  expect(
    [
      ['om', 'nl-NL'],
      ['in', 'de-DE'],
      ['de', 'fr-FR'],
      ['gidin', 'tr-TR'],
      ['для', 'ru-RU']
    ].map(([word, locale]) => mayBeEnding(word as string, locale as string))
  ).toEqual([false, false, false, false, false])
})

it('finds words between blanks and punctuation, in lower case', () => {
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
