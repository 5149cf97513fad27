import { describe, expect, it } from 'vitest'
import {
  comparableAcrossSites,
  comparableWithinVersion,
  isSitesOwnTranslation,
  mayBeSamePage
} from '../../../src/text/urls/comparable-link.js'

it('within a version, only the locale does not count', () => {
  const comparable = comparableWithinVersion('ja-JP')
  expect(comparable('/ja/docs/a#b')).toBe('/docs/a#b')
  expect(comparable('https://Example.com/ja-jp/a/')).toBe('https://example.com/a')
  expect(comparable('/jp/a')).toBe('/jp/a')
})

describe('across sites', () => {
  const comparable = comparableAcrossSites('de-DE', 'en-US')

  it.each([
    ['a.md#abschnitt', 'a.md#section'],
    ['bild.de.png', 'bild.png'],
    ['https://de.wikipedia.org/wiki/Papier', 'https://en.wikipedia.org/wiki/Paper'],
    ['/de/docs/a', '/docs/a'],
    ['README-de_DE.md', './README.md'],
    ['docs/ofen_de.md', 'docs/ofen.md'],
    ['docs/ofen.de.md#heiß', 'docs/ofen.en.md#hot'],
    ['https://site.example/faq-de', 'https://site.example/faq']
  ])('%s is %s', (url, other) => {
    expect(comparable(url)).toBe(comparable(other))
  })

  it.each([
    ['a.md', 'b.md'],
    ['a.md', 'a.md#section'],
    ['#section', ''],
    ['bild.fr.png', 'bild.png'],
    ['ofen_fr.md', 'ofen.md'],
    ['plug-in.md', 'plug.md'],
    ['-de', ''],
    ['https://fr.wikipedia.org/wiki/Papier', 'https://en.wikipedia.org/wiki/Paper']
  ])('%s is not %s', (url, other) => {
    expect(comparable(url)).not.toBe(comparable(other))
  })
})

it('across sites, the code of a country may stand for its language', () => {
  const comparable = comparableAcrossSites('zh-CN', 'en-US')
  expect(comparable('https://site.example/theme-cn')).toBe(comparable('https://site.example/theme'))
  expect(comparable('/cn/theme')).toBe(comparable('/en/theme'))
  expect(comparable('/jp/theme')).not.toBe(comparable('/theme'))
})

it.each([
  ['https://site.example/ru/web/a/b', 'https://site.example/en-US/web/b', 'ru', true],
  ['https://site.example/nb-no/a', 'https://site.example/en-us/b', 'nb-NO', true],
  ['https://site.example/de/a', 'https://site.example/en/b', 'ru-RU', false],
  ['https://other.example/ru/a', 'https://site.example/en/b', 'ru-RU', false],
  ['https://site.example/ru/a', 'https://site.example/ru/b', 'ru-RU', false],
  ['https://site.example/a', 'https://site.example/b', 'ru-RU', false],
  ['/ru/a/b', '/en/a/c', 'ru', false]
])('%s as a site’s own translation of %s in %s: %s', (url, sourceUrl, locale, expected) => {
  expect(isSitesOwnTranslation(url, sourceUrl, locale)).toBe(expected)
})

describe('the same page, written from the root and from a file', () => {
  it.each([
    ['/docs/concepts/signals/traces', 'traces'],
    ['../signals/traces/', '/docs/concepts/signals/traces'],
    ['/docs/print.md#tray', './print#tray']
  ])('%s and %s', (url, sourceUrl) => {
    expect(mayBeSamePage(url, sourceUrl)).toBe(true)
  })

  it.each([
    ['/docs/traces', 'logs'],
    ['/docs/tracesets', 'traces'],
    ['traces', 'traces/'],
    ['/docs/traces', '/traces'],
    ['/docs/traces', '#traces'],
    ['/docs/traces', 'https://example.com/docs/traces'],
    ['/docs/traces', '../../']
  ])('not %s and %s', (url, sourceUrl) => {
    expect(mayBeSamePage(url, sourceUrl)).toBe(false)
  })
})
