import { describe, expect, it } from 'vitest'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import { collectBlocks } from '../../src/markdown/blocks.js'

describe.each([satteriHost, remarkHost])('blocks with $parser.name', ({ parser }) => {
  const told = (text: string): string[] =>
    collectBlocks(parser.parse(text), text).map(
      ({ kind, nesting, parts }) =>
        `${kind}${nesting === '' ? '' : ` in "${nesting}"`}: ${parts.map(({ start, end }) => text.slice(start, end)).join(' / ')}`
    )

  it('names kinds and what they stand in', () => {
    expect(told('# A\n\nb\n\n- c\n\n  d\n  1. e\n\n> - f\n\n```\ng\n```\n\n<div>\n\n<!-- h -->\n')).toEqual([
      'heading: A',
      'text: b',
      'text in "-": c',
      'text in " ": d',
      'text in " 1": e',
      'text in ">-": f',
      'code: ',
      'html: '
    ])
  })

  it('takes markers of headings off, with ids and underlines', () => {
    expect(told('## <a name="x"></a>Один {#one}\n\nДва\n===\n\n### 三 ###\n')).toEqual([
      'heading: Один',
      'heading: Два',
      'heading: 三'
    ])
  })

  it('makes one row of the cells of a line', () => {
    expect(told('| a | `b \\| c` |\n|---|---|\n| ş |  |\n')).toEqual(['row in "|": a / `b \\| c`', 'row in "|": ş / '])
  })

  it('leaves keywords of alerts and fences of directives out of the words', () => {
    expect(told('> [!NOTE]\n> Hinweis\n\n:::tip\nمرحبا\n:::\n\n:::image source="a.png":::\n')).toEqual([
      'text in ">": Hinweis',
      'text: مرحبا',
      'html: '
    ])
  })

  it('takes what readers do not see for layout', () => {
    expect(told('a\n\n\u00A0\n\n&nbsp;\n\n\u200B\n\nb\n')).toEqual(['text: a', 'html: ', 'html: ', 'html: ', 'text: b'])
  })

  it('takes HTML with words between its tags for a text', () => {
    expect(told('<details>\n<summary>Miksi?</summary>\n\n</details>\n')).toEqual([
      'html: <details>\n<summary>Miksi?</summary>',
      'html: '
    ])
    expect(told('<p align="center"><img src="a.png" alt="b"></p>\n\n<style>\np { color: red }\n</style>\n')).toEqual([
      'html: ',
      'html: '
    ])
  })

  it('takes indented code for layout, and stands deep nesting', () => {
    expect(told('a\n\n    b\n')).toEqual(['text: a', 'html: '])
    expect(told(`${'> '.repeat(20)}x\n`)).toEqual(['text in ">>>>>>>>": x'])
  })
})
