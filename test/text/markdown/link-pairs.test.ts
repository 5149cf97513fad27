import { describe, expect, it } from 'vitest'
import type { Link } from '../../../src/model/article.js'
import { pairLinks } from '../../../src/text/markdown/link-pairs.js'

function link(url: string, start: number, kind: Link['kind'] = 'link', bare = false): Link {
  return { kind, url, bare, start, end: start + 9, label: { start: start + 1, end: start + 4 } }
}

const same = (url: string): string => url

describe('pairLinks', () => {
  it('takes links with one URL together, in the order of the target', () => {
    const [a, b] = [link('a', 0), link('b', 10)]
    const [otherB, otherA] = [link('b', 100), link('a', 110)]
    expect(pairLinks([a, b], [otherB, otherA], same)).toEqual([
      { target: a, source: otherA },
      { target: b, source: otherB }
    ])
  })

  it('takes the first of several with the first', () => {
    const targets = [link('a', 0), link('a', 10), link('a', 20)]
    const sources = [link('a', 100), link('a', 110)]
    expect(pairLinks(targets, sources, same).map(pair => [pair.target.start, pair.source.start])).toEqual([
      [0, 100],
      [10, 110]
    ])
  })

  it('prefers the same URL to one that only compares as equal', () => {
    const targets = [link('#b', 0), link('#a', 10), link('#c', 20)]
    const sources = [link('#a', 100), link('#b', 110), link('#d', 120)]
    expect(pairLinks(targets, sources, () => '').map(pair => pair.source.url)).toEqual(['#b', '#a', '#d'])
  })

  it('compares URLs in the given form', () => {
    expect(pairLinks([link('A', 0)], [link('a', 9)], url => url.toLowerCase())).toHaveLength(1)
    expect(pairLinks([link('A', 0)], [link('a', 9)], same)).toHaveLength(0)
  })

  it('leaves out images, HTML and bare URLs on both sides', () => {
    for (const other of [link('a', 0, 'image'), link('a', 0, 'html'), link('a', 0, 'link', true)]) {
      expect(pairLinks([other], [link('a', 9)], same)).toEqual([])
      expect(pairLinks([link('a', 9)], [other], same)).toEqual([])
    }
  })
})
