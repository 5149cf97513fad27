import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitIntoBatches } from '../../src/run/batches.js'
import { capFindings } from '../../src/run/cap.js'
import { isInShard } from '../../src/run/shard.js'
import { bytesPerThread, chooseThreads } from '../../src/run/threads.js'
import { batchAt, batchCount, shareBatches, takeBatch, takenBy } from '../../src/run/worker-messages.js'
import { timedRules } from '../../src/run/timed-rules.js'
import { createStopwatch } from '../../src/run/stopwatch.js'
import type { ArticleGroup } from '../../src/model/files.js'
import type { Rule } from '../../src/model/rule.js'
import { finding, result } from '../report/samples.js'

function group(key: string, files: number): ArticleGroup {
  const file = { absolutePath: `/${key}`, path: key, given: true, locale: 'ja-JP', pathLocale: null, isSource: false }
  return { key, files: Array.from({ length: files }, () => file), siteLocales: ['ja-JP'] }
}

describe('shards', () => {
  it('hold each article once, whatever else there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (key, count) => {
        const shards = Array.from({ length: count }, (_, index) => isInShard({ key }, { index: index + 1, count }))
        expect(shards.filter(isIn => isIn)).toHaveLength(1)
      })
    )
  })

  it('are of about the same size', () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `content/記事-${index}.md`)
    for (const index of [1, 2, 3, 4]) {
      const size = keys.filter(key => isInShard({ key }, { index, count: 4 })).length
      expect(size).toBeGreaterThan(400)
      expect(size).toBeLessThan(600)
    }
  })

  it('stay as they are in later versions', () => {
    expect(
      ['content/a.md', 'content/b.md', 'инструкция.md'].map(key =>
        [1, 2, 3].find(index => isInShard({ key }, { index, count: 3 }))
      )
    ).toMatchInlineSnapshot(`
      [
        3,
        2,
        1,
      ]
    `)
  })
})

describe('batches', () => {
  it('keep all groups whole and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        (sizes, limit) => {
          const groups = sizes.map((size, index) => group(`${index}`, size))
          const batches = splitIntoBatches(groups, limit)
          expect(batches.flat()).toEqual(groups)
          for (const batch of batches)
            expect(batch.length === 1 || batch.reduce((sum, { files }) => sum + files.length, 0) <= limit).toBe(true)
        }
      )
    )
  })

  it('are the same on the other side of shared memory, and are given out once', () => {
    const batches = [[group('نص.md', 2)], [group('b', 1), group('текст', 3)], [group('保存', 1)]]
    const shared = shareBatches(batches, 2)
    expect(batchCount(shared)).toBe(3)
    expect([0, 1, 2].map(index => batchAt(shared, index))).toEqual(batches)
    expect([
      takenBy(shared, 0),
      takeBatch(shared, 0),
      takeBatch(shared, null),
      takeBatch(shared, 1),
      takeBatch(shared, 0)
    ]).toEqual([null, 0, 1, 2, null])
    expect([takenBy(shared, 0), takenBy(shared, 1)]).toEqual([0, 2])
  })
})

describe('threads', () => {
  const large = { batches: 100, bytes: 100 * bytesPerThread }
  it.each([
    ['off', large, 8, 1],
    [3, large, 2, 3],
    [5, { batches: 2, bytes: 1 }, 8, 2],
    ['auto', large, 2, 2],
    ['auto', large, 64, 8],
    ['auto', large, 1, 1],
    ['auto', { batches: 100, bytes: 1.9 * bytesPerThread }, 8, 1],
    ['auto', { batches: 100, bytes: 3.5 * bytesPerThread }, 8, 3],
    ['auto', { batches: 0, bytes: 0 }, 8, 1]
  ] as const)('%s for %j with %i processors: %i', (concurrency, workload, processors, expected) => {
    expect(chooseThreads(concurrency, workload, processors)).toBe(expected)
  })
})

describe('the most findings of a rule in a file', () => {
  const many = result('a.md', 'lv-LV', [
    ...Array.from({ length: 5 }, (_, index) => finding({ line: index + 1, fix: { edits: [] } })),
    ...Array.from({ length: 3 }, () => finding({ ruleId: 'no-untranslated', severity: 1 })),
    ...Array.from({ length: 4 }, () => finding({ ruleId: null }))
  ])

  it('are kept, the first of each; the others are counted, and faults are never left out', () => {
    const capped = capFindings(many, 2)
    expect(capped.messages.map(({ ruleId, line }) => `${ruleId ?? 'fault'} ${line}`)).toEqual([
      'link-url-match 1',
      'link-url-match 2',
      'no-untranslated 1',
      'no-untranslated 1',
      'fault 1',
      'fault 1',
      'fault 1',
      'fault 1'
    ])
    expect(capped.omitted).toEqual([
      { ruleId: 'link-url-match', severity: 2, count: 3 },
      { ruleId: 'no-untranslated', severity: 1, count: 1 }
    ])
    expect(capped).toMatchObject({ errorCount: 9, warningCount: 3, fixableCount: 2 })
  })

  it('are all of them where there are not more', () => {
    expect(capFindings(many, 5)).toBe(many)
    expect(capFindings(many, null)).toBe(many)
  })
})

describe('the stopwatch', () => {
  it('measures nothing unless it runs', () => {
    const stopwatch = createStopwatch(false)
    expect(stopwatch.measure('read', () => '読む')).toBe('読む')
    stopwatch.addRule('x', 1)
    expect([...stopwatch.timings.stages, ...stopwatch.timings.rules]).toEqual([])
  })

  it('adds up stages, also where they fail, and other threads', () => {
    const stopwatch = createStopwatch(true)
    expect(() =>
      stopwatch.measure('read', () => {
        throw new Error('x')
      })
    ).toThrow('x')
    stopwatch.merge({ stages: new Map([['read', 1000]]), rules: new Map([['a', 5]]) })
    expect(stopwatch.timings.stages.get('read')).toBeGreaterThanOrEqual(1000)
    expect(stopwatch.timings.rules.get('a')).toBe(5)
  })

  it('times rules that do as they did before, and throw as they did', () => {
    const heard: unknown[] = []
    const rule: Rule = {
      name: 'sample',
      meta: {
        description: '',
        scope: 'unit',
        recommended: 'error',
        fixable: false,
        issueType: 'other',
        options: {},
        messages: {}
      },
      create: () => ({
        article: (article: unknown) => {
          heard.push(article)
        },
        unit: () => {
          throw new Error('crash')
        }
      })
    }
    const stopwatch = createStopwatch(true)
    const listener = (timedRules([rule], stopwatch)[0] as Rule).create({} as never) as unknown as Record<
      string,
      ((value: string) => void) | undefined
    >
    listener['article']?.('статья')
    expect(() => listener['unit']?.('x')).toThrow('crash')
    expect(listener['anyUnit']).toBeUndefined()
    expect(heard).toEqual(['статья'])
    expect(stopwatch.timings.rules.get('sample')).toBeGreaterThan(0)
  })
})
