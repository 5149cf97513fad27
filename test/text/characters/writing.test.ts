import { describe, expect, it } from 'vitest'
import {
  isRightToLeft,
  isUnspacedLocale,
  mayBeWrittenIn,
  scriptName,
  scriptOfLetter,
  scriptsOf
} from '../../../src/text/characters/writing.js'

describe('scriptsOf', () => {
  it.each([
    ['nb-NO', ['Latn']],
    ['ru-RU', ['Cyrl']],
    ['sr-RS', ['Cyrl']],
    ['sr-Latn-RS', ['Latn']],
    ['ar-SA', ['Arab']],
    ['ja-JP', ['Hani', 'Hira', 'Kana']],
    ['ko-KR', ['Hang', 'Hani']],
    ['zh-CN', ['Hani', 'Bopo']],
    ['zh-TW', ['Hani', 'Bopo']],
    ['th', ['Thai']],
    ['el', ['Grek']],
    ['zxx', []]
  ])('%s', (locale, expected) => {
    expect(scriptsOf(locale)).toEqual(expected)
  })
})

describe('mayBeWrittenIn', () => {
  it('knows languages with two scripts where the tag leaves it open', () => {
    expect(mayBeWrittenIn('uz', 'Cyrl')).toBe(true)
    expect(mayBeWrittenIn('sr', 'Latn')).toBe(true)
    expect(mayBeWrittenIn('sr-Latn', 'Cyrl')).toBe(false)
    expect(mayBeWrittenIn('de-DE', 'Cyrl')).toBe(false)
    expect(mayBeWrittenIn('ru', 'Cyrl')).toBe(true)
  })
})

describe('scriptOfLetter', () => {
  it('names common scripts only', () => {
    expect([...'aжγאعあア漢한ไᚠ1ー'].map(scriptOfLetter)).toEqual([
      'Latn',
      'Cyrl',
      'Grek',
      'Hebr',
      'Arab',
      'Hira',
      'Kana',
      'Hani',
      'Hang',
      'Thai',
      null,
      null,
      null
    ])
    expect(scriptName('Cyrl')).toBe('Cyrillic')
  })
})

describe('direction and spacing', () => {
  it('is that of the locale', () => {
    expect(['ar-SA', 'he-IL', 'fa', 'ur-PK'].every(isRightToLeft)).toBe(true)
    expect(['nb-NO', 'ja-JP', 'zh-TW'].some(isRightToLeft)).toBe(false)
    expect(['th-TH', 'km-KH', 'lo', 'my-MM'].every(isUnspacedLocale)).toBe(true)
    expect(['ja-JP', 'zh-CN', 'de-DE', 'ko-KR'].some(isUnspacedLocale)).toBe(false)
  })
})
