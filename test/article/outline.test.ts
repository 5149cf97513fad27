import { describe, expect, it } from 'vitest'
import { createFacts } from '../../src/article/facts.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { sxs } from '../support/rule-tester.js'

const factsOf = (text: string): ReturnType<typeof createFacts> =>
  createFacts(articleOf('content/nb-no/a.md', text), true, [])

describe("what facts know of an article's parts", () => {
  it('fences with the ends of their lines, not indented code', () => {
    const text = '> ```js\n> a\n>\n> b\n> ```\n\n    indented\n\n~~~\r\nx\r\n~~~\n'
    const [first, second, ...rest] = factsOf(text).fences
    expect(rest).toEqual([])
    expect(first).toMatchObject({ lang: 'js', value: 'a\n\nb', isClosed: true })
    expect(first?.lineEnds.map(end => text.slice(0, end).split('\n').at(-1))).toEqual(['> ```js', '> a', '>', '> b'])
    expect(second).toMatchObject({ lang: null, value: 'x', isClosed: true })
    expect(second?.lineEnds.map(end => text.slice(end - 1, end))).toEqual(['~', 'x'])
  })

  it('a fence that never closes', () => {
    expect(factsOf('```\ncode\n').fences).toMatchObject([{ isClosed: false }])
    expect(factsOf('```\ncode\n``').fences).toMatchObject([{ isClosed: false }])
  })

  it('headings by the text of the target, with their own ids', () => {
    const text = `# <a name="print"></a>${sxs('Skriv ut', 'Print')}\n\n## Ærlig _talt_ {#own}\n\n## Igjen\n\n## Igjen\n`
    expect(factsOf(text).headings.map(({ depth, slug, ids }) => ({ depth, slug, ids }))).toEqual([
      { depth: 1, slug: 'skriv-ut', ids: ['print'] },
      { depth: 2, slug: 'own', ids: ['own'] },
      { depth: 2, slug: 'igjen', ids: [] },
      { depth: 2, slug: 'igjen-1', ids: [] }
    ])
  })

  it('what Hugo may make of headings with each of its settings', () => {
    const text = '# Hva er *nytt*?\n\n## Détails\n\n## 用紙 {#paper}\n\n[Se](x.md)\n---\n'
    expect(factsOf(text).headings.map(({ slug, hugoSlugs }) => ({ slug, hugoSlugs }))).toEqual([
      { slug: 'hva-er-nytt', hugoSlugs: ['hva-er-nytt', 'hva-er-nytt', 'hva-er-nytt'] },
      { slug: 'détails', hugoSlugs: ['détails', 'details', 'détails'] },
      { slug: 'paper', hugoSlugs: [] },
      { slug: 'se', hugoSlugs: ['sexmd', 'sexmd', 'se-x-md'] }
    ])
  })

  it('anchors anywhere, and the places of URLs with a fragment', () => {
    const text = 'Se [der](#x) og [her](b.md).\n\n<div id="x"></div>\n'
    const { anchors, links } = factsOf(text)
    expect(anchors).toEqual(['x'])
    expect(links.map(({ urlPlace }) => (urlPlace === null ? null : text.slice(urlPlace.start, urlPlace.end)))).toEqual([
      '#x',
      null
    ])
  })
})
