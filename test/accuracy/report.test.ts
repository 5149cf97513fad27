import { describe, expect, it } from 'vitest'
import { compareExpected } from '../../scripts/accuracy/expected.js'
import { countByRule, type Hit } from '../../scripts/accuracy/hits.js'
import { withAccuracy } from '../../scripts/accuracy/page-section.js'
import { differences } from '../../scripts/accuracy/real.js'

const hit = (path: string, ruleId: string, unitId: string, line = 1): Hit => ({
  corpus: 'site',
  path,
  locale: 'nb-NO',
  finding: { ruleId, unitId, line },
  read: {}
})

describe('rows of a reference scanner', () => {
  const table = [
    'file\tline\tunit\trule\tcheck\tprecision',
    'a.md\t3\t11751-103\tlink-spacing\tL3\t0.97',
    'a.md\t4\t11751-104\tlink-spacing\tL3\t0.97',
    'a.md\t5\t11751-105\tlink-spacing\tL3\t0.97',
    'a.md\t6\t11751-106\tlink-spacing\tL9\t0.40'
  ].join('\n')

  it('are found by rule and unit, told by another rule, or missing', () => {
    const [only, ...others] = compareExpected(table, [
      hit('a.md', 'link-spacing', '11751-103'),
      hit('a.md', 'no-broken-link', '11751-104')
    ])
    expect(others).toEqual([])
    expect(only).toMatchObject({ rule: 'link-spacing', check: 'L3', rows: 3, found: 1, byOther: 1 })
    expect(only?.missing.map(({ unit, instead }) => [unit, instead])).toEqual([
      ['11751-104', ['no-broken-link']],
      ['11751-105', []]
    ])
  })
})

describe('real content', () => {
  it('is counted by rule and compared with the last run, where a corpus was linted', () => {
    const units = { corpora: { site: 10 }, locales: {} }
    const before = {
      units: { corpora: { site: 10, gone: 4 }, locales: {} },
      corpora: { a: { site: 2, gone: 1 }, b: { site: 1 } },
      locales: {}
    }
    const after = {
      units,
      corpora: countByRule([hit('a.md', 'a', '1'), hit('a.md', 'c', '1')], (found: Hit) => found.corpus),
      locales: {}
    }
    expect(differences(before, after)).toEqual(['site a 2 → 1', 'site b 1 → 0', 'site c 0 → 1'])
  })
})

describe('the figures of a page', () => {
  const page = '# x\n\n## Examples\n\nNone.\n\n## When not to use it\n\nNever.\n'

  it('come before the last section, and are replaced by the next run', () => {
    const first = withAccuracy(page, 'one')
    const section = '## Accuracy\n\n<!-- accuracy -->\none\n<!-- /accuracy -->\n\n'
    expect(first).toBe(`# x\n\n## Examples\n\nNone.\n\n${section}## When not to use it\n\nNever.\n`)
    expect(withAccuracy(first, 'two')).toBe(first.replace('\none\n', '\ntwo\n'))
  })
})
