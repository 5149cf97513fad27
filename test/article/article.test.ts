import { describe, expect, it } from 'vitest'
import { maskFrontMatter, createArticle } from '../../src/article/article.js'
import { createFacts } from '../../src/article/facts.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import { sxs } from '../../src/testing/cases.js'
import { articleOf } from '../../src/testing/lint-texts.js'

const text = `---
title: "[a](b.md)"
ms.openlocfilehash: ${'A'.repeat(40)}
---
# ${sxs('Tittel [a](b.md)', 'Title [a](b.md)', '0a0a0-101')}

[utenfor](c.md) <img src="d.png"> ![e](f.png)

\`\`\`js
[kode](g.md)
\`\`\`

## Uten enhet 😀
`

describe.each([satteriHost.parser, remarkHost.parser])('with $name, an article', parser => {
  const article = articleOf('content/nb-no/a.md', text, 'en-US', parser)

  it('says where it comes from', () => {
    const { path, locale, pathLocale, isSource, sourceLocale } = article
    expect({ path, locale, pathLocale, isSource, sourceLocale }).toEqual({
      path: 'content/nb-no/a.md',
      locale: 'nb-NO',
      pathLocale: 'nb-NO',
      isSource: false,
      sourceLocale: 'en-US'
    })
  })

  it('has links outside of units, none of front matter and code', () => {
    expect(article.outsideLinks.map(link => link.url)).toEqual(['c.md', 'd.png', 'f.png'])
  })

  it('has headings and code blocks with their places', () => {
    expect(article.headings.map(({ depth, start, end }) => [depth, text.slice(start, end).slice(0, 6)])).toEqual([
      [1, '# <spa'],
      [2, '## Ute']
    ])
    expect(article.codeBlocks.map(({ lang, value, start, end }) => [lang, value, text.slice(start, end)])).toEqual([
      ['js', '[kode](g.md)', '```js\n[kode](g.md)\n```']
    ])
  })

  it('has the words outside of units', () => {
    expect(article.prose).toHaveLength(text.length)
    expect(article.prose.replaceAll(/\s+/g, ' ').trim()).toBe('utenfor e Uten enhet 😀')
  })

  it('tells lines and columns', () => {
    expect(article.pointAt(text.indexOf('utenfor'))).toEqual({ line: 7, column: 2 })
    expect(article.pointAt(text.length)).toEqual({ line: 14, column: 1 })
  })

  it('is frozen', () => {
    const fresh = createArticle(
      { path: 'a.md', locale: null, pathLocale: null, isSource: false, sourceLocale: 'en-US' },
      text,
      parser
    )
    const [unit] = fresh.units
    for (const part of [
      fresh,
      fresh.units,
      unit,
      unit?.target,
      unit?.target?.links,
      fresh.outsideLinks,
      fresh.headings,
      fresh.codeBlocks
    ]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
  })

  it('is the same when a host has made marks of the front matter', () => {
    const marks = parser.parse(text)
    const handed = articleOf('content/nb-no/a.md', text, 'en-US', parser, marks)
    expect(handed.outsideLinks).toEqual(article.outsideLinks)
    expect(handed.headings).toEqual(article.headings)
    expect(handed.units[0]?.target?.links).toEqual(article.units[0]?.target?.links)
  })

  it('survives marks that are missing altogether', () => {
    const bare = articleOf('content/nb-no/a.md', text, 'en-US', parser, [])
    expect(bare.units).toHaveLength(1)
    expect(bare.units[0]?.target?.links.map(link => link.url)).toEqual(['b.md'])
  })
})

describe('front matter', () => {
  it('is masked without moving anything', () => {
    expect(maskFrontMatter('---\r\na: b\n---\nc', 14)).toBe('   \r\n    \n   \nc')
    expect(maskFrontMatter('abc', 0)).toBe('abc')
  })

  it('that was cut into units is one problem, and its units are none', () => {
    const segmented = `---\ntitle: ${sxs('A', 'B')}\n---\n${sxs('c', 'd', '11751-102')}`
    const article = articleOf('nb-no/a.md', segmented)
    expect(article.spanProblems.map(({ kind, start, end }) => [kind, segmented.slice(start, end)])).toEqual([
      ['frontMatter', '<span data-ttu-id="11751-101">']
    ])
    expect(article.units.map(unit => unit.id)).toEqual(['11751-102'])
  })
})

describe('facts', () => {
  const article = articleOf('content/nb-no/a.md', text)
  const facts = createFacts(article, true, ['h'])

  it('hold what group rules compare', () => {
    expect(facts).toMatchObject({
      path: 'content/nb-no/a.md',
      locale: 'nb-NO',
      given: true,
      isSource: false,
      comparison: { version: 'a'.repeat(40) },
      ownHashes: ['h']
    })
    expect(facts.links.map(link => [link.url, link.unitId])).toEqual([
      ['b.md', '0a0a0-101'],
      ['c.md', null],
      ['d.png', null],
      ['f.png', null]
    ])
    const told = facts.units.map(({ id, sourceId, sourceText, hasTarget, hasSource, idsAgree, idPlace }) => ({
      id,
      sourceId,
      sourceText,
      hasTarget,
      hasSource,
      idsAgree,
      at: text.slice(idPlace.start, idPlace.end)
    }))
    expect(told).toEqual([
      {
        id: '0a0a0-101',
        sourceId: '0a0a0-101',
        sourceText: 'Title [a](b.md)',
        hasTarget: true,
        hasSource: true,
        idsAgree: true,
        at: '0a0a0-101'
      }
    ])
  })

  it('have the links that enclose a unit once', () => {
    const enclosing = articleOf('nb-no/a.md', `[${sxs('a', 'b')}](c.md)`)
    expect(createFacts(enclosing, true, []).links).toHaveLength(1)
  })
})
