import { describe, expect, it } from 'vitest'
import { destinationsIn } from '../../src/links/destinations.js'

describe('destinations of links in a text', () => {
  const { withFragment, relative, rootFolders } = destinationsIn(
    [
      'Se [her](a.md#x), [der](<../b/#y> "tittel") og [hit](/nb/c?x=1#z).',
      '',
      '<a href="d.md#v">d</a> ![bilde](img/e.png) [selv](#selv) [ut](https://example.com/a#b) [vert](//example.com/a#b)',
      '',
      '[første]: f.md#w',
      '[andre]:\r\n  /docs/g/#u',
      '[tomt]: {{% relref "h.md" %}}#t',
      ''
    ].join('\n')
  )

  it('with a fragment, without query', () => {
    expect([...withFragment]).toEqual(['a.md', '../b/', '/nb/c', 'd.md', 'f.md', '/docs/g/'])
  })

  it('relative to the article', () => {
    expect([...relative]).toEqual(['a.md', '../b/', 'd.md', 'img/e.png', 'f.md'])
  })

  it('from the root of the site', () => {
    expect([...rootFolders]).toEqual(['nb', 'docs'])
  })

  it('no more than anybody writes', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `[x](a${index}.md#y)`).join(' ')
    expect(destinationsIn(text).withFragment.size).toBe(2000)
  })

  it('reads long texts of openings in no time to speak of', () => {
    expect(destinationsIn('](<'.repeat(100_000)).relative.size).toBe(0)
    expect(destinationsIn(`](${'a'.repeat(500_000)}#b)`).withFragment.size).toBe(0)
  })
})
