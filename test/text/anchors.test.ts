import { describe, expect, it } from 'vitest'
import { alertsIn } from '../../src/text/markdown/alerts.js'
import { decodeFragment, looseFragment } from '../../src/text/urls/fragment.js'
import { headingText } from '../../src/text/markdown/heading-text.js'
import { firstDifference, withoutComment } from '../../rules/shared/code/lines.js'
import { anchorsOf, htmlAnchorsIn } from '../../src/text/urls/slug.js'
import { unescapeText } from '../../src/text/markdown/unescape.js'

describe('anchorsOf', () => {
  it.each([
    ['Print your pages', ['print-your-pages']],
    ['Pages & lists', ['pages--lists']],
    ['See [the guide](a_(b).md "title")', ['see-the-guide']],
    ['List<T> class', ['list-class', 'listt-class']],
    ['Use `<b>`', ['use-b']],
    [':::no-loc text="Bar":::', ['bar']],
    ['snake_case and *stars*', ['snake_case-and-stars']]
  ])('%s', (heading, anchors) => {
    expect(anchorsOf(heading)).toEqual(anchors)
  })
})

it('htmlAnchorsIn finds names and ids with their places', () => {
  const text = '<a name="one"></a><a id=\'two\'></a><a href="three">x</a>'
  expect(htmlAnchorsIn(text, 0).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
    ['one', 'one'],
    ['two', 'two']
  ])
})

describe('headingText', () => {
  it.each([
    ['## Was ist neu? {#neu}', 'Was ist neu?'],
    ['# `Foo<T>` _bar_ [x](http://a.b/c_d) & C#', 'Foo<T> bar x & C#'],
    ['Über\n====', 'Über'],
    ['# <a name="x"></a>日本語 **太字** ##', '日本語 太字'],
    ['# snake_case \\_x', 'snake_case _x']
  ])('%s', (markdown, text) => {
    expect(headingText(markdown)).toBe(text)
  })
})

describe('alertsIn', () => {
  it.each([
    ['> [!NOTE]', ['[!NOTE]']],
    ['[! GODE RÅD] og [！注意]', ['[! GODE RÅD]', '[！注意]']],
    ['[!INCLUDE [a](b)] [![a](b)](c) ![a](b)', ['[!INCLUDE']],
    [':::image type="x"\ntext :::no', [':::image']],
    ['wow[!NOTE] \\[!NOTE]', []]
  ])('%s', (text, markers) => {
    expect(alertsIn(text, 0).map(({ start, end }) => text.slice(start, end))).toEqual(markers)
  })
})

it('fragments are compared without what renderers differ in', () => {
  expect(looseFragment(decodeFragment('#%C3%9Cber-das-Men%C3%BC'))).toBe('überdasmenü')
  expect(decodeFragment('a.md#%zz')).toBe('%zz')
  expect(decodeFragment('a.md')).toBe('')
})

it('unescapeText reads escapes and entities', () => {
  expect(unescapeText('HKEY\\_USERS &lt;a&#46;b&#x2E;c&gt; &unknown; \\n')).toBe('HKEY_USERS <a.b.c> &unknown; \\n')
})

describe('lines', () => {
  const equal = (a: string, b: string): boolean => a === b

  it('firstDifference', () => {
    expect(firstDifference(['a', 'b'], ['a', 'b'], equal)).toBeNull()
    expect(firstDifference(['a', 'x'], ['a', 'b'], equal)).toEqual({ index: 1, actual: 'x', expected: 'b' })
    expect(firstDifference(['a'], ['a', 'b'], equal)).toEqual({ index: 1, actual: null, expected: 'b' })
  })

  it.each([
    ['# note', ''],
    ['#!/bin/sh', '#!/bin/sh'],
    ['#include <a>', '#include <a>'],
    ['x = 1 // note', 'x = 1'],
    ['a --b', 'a --b'],
    ['see https://a.b', 'see https://a.b']
  ])('withoutComment %s', (line, code) => {
    expect(withoutComment(line)).toBe(code)
  })
})
