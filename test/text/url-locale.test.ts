import { expect, it } from 'vitest'
import { isLocaleSegment } from '../../src/text/locale.js'
import { findLocaleSegment } from '../../src/text/url-locale.js'

const hosts = new Set(['learn.example.com'])

function find (url: string): string | null {
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
    'https://learn.example.com/a/b/en-us', 'https://learn.example.com/?l=/en-us/', 'https://learn.example.com/a#/en-us', 'https://learn.example.com', 'https://example.com/en-us/a',
    '/en-us/a', 'https://learn.example.com/ef-rp/a', 'https://learn.example.com/no/a', ''
  ]) expect(find(url), url).toBeNull()
})
