import { expect, it } from 'vitest'
import type { Label } from '../../scripts/accuracy/labels.js'
import { compareHeldOut, heldOutTable } from '../../scripts/accuracy/held-out.js'

it('sets held-out locales against all other translated ones, without rules of the level info', () => {
  const counts = (planted: number, found: number): object => ({ planted, found, disturbed: 1 })
  const planted = new Map([
    ['a', { byLocale: { 'he-IL': counts(10, 9), 'nb-NO': counts(5, 5), none: counts(1, 1) } }],
    ['b', { byLocale: { 'he-IL': counts(7, 0) } }]
  ])
  const measured = {
    units: { locales: { 'he-IL': 1000, 'nb-NO': 500, 'ko-KR': 500, 'en-US': 900, en: 100 }, corpora: {} },
    locales: { a: { 'he-IL': 3, 'nb-NO': 1, 'ko-KR': 1, 'en-US': 9 }, b: { 'he-IL': 50 } },
    corpora: {}
  }
  const label = (file: string, rule: string, isTrue: boolean): Label => ({ file, unit: '-', rule, isTrue, reason: '' })
  const labels = {
    kept: [
      label('x/he-il/a.md', 'a', true),
      label('x/he-IL/b.md', 'a', false),
      label('x/he-il/a.md', 'b', false),
      label('x/nb-no/a.md', 'a', true)
    ]
  }
  const figures = compareHeldOut({ planted, measured, labels }, [
    { name: 'a', meta: { recommended: 'error' } },
    { name: 'b', meta: { recommended: 'info' } }
  ])
  expect(figures.get('he-IL')).toEqual({
    planted: 10,
    found: 9,
    disturbed: 1,
    units: 1000,
    hits: 3,
    judged: 2,
    right: 1
  })
  expect(figures.get('others')).toEqual({
    planted: 6,
    found: 6,
    disturbed: 2,
    units: 1000,
    hits: 2,
    judged: 1,
    right: 1
  })
  expect(heldOutTable(figures)).toContain(
    '| he-IL | 10 | 90.0 % | 10.0 % | 2 | 50.0 % | 1000 | 3.0 |\n| el-GR | 0 | – | – | 0 | – | 0 | – |'
  )
})
