import { describe, expect, it } from 'vitest'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import type { Article, Link, Segment } from '../../src/model/article.js'
import type { MarkdownParser } from '../../src/model/mark.js'
import type { TextRange } from '../../src/model/range.js'
import { sxs } from '../../src/testing/cases.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { endsInTime } from '../support/in-time.js'

const parsers = [satteriHost.parser, remarkHost.parser]

interface Sides {
  readonly article: Article
  readonly target: Segment
  readonly source: Segment
  readonly at: (range: TextRange) => string
}

function sidesOf(text: string, parser: MarkdownParser): Sides {
  const article = articleOf('nb-no/a.md', text, 'en-US', parser)
  const [unit] = article.units
  if (unit === undefined || unit.target === null || unit.source === null) throw new Error('no unit with both sides')
  return { article, target: unit.target, source: unit.source, at: range => text.slice(range.start, range.end) }
}

const linkTold =
  ({ at }: Sides) =>
  (link: Link): string =>
    `${link.kind}${link.bare ? ' bare' : ''} ${at(link.label)} → ${link.url} (${at(link)})`

describe.each(parsers)('with $name, a side', parser => {
  it('has its links in text order', () => {
    const sides = sidesOf(
      `# ${sxs('A [b **c**](d.md "e") ![f](g.png) <https://h.example> <a href="i">j</a> www.k.example', 'x')}`,
      parser
    )
    expect(sides.target.links.map(linkTold(sides))).toEqual([
      'link b **c** → d.md ([b **c**](d.md "e"))',
      'image f → g.png (![f](g.png))',
      'link bare  → https://h.example (<https://h.example>)',
      'html  → i (<a href="i">)',
      'link bare  → http://www.k.example (www.k.example)'
    ])
    expect(sides.source.links).toEqual([])
  })

  it('has the links that enclose its unit', () => {
    const sides = sidesOf(`😀 **[${sxs('a', 'b')}](c.md)**`, parser)
    expect(sides.target.links.map(link => link.url)).toEqual(['c.md'])
    expect(sides.source.links.map(link => link.url)).toEqual(['c.md'])
    expect(sides.article.outsideLinks.map(link => link.url)).toEqual(['c.md'])
  })

  it('has its strong, emphasis, code and tags', () => {
    const { target, at } = sidesOf(sxs('**a *b*** `c` ``d ` e`` <b>f</b>', 'x'), parser)
    expect(target.strong.map(mark => at(mark.inner))).toEqual(['a *b*'])
    expect(target.emphasis.map(mark => at(mark.inner))).toEqual(['b'])
    expect(target.code.map(mark => [mark.value, at(mark)])).toEqual([
      ['c', '`c`'],
      ['d ` e', '``d ` e``']
    ])
    expect(target.html.map(tag => [tag.name, tag.closing, at(tag)])).toEqual([
      ['b', false, '<b>'],
      ['b', true, '</b>']
    ])
  })

  it.each([
    ['Les **dette** [her](a.md).', 'Les   dette    her       .'],
    ['`kode` og <b>tekst</b>', '       og    tekst    '],
    ['https://a.example 値 😀', '                  値 😀'],
    ['![bilde](a.png)', '  bilde        '],
    ['**[`a` b](c.md)**', '       b         '],
    ['bare tekst', 'bare tekst']
  ])('shows the words of %s', (text, prose) => {
    const { target } = sidesOf(sxs(text, 'x'), parser)
    expect(target.prose).toBe(prose)
    expect(target.prose).toHaveLength(target.text.length)
  })

  it.each([
    ['a paragraph', (unit: string) => unit],
    ['a heading', (unit: string) => `## <a name="x"></a>${unit}`],
    ['a list in a quote', (unit: string) => `> - ${unit}`],
    ['a table cell', (unit: string) => `| a | ${unit} |\n|---|---|`],
    ['an HTML block', (unit: string) => `<div>\n<p>${unit}</p>\n</div>`],
    ['a cell of an HTML table', (unit: string) => `<table><tr><td>${unit}</td></tr></table>`],
    ['what reads as a fence', (unit: string) => `\`\`\`\n${unit}\n\`\`\``],
    ['a fence that is never closed', (unit: string) => `\`\`\`\ncode\n\n${unit}`],
    ['an indented block', (unit: string) => `    ${unit}`],
    ['the second paragraph after an emoji', (unit: string) => `😀\n\n${unit}`]
  ])('is the same in %s', (_, wrap) => {
    const { target, source, at } = sidesOf(
      wrap(sxs('Les [dette](a.md) og **lagre** `b`', 'Read [this](a.md) and **save** `b`')),
      parser
    )
    for (const [side, label] of [
      [target, 'dette'],
      [source, 'this']
    ] as const) {
      expect(side.links.map(link => [link.url, at(link.label)])).toEqual([['a.md', label]])
      expect(side.strong).toHaveLength(1)
      expect(side.code.map(code => code.value)).toEqual(['b'])
      expect(side.prose).not.toContain('a.md')
    }
  })
})

describe.each(parsers)('with $name, a torn unit', parser => {
  it('keeps an unclosed backtick in its side', () => {
    const { target, source } = sidesOf(sxs('Velg `Lagre', 'Select `Save`'), parser)
    expect(target.code).toEqual([])
    expect(source.code.map(code => code.value)).toEqual(['Save'])
  })

  it('keeps unclosed strong in its side', () => {
    const { target, source } = sidesOf(sxs('Velg **Lagre', 'Select **Save**'), parser)
    expect(target.strong).toEqual([])
    expect(source.strong).toHaveLength(1)
  })

  it('keeps an unclosed bracket in its side', () => {
    const { target, source } = sidesOf(sxs('Se [her', 'See [here](a.md)'), parser)
    expect(target.links).toEqual([])
    expect(source.links.map(link => link.url)).toEqual(['a.md'])
  })

  it('does not hand its marker to the next unit', () => {
    const text = `${sxs('Velg `Lagre', 'Select Save')} ${sxs('Klikk `OK`', 'Click `OK`', '11751-102')}`
    const [first, second] = articleOf('nb-no/a.md', text, 'en-US', parser).units
    expect(first?.target?.code).toEqual([])
    expect(second?.target?.code.map(code => code.value)).toEqual(['OK'])
    expect(second?.source?.code.map(code => code.value)).toEqual(['OK'])
  })

  it('is read across the lines of a quote', () => {
    const { target, source, at } = sidesOf(
      `> ${sxs('Velg **Lagre\n> og [her](a.md)', 'Select **Save**\n> and [here](a.md)')}`,
      parser
    )
    expect(target.links.map(link => at(link))).toEqual(['[her](a.md)'])
    expect(source.strong.map(mark => at(mark))).toEqual(['**Save**'])
  })
})

it('takes out tags and signs of markup in time that grows with their number, on one line', () => {
  const [tags, stars] = ['</b>'.repeat(60_000), '_a__ '.repeat(60_000)].map(line =>
    articleOf('nb-no/a.md', sxs(line, 'a'))
  )
  const target = tags?.units[0]?.target
  expect(target?.html).toHaveLength(60_000)
  expect(endsInTime(() => target?.prose, 240_000)).toBe(true)
  expect(target?.prose).toBe(' '.repeat(240_000))
  expect(endsInTime(() => stars?.units[0]?.target?.prose, 300_000)).toBe(true)
})
