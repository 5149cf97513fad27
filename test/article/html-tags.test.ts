import { describe, expect, it } from 'vitest'
import { linkOfTag, scanHtmlTags } from '../../src/article/html-tags.js'
import { endsInTime } from '../support/in-time.js'

const tagsOf = (text: string): string[] =>
  scanHtmlTags(text, 0, text.length).map(tag => {
    expect(text.slice(tag.start, tag.end)).toBe(tag.raw)
    return `${tag.closing ? '/' : ''}${tag.name} ${tag.raw}`
  })

describe('scanHtmlTags', () => {
  it.each([
    ['<b>a</B>', ['b <b>', '/b </B>']],
    ['<br/><x-y z>', ['br <br/>', 'x-y <x-y z>']],
    ['<a title="x > y" href=\'z\'>', ['a <a title="x > y" href=\'z\'>']],
    ['<!-- <b> --><i>', ['!-- <!-- <b> -->', 'i <i>']],
    ['<!-- never closed <b>', ['!-- <!-- never closed <b>']],
    ['a < b <i>', ['i <i>']],
    ['<3 <b>', ['b <b>']],
    ['<b> < <!-- a', ['b <b>', '!-- <!-- a']],
    ['<b title="never closed>text', ['b <b title="never closed>']],
    ['<b', []],
    ["<p>it's <b>", ['p <p>', 'b <b>']],
    ['<p>😀<b>', ['p <p>', 'b <b>']]
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
  })

  it('stays inside of the range', () => {
    const text = '<a><b><c>'
    expect(scanHtmlTags(text, 3, 6).map(tag => tag.name)).toEqual(['b'])
    expect(scanHtmlTags(text, 3, 5)).toEqual([])
  })

  it('does not look for the end of what opens no tag, which may be far', () => {
    const text = `${'<1 '.repeat(400_000)}>`
    expect(endsInTime(() => scanHtmlTags(text, 0, text.length), text.length)).toBe(true)
  })

  it.each(['<', '<a "', '<!--', '<a b="', '<a>"', "<a b='>"])(
    'takes time in proportion to the text: 400,000 times %s',
    piece => {
      const text = piece.repeat(400_000)
      expect(endsInTime(() => scanHtmlTags(text, 0, text.length), text.length)).toBe(true)
    }
  )
})

describe('linkOfTag', () => {
  it.each([
    ['<a href="a.html">', 'a.html'],
    ['<img alt="x" src=\'a.png\'/>', 'a.png'],
    ['<A HREF=a.html>', 'a.html'],
    ['<a href = "a?b=1&amp;c=2">', 'a?b=1&c=2'],
    ['<a\nhref="a.html">', 'a.html'],
    ['<a href="">', ''],
    ['<a name="x">', null],
    ['<a data-href="x">', null],
    ['</a href="x">', null],
    ['<!-- <a href="x"> -->', null]
  ])('%s', (raw, url) => {
    const [tag] = scanHtmlTags(raw, 0, raw.length)
    expect(tag === undefined ? null : (linkOfTag(tag)?.url ?? null)).toBe(url)
  })
})
