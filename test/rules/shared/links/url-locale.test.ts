import { expect, it } from 'vitest'
import { isLocaleSegment } from '../../../../src/text/languages/locale.js'
import { findLocaleSegment, foreignLocaleIn } from '../../../../rules/shared/links/url-locale.js'

const hosts = new Set(['learn.example.com'])

function find(url: string): string | null {
  const range = findLocaleSegment(url, hosts, isLocaleSegment)
  return range === null ? null : url.slice(range.start, range.end)
}

it('finds the locale in the first two segments of the path', () => {
  expect(find('https://learn.example.com/en-us/a')).toBe('/en-us')
  expect(find('HTTP://Learn.Example.com:8080/zh-Hant-TW')).toBe('/zh-Hant-TW')
  expect(find('https://learn.example.com/store/sr-Latn-RS?a#b')).toBe('/sr-Latn-RS')
})

it('finds nothing elsewhere', () => {
  for (const url of [
    'https://learn.example.com/a/b/en-us',
    'https://learn.example.com/?l=/en-us/',
    'https://learn.example.com/a#/en-us',
    'https://learn.example.com',
    'https://example.com/en-us/a',
    '/en-us/a',
    'https://learn.example.com/ef-rp/a',
    'https://learn.example.com/no/a',
    ''
  ])
    expect(find(url), url).toBeNull()
})

it.each([
  ['https://site.example/de-de/a', 'de-de'],
  ['https://site.example/docs/pt-br', 'pt-br'],
  ['https://site.example/ru-ru/a', null],
  ['https://site.example/en-gb/a', null],
  ['https://site.example/ef-rp/a', null],
  ['https://learn.microsoft.com/de-de/a', null],
  ['/de-de/a', null]
])('the third language of %s is %s', (url, expected) => {
  expect(foreignLocaleIn(url, ['ru-RU', 'en-US'])).toBe(expected)
})

it('of an article without a locale, no language is a third one; Norwegian is one', () => {
  expect(foreignLocaleIn('https://site.example/de-de/a', [null, 'en-US'])).toBeNull()
  expect(foreignLocaleIn('https://site.example/nn-no/a', ['nb-NO', 'en-US'])).toBeNull()
})
