import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ArticleGroup } from '../../src/model/files.js'
import { runPool, type PoolOutcome } from '../../src/run/pool.js'
import { builtFolder } from '../support/built.js'

interface Trouble {
  readonly dieAt?: string
  readonly how?: 'exit' | 'throw' | 'memory'
  readonly diesAgain?: boolean
}

const script = new URL('./stub-worker.js', import.meta.url)
const messages = pathToFileURL(join(builtFolder, 'src/run/worker-messages.js')).href
const keys = Array.from({ length: 40 }, (_, index) => `статья-${index}`)
const batches: ArticleGroup[][] = keys.map(key => [{ key, files: [], siteLocales: ['lv-LV', 'zh-CN'] }])

async function run(
  trouble: Trouble = {},
  workers = 2
): Promise<PoolOutcome & { readonly outcomes: ReadonlyMap<number, string>; readonly summaries: readonly string[] }> {
  const outcomes = new Map<number, string>()
  const summaries: string[] = []
  const outcome = await runPool<object, string, string>({
    script,
    memoryLimit: 32,
    workers,
    task: { messages, ...trouble },
    batches,
    // Slow, so that the workers get the rest.
    workHere: async ([group]) => {
      await setTimeout(100)
      if (group?.key === trouble.dieAt) throw new Error('the main thread took the batch that a worker was to have')
      return `${group?.key ?? ''} here`
    },
    onOutcome: (index, text) => {
      if (outcomes.has(index)) throw new Error(`twice: ${index}`)
      outcomes.set(index, text)
    },
    onSummary: summary => {
      summaries.push(summary)
    }
  })
  return { ...outcome, outcomes, summaries }
}

describe('a pool of threads', () => {
  it('does every batch once, in all threads', async () => {
    const { outcomes, lost, idle, summaries } = await run()
    expect([...outcomes.keys()].sort((a, b) => a - b)).toEqual(keys.map((_, index) => index))
    expect([...outcomes].every(([index, text]) => text.startsWith(`${keys[index] as string} `))).toBe(true)
    expect(new Set([...outcomes.values()].map(text => text.split(' by ')[1] ?? 'here'))).toEqual(
      new Set(['here', 'worker'])
    )
    expect({ lost, idle, summaries }).toEqual({ lost: [], idle: [], summaries: ['done', 'done'] })
  })

  it.each([
    ['exit', 'it ended with code 3'],
    ['throw', 'TypeError: oops'],
    ['memory', 'it ran out of memory']
  ] as const)(
    'gives the batch of a worker that is lost (%s) to a fresh one',
    async (how, reason) => {
      const { outcomes, lost, idle } = await run({ how, dieAt: keys[20] as string })
      expect(lost).toEqual([{ index: 20, reason, isRecovered: true }])
      expect(idle).toEqual([])
      expect(outcomes.get(20)).toBe(`${keys[20] as string} by fresh worker`)
      expect(outcomes.size).toBe(40)
    },
    120_000
  )

  it('gives a batch up that two workers are lost with, and does the others', async () => {
    const { outcomes, lost } = await run({ how: 'exit', dieAt: keys[20] as string, diesAgain: true })
    expect(lost).toEqual([{ index: 20, reason: 'it ended with code 3', isRecovered: false }])
    expect(outcomes.size).toBe(39)
  })

  it('does all of it in this thread where workers cannot start, and says why', async () => {
    const outcomes: number[] = []
    const { lost, idle } = await runPool<object, string, string>({
      script: new URL('./no-such-worker.js', import.meta.url),
      workers: 2,
      task: {},
      batches,
      workHere: async () => 'here',
      onOutcome: index => {
        outcomes.push(index)
      },
      onSummary: () => {}
    })
    expect(outcomes).toHaveLength(40)
    expect(lost).toEqual([])
    expect(idle).toEqual([expect.stringContaining('no-such-worker.js'), expect.stringContaining('no-such-worker.js')])
  })

  it('ends the workers where this thread fails', async () => {
    const failing = runPool<object, string, string>({
      script,
      workers: 1,
      task: { messages },
      batches,
      workHere: async () => {
        throw new Error('here')
      },
      onOutcome: () => {},
      onSummary: () => {}
    })
    await expect(failing).rejects.toThrow('here')
  })
})
