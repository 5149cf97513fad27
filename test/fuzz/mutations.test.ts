import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { propertyRuns } from '../properties/property-runs.js'
import { readContents } from './contents.js'
import { targets } from './targets.js'

const corpus = resolve('../shared/corpus')
const hasCorpus = existsSync(corpus)

/** `npm run fuzz` tries as many as one has time for. */
const { seed, numRuns } = propertyRuns(60)

/** Targets whose runs start processes or threads, and how much of the runs they get; `null` for those that only `npm run fuzz` runs. */
const shares: Readonly<Record<string, number | null>> = {
  bound: 1 / 20,
  sandbox: 1 / 40,
  messages: 1 / 8,
  // Threads need modules that are compiled; test/run/same-output.test.ts has these.
  threads: null,
  // No test asserts time.
  speed: null,
  // What legitimately differs is listed in test/markdown/differential.test.ts.
  parsers: null
}
const tried = Object.entries(targets).filter(([name]) => shares[name] !== null)

describe.skipIf(!hasCorpus)(`real articles that are damaged${hasCorpus ? '' : ' (no ../shared/corpus here)'}`, () => {
  const contents = hasCorpus ? readContents([corpus]) : []

  it.each(tried)('break nothing of what the target %s runs', async (name, { inputOf, run }) => {
    const runs = Math.ceil(numRuns * (shares[name] ?? 1))
    for (let number = 0; number < runs; number++) {
      const faults = await run(inputOf(seed + number, contents))
      expect(faults, `seed ${seed + number}`).toEqual([])
    }
  })
})
