import { expect, it } from 'vitest'
import { scanHtmlTags } from '../../../../src/article/html-tags.js'
import type { Segment } from '../../../../src/model/article.js'
import { isHtmlElement } from '../../../../src/text/markdown/html-names.js'
import { emptyElements, tagUses } from '../../../../rules/shared/markup/tags.js'

function segment(text: string): Segment {
  return {
    document: { path: 'a.md', text },
    text,
    prose: text,
    start: 0,
    end: text.length,
    links: [],
    strong: [],
    emphasis: [],
    code: [],
    html: scanHtmlTags(text, 0, text.length)
  }
}

function keys(text: string, isComponent = (): boolean => false): string[] {
  const side = segment(text)
  return tagUses(side, new Set(side.html.filter(tag => tag.closing).map(tag => tag.name)), isComponent).map(
    ({ key }) => key
  )
}

it('knows elements from placeholders', () => {
  expect(['br', 'KBD', 'table'].map(isHtmlElement)).not.toContain(false)
  expect(['tenant', 'path', 'source', 'constructor'].map(isHtmlElement)).not.toContain(true)
})

it('gives tags that do the same the same key', () => {
  expect(keys('<b>a</b><strong>b</strong><br><br/></br>')).toEqual([
    'strong',
    '/strong',
    'strong',
    '/strong',
    'br',
    'br',
    'br'
  ])
})

it('leaves out links, images, spans, comments and placeholders', () => {
  expect(
    keys('<a href="x">y</a><img src="z"><span>s</span><!-- c --><tenant><table><input file><a id="k"></a>')
  ).toEqual(['a'])
})

it('takes components where asked', () => {
  expect(keys('<Tabs>a</Tabs>', () => true)).toEqual(['Tabs', '/Tabs'])
})

it('finds empty elements', () => {
  const text = '<strong> </strong><a id="x"></a><td></td><em>&nbsp;</em><u>x</u>'
  expect(emptyElements(segment(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
    '<strong> </strong>',
    '<em>&nbsp;</em>'
  ])
})
