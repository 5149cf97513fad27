import { describe, expect, it } from 'vitest'
import type { PairedUnit } from '../../../../src/model/article.js'
import { driftedLabels, hasLabel } from '../../../../rules/shared/links/link-labels.js'
import { sxs } from '../../../../src/testing/cases.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'

function unitOf(target: string, source: string): PairedUnit {
  return articleOf('content/nb-no/a.md', sxs(target, source)).units[0] as PairedUnit
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
