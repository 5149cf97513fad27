import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { propertyRuns } from '../properties/property-runs.js'
import { readContents } from './contents.js'
import { inputOf } from './inputs.js'
import { targets } from './targets.js'

const corpus = resolve('../shared/corpus')
const hasCorpus = existsSync(corpus)

/** `npm run fuzz` tries as many as one has time for. */
const { seed, numRuns } = propertyRuns(60)

describe.skipIf(!hasCorpus)(`real articles that are damaged${hasCorpus ? '' : ' (no ../shared/corpus here)'}`, () => {
  const contents = hasCorpus ? readContents([corpus]) : []

  it.each(Object.entries(targets))('break nothing of what the target %s runs', async (_, target) => {
    for (let run = 0; run < numRuns; run++) {
      const faults = await target(inputOf(seed + run, contents))
      expect(faults, `seed ${seed + run}`).toEqual([])
    }
  })
})
