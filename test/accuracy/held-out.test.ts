import { expect, it } from 'vitest'
import { compareHeldOut, heldOutTable } from '../../scripts/accuracy/held-out.js'

it('sets held-out locales against all other translated ones, without rules of the level info', () => {
  const counts = (planted: number, found: number): object => ({ planted, found, disturbed: 1 })
  const planted = new Map([['a', { byLocale: { 'he-IL': counts(10, 9), 'nb-NO': counts(5, 5), none: counts(1, 1) } }], ['b', { byLocale: { 'he-IL': counts(7, 0) } }]])
  const measured = {
    units: { locales: { 'he-IL': 1000, 'nb-NO': 500, 'ja-JP': 500, 'en-US': 900, en: 100 }, corpora: {} },
    locales: { a: { 'he-IL': 3, 'nb-NO': 1, 'ja-JP': 1, 'en-US': 9 }, b: { 'he-IL': 50 } },
    corpora: {}
  }
  const figures = compareHeldOut({ planted, measured }, [{ name: 'a', meta: { recommended: 'error' } }, { name: 'b', meta: { recommended: 'info' } }])
  expect(figures.get('he-IL')).toEqual({ planted: 10, found: 9, disturbed: 1, units: 1000, hits: 3 })
  expect(figures.get('others')).toEqual({ planted: 6, found: 6, disturbed: 2, units: 1000, hits: 2 })
  expect(heldOutTable(figures)).toContain('| he-IL | 10 | 90.0 % | 10.0 % | 1000 | 3.0 |\n| th-TH | 0 | – | – | 0 | – |')
})
