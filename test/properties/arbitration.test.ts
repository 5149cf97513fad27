import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import type { FileResult } from '../../src/model/finding.js'
import { group } from './arbitraries/site.js'
import { lintGroup } from './lint-group.js'
import { propertyRuns } from './property-runs.js'

const described = (results: ReadonlyMap<string, FileResult>): string[] =>
  [...results].flatMap(([path, { messages }]) =>
    messages.map(
      ({ ruleId, messageId, offset, message }) => `${path} ${String(ruleId)}/${messageId} ${offset} ${message}`
    )
  )

describe('rules stand alone', () => {
  it('a rule that is off takes its own findings away and no others', async () => {
    await fc.assert(
      fc.asyncProperty(group, fc.constantFrom(...rules), async (texts, off) => {
        const [all, without] = [lintGroup(texts), lintGroup(texts, { rules: rules.filter(rule => rule !== off) })].map(
          described
        ) as [string[], string[]]
        const gone = all.filter(line => !without.includes(line) && !line.includes(` ${off.name}/`))
        expect(gone).toEqual([])
      }),
      propertyRuns(200)
    )
  })

  it('the order of rules changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(group, async texts => {
        const reversed = lintGroup(texts, { rules: [...rules].reverse() })
        expect(described(reversed)).toEqual(described(lintGroup(texts)))
      }),
      propertyRuns(200)
    )
  })
})
