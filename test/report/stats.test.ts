import { describe, expect, it } from 'vitest'
import { formatStats } from '../../src/report/stats.js'

const stages = new Map([
  ['discover', 12.4],
  ['parse', 1500]
])
const rules = new Map([
  ['link-url-match', 700],
  ['no-untranslated', 295],
  ['span-id-match', 3],
  ['menu-path', 2]
])
const run = { elapsed: 2345, memory: 123_456_789 }

describe('--stats', () => {
  it('names time by stage and by rule, memory, threads and what the cache knew', () => {
    const text = formatStats(
      { files: 80, articles: 10, threads: 2, cached: { hits: 3, misses: 7 }, stages, rules },
      run
    )
    expect(text.split('\n')).toEqual([
      '80 files of 10 articles in 2.345 s, 2 threads, 123 MB of memory at most',
      'cache: 3 articles known, 7 not known',
      '',
      'stage (all threads together)',
      '  discover                        0.012 s',
      '  parse                           1.500 s',
      '',
      'rule',
      '  link-url-match     0.700 s',
      '  no-untranslated    0.295 s',
      '  2 others           0.005 s',
      ''
    ])
  })

  it('does without tables that would be empty', () => {
    const text = formatStats(
      { files: 1, articles: 1, threads: 1, cached: null, stages: new Map(), rules: new Map() },
      run
    )
    expect(text).toBe('1 files of 1 articles in 2.345 s, 1 thread, 123 MB of memory at most\ncache: not used\n')
  })
})
