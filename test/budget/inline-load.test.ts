import type { Paragraph, PhrasingContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { isHeavyInline } from '../../src/budget/inline-load.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import { sxs } from '../support/cases.js'

describe('texts that satteri would take long over', () => {
  it.each([
    ['character references in one paragraph', '&nbsp;'.repeat(20_000)],
    ['references on many lines', 'a &amp; b\n'.repeat(10_000)],
    ['underscores in one word', 'a_'.repeat(20_000)],
    ['addresses without a blank between them', `[${'https://a.b/'.repeat(10_000)}`]
  ])('are told: %s', (_, text) => {
    expect(isHeavyInline(text)).toBe(true)
  })

  it.each([
    ['references in many paragraphs', 'a &amp; b\n\n'.repeat(20_000)],
    ['references in paragraphs with CRLF', 'a &amp; b\r\n\r\n'.repeat(20_000)],
    ['many words with underscores', 'bruker_navn '.repeat(40_000)],
    ['many addresses', 'https://example.com/a_b\n'.repeat(20_000)],
    [
      'a long paragraph of units with links',
      Array.from({ length: 5000 }, (_, index) =>
        sxs('Les [dette](https://example.com/a)', 'Read [this](https://example.com/a)', `0a0a0-${index}`)
      ).join('\n')
    ],
    ['five megabytes of words', 'En helt vanlig setning. '.repeat(200_000)]
  ])('are not told where there is nothing to fear: %s', (_, text) => {
    expect(isHeavyInline(text)).toBe(false)
  })

  it('are read by remark-parse, which gives bare URLs in brackets no position', () => {
    const linkIn = (text: string): PhrasingContent | undefined =>
      (satteriHost.parse(text).children[0] as Paragraph).children.find(({ type }) => type === 'link')
    const video = '[!VIDEO https://fjord.example/video]'
    expect(linkIn(video)?.position).toBeDefined()
    const link = linkIn(`${video} ${'&nbsp; '.repeat(8000)}`)
    expect([link?.type, link?.position]).toEqual(['link', undefined])
  })

  it('have the tree of remark-parse instead, which is the same', () => {
    const text = `# Én\n\nLes [dette](a.md) ${'&amp; '.repeat(8000)} **det**\n`
    expect(isHeavyInline(text)).toBe(true)
    expect(satteriHost.parser.parse(text)).toEqual(remarkHost.parser.parse(text))
    expect(satteriHost.parser.parse(text)).toHaveLength(4)
  })
})
