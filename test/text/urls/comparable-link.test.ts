import { describe, expect, it } from 'vitest'
import { comparableAcrossSites, comparableWithinVersion } from '../../../src/text/urls/comparable-link.js'

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
    ['https://site.example/faq-de', 'https://site.example/faq'],
    ['https://de.site.example/guide/', 'https://site.example/guide'],
    ['/docs/ofen-md-de', '/docs/ofen-md'],
    ['/api/ofen.html#tür', '/api/ofen#door']
  ])('%s is %s', (url, other) => {
    expect(comparable(url)).toBe(comparable(other))
  })

  it.each([
    ['a.md', 'b.md'],
    ['a.md', 'a.md#section'],
    ['#section', ''],
    ['bild.fr.png', 'bild.png'],
    ['https://site.de', 'https://site'],
    ['https://de.site.example/assets', 'https://en.site.example/images'],
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
