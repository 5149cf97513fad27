import { describe, expect, it } from 'vitest'
import { createArticle } from '../../../../src/article/article.js'
import { satteriHost } from '../../../../src/markdown/parser.js'
import type { Segment } from '../../../../src/model/article.js'
import { findBrokenLinks, type BrokenLink } from '../../../../rules/shared/links/broken-links.js'
import { sxs } from '../../../../src/testing/cases.js'
import { endsInTime } from '../../../support/in-time.js'

function find(target: string, source: string, comparable = (url: string) => url): readonly BrokenLink[] {
  const origin = {
    path: 'content/nb-no/a.md',
    locale: 'nb-NO',
    pathLocale: 'nb-NO',
    isSource: false,
    sourceLocale: 'en-US'
  }
  const [unit] = createArticle(origin, sxs(target, source), satteriHost.parser).units
  return findBrokenLinks(unit?.target as Segment, unit?.source as Segment, comparable)
}

describe('findBrokenLinks', () => {
  it('finds nothing where the links are the same', () => {
    expect(find('[a](b.md) [c] (d)', '[a](b.md) [c] (d)')).toEqual([])
  })

  it('tells the kinds apart, in text order', () => {
    const broken = find(
      '[en] (a.md), [to(b.md), ! [tre](c.png), [fire](Ja)',
      '[one](a.md), [two](b.md), ![three](c.png), four'
    )
    expect(broken.map(({ kind, url }) => [kind, url])).toEqual([
      ['split', 'a.md'],
      ['torn', 'b.md'],
      ['image', 'c.png'],
      ['invented', 'Ja']
    ])
  })

  it('says a destination once', () => {
    expect(find('[en(a.md) og [to(a.md)', '[one](a.md) and [two](a.md)')).toHaveLength(1)
  })

  it('knows a destination by what it compares as', () => {
    const broken = find('[en](/nb/a/. Se [to](/nb/b/), og c', '[one](/a/). See [two](/b/), and [three](c)', url =>
      url.replace(/^\/nb/, '')
    )
    expect(broken.map(({ kind, url }) => [kind, url])).toEqual([['torn', '/nb/a/']])
  })

  it('takes parentheses in destinations', () => {
    expect(find('[en] (a_(b).md)', '[one](a_(b).md)').map(({ kind, url }) => [kind, url])).toEqual([
      ['split', 'a_(b).md']
    ])
  })

  it('takes linear time on pathological brackets', () => {
    const work = (): void => {
      find('[] ('.repeat(100_000), '[one](a.md)')
      find(`${'['.repeat(400_000)}a.md`, '[one](a.md)')
    }
    expect(endsInTime(work, 400_000)).toBe(true)
  })
})
