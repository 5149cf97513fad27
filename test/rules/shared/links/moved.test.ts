import { describe, expect, it } from 'vitest'
import type { PairedUnit, Segment } from '../../../../src/model/article.js'
import { isMoved, markerOf } from '../../../../rules/shared/links/moved.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'
import { sxs } from '../../../support/rule-tester.js'

function unit(target: string, source: string, isIsolated = false): PairedUnit {
  const side = (text: string): Segment => ({ document: { text } }) as unknown as Segment
  return { target: side(target), source: side(source), comparison: { isIsolated } } as unknown as PairedUnit
}

describe('isMoved', () => {
  it.each([
    ['as often', '`a` b `A`', '`a` c `a`', true, true],
    ['less often in the target', '`a`', '`a` `a`', false, true],
    ['more often in the target', '`a` `a`', '`a`', true, false]
  ])('counts in both documents: %s', (_, target, source, inTarget, inSource) => {
    expect(isMoved(unit(target, source), '`a`', 'target')).toBe(inTarget)
    expect(isMoved(unit(target, source), '`a`', 'source')).toBe(inSource)
  })

  it('knows no other passage of an isolated unit', () => {
    expect(isMoved(unit('`a`', '`a`', true), '`a`', 'target')).toBe(false)
  })
})

it('a link is told by its destination or by the name of its definition', () => {
  const text = `${sxs('[A](a.md "t") [B][page b] [c][] [d] ![E](e.png) <https://example.com>', 'None.')}\n\n[page b]: b.md\n[c]: c.md\n[d]: d.md\n`
  const { target } = articleOf('content/nb-no/a.md', text).units[0] as PairedUnit
  expect(target.links.map(link => markerOf(link, target))).toEqual([
    '](a.md "t")',
    '[page b]',
    '[c]',
    '[d]',
    '](e.png)',
    ''
  ])
})
