import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGroup } from './arbitraries/site.js'
import { fixFaults } from './checks/fixes.js'
import { lintGroup } from './lint-group.js'
import { propertyRuns } from './property-runs.js'

describe('fixes', () => {
  it('come to rest, leave nothing to fix and make no new finding', async () => {
    let fixable = 0
    await fc.assert(
      fc.asyncProperty(anyGroup, async given => {
        const texts = Object.fromEntries(
          Object.entries(given).map(([path, text]) => [path, text.replace(/^\uFEFF/, '')])
        )
        const first = lintGroup(texts)
        for (const result of first.values()) fixable += result.fixableCount
        expect(await fixFaults(texts, first)).toEqual([])
      }),
      propertyRuns()
    )
    expect(fixable).toBeGreaterThan(20)
  })
})
