import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remarkHost } from '../../src/markdown/parser.js'
import { anyGroup } from './arbitraries/site.js'
import { resultFaults } from './checks/findings.js'
import { lintGroup } from './lint-group.js'
import { propertyRuns } from './property-runs.js'

describe('whatever an article holds', () => {
  it('lint does not throw, and every finding has a place in the text', () => {
    const found = new Set<string>()
    fc.assert(
      fc.property(anyGroup, texts => {
        for (const [path, result] of lintGroup(texts)) {
          expect(resultFaults(result, (texts[path] ?? '').replace(/^\uFEFF/, ''), Object.values(texts))).toEqual([])
          for (const { ruleId } of result.messages) found.add(ruleId ?? 'fault')
        }
      }),
      propertyRuns()
    )
    // Articles without findings would prove nothing.
    expect(found.size).toBeGreaterThan(20)
  })

  it('the same holds with remark-parse', () => {
    fc.assert(
      fc.property(anyGroup, texts => {
        for (const [path, result] of lintGroup(texts, { host: remarkHost })) {
          expect(resultFaults(result, (texts[path] ?? '').replace(/^\uFEFF/, ''), Object.values(texts))).toEqual([])
        }
      }),
      propertyRuns(200)
    )
  })
})
