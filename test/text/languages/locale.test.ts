import { describe, expect, it } from 'vitest'
import {
  canonicalLocale,
  isSameLocale,
  isSourceLocale,
  languageOf,
  localeOfName,
  localeSegmentKind
} from '../../../src/text/languages/locale.js'

describe('canonicalLocale', () => {
  it.each([
    ['nb-no', 'nb-NO'],
    ['pt_BR', 'pt-BR'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['iw', 'he'],
    ['IW-il', 'he-IL'],
    ['no', 'no'],
    ['lv-LV', 'lv-LV'],
    ['zh-hans', 'zh-Hans'],
    ['zh-CN', 'zh-CN'],
    ['es-419', 'es-419'],
    ['ca-es-valencia', 'ca-ES-valencia'],
    ['de-1996', 'de-1996'],
    ['fil-ph', 'fil-PH'],
    ['ja', 'ja'],
    ['ar-sa', 'ar-SA'],
    ['en-us', 'en-US']
  ])('%s is %s', (tag, expected) => {
    expect(canonicalLocale(tag)).toBe(expected)
    expect(canonicalLocale(expected)).toBe(expected)
  })

  it.each([
    'ef-rp',
    'ad-fs',
    'api-us',
    'src-app',
    '',
    ' nb-no',
    'nb-no ',
    'content',
    'x',
    'en-',
    '-en',
    'en--us',
    'en-zz',
    'en-qq',
    'zxx',
    'mul',
    'und',
    'no-longer',
    'de-guide',
    'en-docs',
    'i-default',
    'en-us-x-foo',
    'en-u-ca-gregory',
    'nb/no',
    'n\u200Bb',
    '日本',
    'pt_BR.UTF-8',
    'toString',
    '__proto__',
    'x'.repeat(100_000)
  ])('%s is no locale', tag => {
    expect(canonicalLocale(tag)).toBeNull()
  })
})

describe('localeOfName', () => {
  it.each([
    ['cn', 'zh-CN'],
    ['CN', 'zh-CN'],
    ['jp', 'ja'],
    ['kr', 'ko'],
    ['tw', 'zh-TW'],
    ['pt_BR', 'pt-BR'],
    ['us', null],
    ['guide', null]
  ])('%s is %s', (name, locale) => {
    expect(localeOfName(name)).toBe(locale)
  })

  it('leaves what people write as a tag alone', () => {
    expect(canonicalLocale('cn')).toBeNull()
  })
})

describe('isSourceLocale', () => {
  it.each([
    ['en', 'en-US', true],
    ['en-US', 'en-US', true],
    ['en-GB', 'en-US', false],
    ['en', 'en-GB', true],
    ['en-US', 'en', true],
    ['en-GB', 'en', false],
    ['nb-NO', 'en-US', false],
    ['zh', 'zh-CN', true],
    ['zh-Hant', 'zh-CN', false],
    ['zh-TW', 'zh-Hant', true],
    ['zh', 'zh-TW', false]
  ])('%s with the source %s: %s', (locale, source, expected) => {
    expect(isSourceLocale(locale, source)).toBe(expected)
  })

  it('knows no source among unknown locales', () => {
    expect(isSourceLocale(null, 'en-US')).toBe(false)
    expect(isSameLocale(null, 'en-US')).toBe(false)
  })
})

describe('localeSegmentKind', () => {
  it.each([
    'nb-no',
    'nb-NO',
    'no-no',
    'lv-lv',
    'de-de',
    'fr-ca',
    'ja-jp',
    'ar-sa',
    'ru-ru',
    'zh-cn',
    'zh-tw',
    'zh_CN',
    'zh-hans',
    'sr-latn-rs',
    'sr-Cyrl-RS',
    'es-419',
    'he-il',
    'th-TH',
    'tr-TR',
    'pt-br',
    'ms-my',
    'id-id',
    'hi-in',
    'ca-es',
    'eu-es',
    'uz-latn-uz'
  ])('%s is certain', segment => {
    expect(localeSegmentKind(segment)).toBe('certain')
  })

  it.each(['it', 'is', 'id', 'no', 'de', 'ja', 'iw', 'fil', 'NO', 'cn', 'kr', 'to-do', 'is-it', 'as-is', 'in-us'])(
    '%s may be a word',
    segment => {
      expect(localeSegmentKind(segment)).toBe('bare')
    }
  )

  it.each([
    'src',
    'new',
    'cat',
    'api',
    'docs',
    'content',
    'ef-rp',
    'ad-fs',
    'add-in',
    'log-in',
    'v1',
    'en-us.md',
    '..'
  ])('%s is none', segment => {
    expect(localeSegmentKind(segment)).toBeNull()
  })

  it('answers the same when asked again, also after many other names', () => {
    for (let number = 0; number < 12_000; number++)
      localeSegmentKind(`a${String.fromCharCode(97 + (number % 26))}-${number}`)
    expect(localeSegmentKind('nb-no')).toBe('certain')
    expect(localeSegmentKind('nb-no')).toBe('certain')
  })
})

describe('languageOf', () => {
  it('cuts region and script', () => {
    expect(['nb-NO', 'sr-Latn-RS', 'ja'].map(languageOf)).toEqual(['nb', 'sr', 'ja'])
  })
})
