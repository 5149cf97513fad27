import { describe, expect, it } from 'vitest'
import { isHeavyMarkup } from '../../src/budget/markup-load.js'
import { sxs } from '../../src/testing/cases.js'

describe('markup that a parser may take long over', () => {
  it.each([
    ['character references in one paragraph', '&nbsp;'.repeat(20_000)],
    ['references on many lines', 'a &amp; b\n'.repeat(10_000)],
    ['underscores in one word', 'a_'.repeat(20_000)],
    ['links in one paragraph', '[a](b) '.repeat(5000)],
    ['addresses', 'www.a.b '.repeat(10_000)],
    ['addresses without a space between them', `[${'https://a.b/'.repeat(10_000)}`]
  ])('is told: %s', (_, text) => {
    expect(isHeavyMarkup(text)).toBe(true)
    expect(isHeavyMarkup(`${'Tekst.\n\n'.repeat(5000)}${text}\n\nMer.\n`)).toBe(true)
  })

  it.each([
    ['references in many paragraphs', 'a &amp; b\n\n'.repeat(20_000)],
    ['references in paragraphs with CRLF', 'a &amp; b\r\n\r\n'.repeat(20_000)],
    [
      'many units with links',
      Array.from({ length: 5000 }, (_, index) =>
        sxs('Les [dette](https://example.com/a)', 'Read [this](https://example.com/a)', `0a0a0-${index}`)
      ).join('\n\n')
    ],
    ['a long paragraph', 'En helt vanlig setning, med [lenke](a.md) og `kode`. '.repeat(150)],
    ['five megabytes of words', 'En helt vanlig setning uten tegn '.repeat(150_000)]
  ])('is not told where there is nothing to fear: %s', (_, text) => {
    expect(isHeavyMarkup(text)).toBe(false)
  })
})
