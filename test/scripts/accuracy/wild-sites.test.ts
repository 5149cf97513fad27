import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import {
  countSites,
  drawHits,
  hashOf,
  placeOf,
  siteDifferences,
  type SiteHit
} from '../../../scripts/accuracy/wild/sites.js'
import { parseUnknowable } from '../../../scripts/accuracy/wild/unknowable.js'
import { countVerdicts, parseVerdicts, sharesOf, writeVerdicts } from '../../../scripts/accuracy/wild/verdicts.js'
import { listDifferences } from '../../../scripts/accuracy/wild/record.js'

const hit = (line: number, ruleId = 'code-match', severity = 2): SiteHit => ({
  site: 'garden',
  path: 'garden/ja/a.md',
  finding: { line, ruleId, severity, message: `${ruleId} ${line}` }
})

describe('hits of sites', () => {
  it('are placed by path, line, rule and a hash that does not give the message away', () => {
    expect(placeOf(hit(4))).toBe(`garden/ja/a.md\t4\tcode-match\t${hashOf('code-match 4')}`)
    expect(placeOf(hit(4))).not.toContain('code-match 4')
  })

  it('are counted by rule, site and level', () => {
    const sites = [{ name: 'garden', units: 50, hits: [hit(1), hit(2), hit(3, 'code-match', 1), hit(4, 'a', 0)] }]
    expect(countSites(sites)).toEqual({
      units: { garden: 50 },
      hits: { 'code-match': { garden: { error: 2, warning: 1 } }, a: { garden: { info: 1 } } }
    })
  })

  it('are drawn without those of the level info, by the seed alone, whichever other hits there are', () => {
    const hits = Array.from({ length: 40 }, (_, index) => hit(index, 'code-match', index % 4 === 0 ? 0 : 2))
    const drawn = drawHits(hits, 10, 1)
    expect(drawn).toHaveLength(10)
    expect(drawn.map(({ finding }) => (finding as { severity: number }).severity)).not.toContain(0)
    expect(drawHits([...hits].reverse(), 10, 1)).toEqual(drawn)
    expect(drawHits(hits, 10, 2)).not.toEqual(drawn)
    const others = hits.filter(candidate => !drawn.slice(0, 5).includes(candidate))
    expect(drawHits(others, 5, 1)).toEqual(drawn.slice(5))
  })
})

it('equal hits of a line are drawn once', () => {
  expect(drawHits([hit(1), hit(1), hit(2)], 5, 1)).toHaveLength(2)
})

it('differences are listed by site, rule and level, without sites that were not linted now', () => {
  const before = { units: { garden: 1, gone: 1 }, hits: { a: { garden: { error: 3 }, gone: { error: 1 } } } }
  const after = { units: { garden: 1 }, hits: { a: { garden: { error: 1, info: 2 } }, b: { garden: { warning: 1 } } } }
  expect(siteDifferences(before, after)).toEqual([
    'garden a error 3 → 1',
    'garden a info 0 → 2',
    'garden b warning 0 → 1'
  ])
})

it('lists of names are compared both ways', () => {
  expect(listDifferences(['a', 'b'], ['b', 'c'])).toEqual({ came: ['c'], went: ['a'] })
  expect(listDifferences(undefined, ['a'])).toEqual({ came: ['a'], went: [] })
})

describe('verdicts', () => {
  const rows = ['garden/a.md\t4\ta\tff', 'garden/a.md\t5\ta\tff', 'garden/b.md\t1\ta\tff']
  const table = `path\tline\trule\thash\tverdict\n${rows[1]}\tact\n${rows[0]}\tfalse\n${rows[1]}\tpetty\n${rows[2]}\tact\n`

  it('are read in order, the later one of a place standing', () => {
    const verdicts = parseVerdicts(table)
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['false', 'petty', 'act'])
    expect(parseVerdicts(writeVerdicts(verdicts))).toEqual(verdicts)
    expect(() => parseVerdicts('a\t1\tb\tff\tmaybe')).toThrow('line 1: expected one of act, petty, stale, false')
  })

  it('count for each key of a finding that is still there', () => {
    const keys = new Map(rows.slice(0, 2).map(place => [place, ['error', 'a']]))
    const { byKey, gone } = countVerdicts(parseVerdicts(table), keys)
    expect(gone).toBe(1)
    expect(byKey.get('error')).toEqual({ act: 0, petty: 1, stale: 0, false: 1 })
    expect([...byKey.keys()]).toEqual(['a', 'error'])
  })

  it('come to shares', () => {
    expect(sharesOf({ act: 3, petty: 1, stale: 0, false: 0 })).toMatchObject({
      judged: 4,
      shares: { act: 75, petty: 25, stale: 0, false: 0 },
      low: 0
    })
  })
})

describe('what is recorded', () => {
  const read = (name: string): string => {
    const file = new URL(`../../accuracy/${name}`, import.meta.url)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }

  it('are verdicts that can be read, each once and in order, on rules that exist', () => {
    const verdicts = parseVerdicts(read('wild-labels.tsv'))
    expect(writeVerdicts(verdicts)).toBe(read('wild-labels.tsv'))
    const names = new Set(rules.map(({ name }) => name))
    expect(verdicts.filter(({ place }) => !names.has(place.split('\t')[2] ?? ''))).toEqual([])
    expect(verdicts.filter(({ place }) => !/^[^\t]+\t\d+\t[a-z-]+\t[0-9a-f]{10}$/.test(place))).toEqual([])
  })

  it('are classes of the unknowable for cases that are named once', () => {
    const rows = read('wild-unknowable.tsv').trim().split('\n').slice(1)
    expect(rows.every(row => /^[a-z0-9-]+\/\d{3}\t[a-z]+$/.test(row))).toBe(true)
    expect(parseUnknowable(read('wild-unknowable.tsv')).size).toBe(rows.length)
    expect([...rows].sort()).toEqual(rows)
  })
})
