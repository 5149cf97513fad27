import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { GroupTexts } from '../properties/arbitraries/site.js'
import { readContents } from './contents.js'
import { reduceInput } from './reduce.js'
import { targets, type Target } from './targets.js'

/** Milliseconds that one input may take: more is a hang. */
const slowest = 10_000

interface Failure {
  readonly seed: number
  readonly input: GroupTexts
  count: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    time: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    runs: { type: 'string' }
  }
})
const [name = 'rules'] = positionals
const target = targets[name]
if (target === undefined) throw new Error(`Unexpected target ${name}, expected ${Object.keys(targets).join(', ')}`)

const contents = readContents(
  ['../shared/corpus', '../shared/seeds', 'test/fixtures', 'examples/content'].map(folder => resolve(folder))
)
await fuzz(target, Number(values.seed), Number(values.runs ?? Infinity), Number(values.time))

async function fuzz(run: Target, firstSeed: number, mostRuns: number, seconds: number): Promise<void> {
  const failures = new Map<string, Failure>()
  const start = performance.now()
  let runs = 0
  let told = start
  for (; runs < mostRuns && performance.now() - start < seconds * 1000; runs++) {
    const seed = firstSeed + runs
    const input = run.inputOf(seed, contents)
    for (const kind of new Set(await kindsOf(run, input))) {
      const failure = failures.get(kind)
      if (failure === undefined) {
        failures.set(kind, { seed, input, count: 1 })
        say(`new failure with seed ${seed}: ${kind}`)
      } else failure.count++
    }
    if (performance.now() - told > 30_000) {
      told = performance.now()
      say(`${name}: ${runs + 1} runs in ${((told - start) / 1000).toFixed(0)} s`)
    }
  }
  say(
    `${name}: ${runs} runs in ${((performance.now() - start) / 1000).toFixed(0)} s from seed ${firstSeed} over ${contents.length} files, ${failures.size} kinds of failure`
  )
  for (const [kind, { seed, input, count }] of failures) {
    const reduced = await reduceInput(input, async texts => (await kindsOf(run, texts)).includes(kind))
    say(
      `\n${kind}\n  ${count} times, first with --seed ${seed} --runs 1; smallest input:\n  ${JSON.stringify(reduced)}`
    )
  }
  process.exitCode = failures.size > 0 ? 1 : 0
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Faults without what differs from input to input, so that each is told once. */
async function kindsOf(run: Target, input: GroupTexts): Promise<string[]> {
  const start = performance.now()
  const faults = await run
    .run(input)
    .catch((error: unknown) => [`it throws: ${String(error)} ${(error as Error).stack?.split('\n')[1]?.trim() ?? ''}`])
  if (performance.now() - start > slowest) faults.push('it takes too long')
  return faults.map(fault =>
    fault
      .replace(/content\/\S+?: /, '')
      .replaceAll(/\d+/g, 'N')
      .replaceAll(/\b[0-9a-f]{5}-p?N|`[^`]*`|“[^”]*”/g, '…')
      .slice(0, 160)
  )
}
