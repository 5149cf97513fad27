import { describe, expect, it } from 'vitest'
import { learnConventions } from '../../src/conventions/learn.js'
import type { FileResult } from '../../src/model/finding.js'
import { findingOf, HOST, NOTICE, resultOf, siteOf } from './results.js'

const learnt = (results: readonly FileResult[]): string[] =>
  learnConventions(results).map(
    ({ locale, to, changed, occasions, articles }) => `${locale} ${to} ${changed}/${occasions} in ${articles}`
  )
const all = { changed: 2, occasions: 2 }

describe('what is learnt', () => {
  it('is what a locale does nearly wherever it has occasion', () => {
    expect(learnt(siteOf(HOST, [all, all, all]))).toEqual(['de https://new.example/… 6/6 in 3'])
    expect(learnt(siteOf(HOST, [{ changed: 9, occasions: 10 }, all, all]))).toHaveLength(1)
  })

  it('is not what it does in some places only', () => {
    expect(learnt(siteOf(HOST, [all, all, { changed: 2, occasions: 3 }]))).toEqual([])
    expect(learnt(siteOf(HOST, [all, all, all, { changed: 0, occasions: 20 }]))).toEqual([])
  })

  it('is not what stands in few articles, or seldom: that can be one slip copied', () => {
    expect(learnt(siteOf(HOST, [{ changed: 9, occasions: 9 }, all]))).toEqual([])
    expect(
      learnt(
        siteOf(
          HOST,
          [1, 1, 2].map(changed => ({ changed, occasions: changed }))
        )
      )
    ).toEqual([])
  })

  it('is a block that most pages have', () => {
    const once = { changed: 1, occasions: 1 }
    const never = { changed: 0, occasions: 1 }
    expect(learnt(siteOf(NOTICE, [once, once, once, once, once, never, never, never]))).toHaveLength(1)
    expect(learnt(siteOf(NOTICE, [once, once, once, once, once, never, never, never, never]))).toEqual([])
  })

  it('counts the other forms of the same occasion against it', () => {
    const other = siteOf({ ...HOST, to: '/…' }, [all, all, all]).map(result => ({
      ...result,
      filePath: `other/${result.filePath}`
    }))
    expect(learnt([...siteOf(HOST, [all, all, all]), ...other])).toEqual([])
  })

  it('is of one locale: what another one does says nothing', () => {
    const french = siteOf(HOST, [all, all]).map((result, index) => ({
      ...result,
      locale: 'fr',
      filePath: `fr/${index}`
    }))
    expect(learnt([...siteOf(HOST, [all, all]), ...french])).toEqual([])
    const nameless = siteOf(HOST, [all, all, all]).map(result => ({ ...result, locale: null }))
    expect(learnt(nameless)).toEqual([])
  })

  it('is never damage: no finding without a choice, and none that stands for another rule’s', () => {
    const damaged = [0, 1, 2, 3, 4].map(index => resultOf(`de/${index}.md`, [findingOf(0), findingOf(1)]))
    expect(learnt(damaged)).toEqual([])
    const dead = [0, 1, 2, 3, 4].map(index =>
      resultOf(
        `de/${index}.md`,
        [0, 1].map(offset => findingOf(offset, HOST, { also: ['no-dead-link'] }))
      )
    )
    expect(learnt(dead)).toEqual([])
  })

  it('counts findings that were only counted, too', () => {
    const capped = siteOf(HOST, [all, all, all]).map(result => ({
      ...result,
      omitted: [{ ruleId: 'link-url-match', severity: 2 as const, count: 10, choice: HOST }]
    }))
    expect(learnt(capped)).toEqual(['de https://new.example/… 36/36 in 3'])
  })
})
