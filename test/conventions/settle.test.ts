import { describe, expect, it } from 'vitest'
import { learnConventions } from '../../src/conventions/learn.js'
import { settleConventions } from '../../src/conventions/settle.js'
import type { Convention } from '../../src/model/choice.js'
import type { FileResult } from '../../src/model/finding.js'
import { findingOf, HOST, NOTICE, resultOf, siteOf } from './results.js'

const all = { changed: 2, occasions: 2 }
const site = siteOf(HOST, [all, all, all])
const [convention] = learnConventions(site) as [Convention]
const settle = (
  results: readonly FileResult[],
  known: readonly Convention[] = [],
  mayLearn = true,
  willKeep = false
): readonly FileResult[] => settleConventions(results, { known, mayLearn, willKeep }).results
const described = (results: readonly FileResult[]): string[] =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, messageId, offset }) => `${filePath}:${offset} ${String(ruleId)}/${messageId}`)
  )

describe('a run', () => {
  it('says once what it learnt, at the first place, and how to answer', () => {
    const [first, ...rest] = settle(site)
    expect(described([first as FileResult, ...rest])).toEqual(['de/0.md:0 convention/learnt'])
    expect(first?.messages[0]?.message).toBe(
      'Taken for a convention of the site and not reported by `link-url-match`: `de` writes `https://new.example/…` for `https://old.example/…` ' +
        'in 6 of 6 URLs (3 articles); `--learn` keeps it in `loc-lint.conventions.json`, where `status` accepts or refuses it'
    )
    expect(first).toMatchObject({ errorCount: 0, infoCount: 1 })
    expect(rest.map(({ errorCount, infoCount }) => errorCount + infoCount)).toEqual([0, 0])
  })

  it('leaves every other finding, and no trace of choices', () => {
    const other = findingOf(5, { ...HOST, from: 'https://third.example/…' })
    const plain = findingOf(7)
    const results = settle([...site, resultOf('de/x.md', [other, plain], { occasions: { 'some-rule url x': 3 } })])
    expect(described(results)).toEqual([
      'de/0.md:0 convention/learnt',
      'de/x.md:5 link-url-match/changed',
      'de/x.md:7 link-url-match/changed'
    ])
    expect(JSON.stringify(results)).not.toMatch(/"choice"|"occasions"/)
  })

  it('takes findings away that were only counted', () => {
    const counted = { ruleId: 'link-url-match', severity: 2 as const }
    const omitted = [
      { ...counted, count: 4 },
      { ...counted, count: 10, choice: HOST },
      { ...counted, count: 1, choice: NOTICE }
    ]
    const results = settle([...site, resultOf('de/x.md', [], { omitted, errorCount: 15 })])
    expect(results.at(-1)).toMatchObject({ omitted: [{ ...counted, count: 5 }], errorCount: 5 })
  })

  it('says nothing of what people have accepted, also where it sees one file', () => {
    expect(described(settle(site, [convention]))).toEqual([])
    expect(described(settle(site.slice(0, 1), [convention], false))).toEqual([])
  })

  it('reports what people have refused', () => {
    expect(described(settle(site, [{ ...convention, status: 'refused' }]))).toEqual(described(site))
  })

  it('reports all where it may not learn', () => {
    expect(described(settle(site, [], false))).toEqual(described(site))
  })

  it('says where a page departs from an accepted convention', () => {
    const departing = resultOf('de/y.md', [], { occasions: { 'link-url-match url https://old.example/…': 2 } })
    const [result] = settle([departing], [convention], false)
    expect(result?.messages.map(({ message, severity }) => `${severity} ${message}`)).toEqual([
      '0 Departs 2 times from a convention of the site: elsewhere `de` writes `https://new.example/…` for `https://old.example/…`'
    ])
    expect(result?.infoCount).toBe(1)
  })

  it('says nothing of pages that depart before people have accepted', () => {
    const sites = siteOf(HOST, [{ changed: 19, occasions: 20 }, all, all])
    expect(described(settle(sites))).toEqual(['de/0.md:0 convention/learnt'])
    expect(described(settle(sites, [], true, true))).toEqual(['de/0.md:0 convention/departure'])
  })
})
