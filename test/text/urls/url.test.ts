import { describe, expect, it } from 'vitest'
import type { Link } from '../../../src/model/article.js'
import { definitionRanges, destinationRange } from '../../../src/text/urls/url.js'
import { sxs } from '../../../src/testing/cases.js'
import { articleOf } from '../../../src/testing/lint-texts.js'

function written(markdown: string): string {
  const article = articleOf('content/fr-fr/a.md', sxs(markdown, 'x'))
  const { start, end } = destinationRange(article.text, article.units[0]?.target?.links[0] as Link)
  return article.text.slice(start, end)
}

describe('destinationRange', () => {
  it.each([
    ['[a](b.md)', 'b.md'],
    ['[a]( b.md "c")', 'b.md'],
    ['[a](<b c.md>)', 'b c.md'],
    ['[a](b_(c).md)', 'b_(c).md'],
    ['<a href="b.md">a</a>', 'b.md'],
    ['[a](b\\_c&amp;d.md "e")', 'b\\_c&amp;d.md'],
    ['[a](<>)', '[a](<>)'],
    ['![[`](e `]](f.png)', '![[`](e `]](f.png)'],
    ['![[`](<>`]]()', '![[`](<>`]]()'],
    ['<https://example.com/é>', 'https://example.com/é'],
    // Spaces that no parser of Markdown takes for the end.
    ['[le guide](guide\u202F:notes.md)', 'guide\u202F:notes.md'],
    ['[le guide](guide\u00A0:notes.md)', 'guide\u00A0:notes.md']
  ])('finds the URL of %s', (markdown, url) => {
    expect(written(markdown)).toBe(url)
  })
})

describe('definitionRanges', () => {
  it('finds the URLs of definitions, the first of each', () => {
    const text = '[a]: b.md#c\n[d]:\r\n  <e.md#f> "tittel"\n> [g]: h.md#i\n[j]: b.md#c\n'
    const ranges = definitionRanges(text)
    expect([...ranges.keys()]).toEqual(['b.md#c', 'e.md#f', 'h.md#i'])
    for (const [url, { start, end }] of ranges) expect(text.slice(start, end)).toBe(url)
    expect(ranges.get('b.md#c')?.start).toBe(5)
  })
})
