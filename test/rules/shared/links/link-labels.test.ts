import { describe, expect, it } from 'vitest'
import type { PairedUnit } from '../../../../src/model/article.js'
import { driftedLabels, hasLabel, lostLabels, proseWithout } from '../../../../rules/shared/links/link-labels.js'
import { sxs } from '../../../support/cases.js'
import { articleOf } from '../../../support/lint-texts.js'

function unitOf(target: string, source: string): PairedUnit {
  return articleOf('content/nb-no/a.md', sxs(target, source)).units[0] as PairedUnit
}

const labels = (target: string, source: string): [string, string | null][] => {
  const unit = unitOf(target, source)
  return lostLabels(unit).map(label => [
    unit.source.text.slice(label.source.start - unit.source.start, label.source.end - unit.source.start),
    label.target === null
      ? null
      : unit.target.text.slice(label.target.start - unit.target.start, label.target.end - unit.target.start)
  ])
}

describe('hasLabel', () => {
  it('takes words, images, code and visible entities for a label', () => {
    const { target } = unitOf('[日](a) [![](i.png)](b) [`<>`](c) [&rarr;](d) [&nbsp;](e) [.](f) [](g)', 'x')
    expect(target.links.filter(link => link.kind === 'link').map(link => hasLabel(link, target))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false
    ])
  })
})

describe('driftedLabels', () => {
  it("finds labels far shorter than the source's, by the limits given", () => {
    const unit = unitOf(
      '[дел](a.md) и [руководство](b.md)',
      '[the guide to sharing](a.md) and [the guide to printing](b.md)'
    )
    const urls = (ratio: number): string[] =>
      driftedLabels(unit, { ratio, minimumLength: 12 }).map(({ target }) => target.url)
    expect([urls(0.1), urls(0.3), urls(0.9)]).toEqual([[], ['a.md'], ['a.md', 'b.md']])
  })
})

describe('lostLabels', () => {
  it('finds emptied labels, those cut short, and those of lost links', () => {
    expect(labels('[](a.md)', '[the guide](a.md)')).toEqual([['the guide', '']])
    expect(labels('请参阅[a](a.md)', 'See [the guide to everything else](a.md)')).toEqual([
      ['the guide to everything else', 'a']
    ])
    expect(labels('Se her.', 'See [the guide](a.md).')).toEqual([['the guide', null]])
  })

  it('finds nothing where labels are there, or the URL alone changed', () => {
    expect(labels('[دليل](a.md)', '[guide](a.md)')).toEqual([])
    expect(labels('[ガイド](b.md)', '[guide](a.md)')).toEqual([])
    expect(labels('[](a.md)', '[](a.md)')).toEqual([])
  })
})

describe('proseWithout', () => {
  it('blanks ranges and keeps the length', () => {
    const { target } = unitOf('Se [veien](a.md) nå', 'x')
    const prose = proseWithout(target, [target.links[0]?.label ?? null, null])
    expect(prose.length).toBe(target.text.length)
    expect(prose.replaceAll(/\s+/g, ' ')).toBe('Se nå')
  })
})
