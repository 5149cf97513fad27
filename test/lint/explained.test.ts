import { describe, expect, it } from 'vitest'
import { explainedFindings, type FoundToday } from '../../src/lint/explained.js'
import type { RawFinding } from '../../src/model/finding.js'

const changed = [{ start: 0, end: 10 }]

const finding = (ruleId: string): RawFinding =>
  ({
    ruleId,
    messageId: 'differs',
    offset: 4,
    subjects: [{ kind: 'number', value: '120', source: [{ start: 2, end: 5 }] }]
  }) as unknown as RawFinding

const today = (found: Partial<FoundToday> = {}): FoundToday =>
  ({ article: { units: [], comparison: { structure: null } }, findings: [], counted: [], changed, ...found }) as never

const explains = (ruleId: string, found: Partial<FoundToday> = {}): boolean =>
  explainedFindings([finding(ruleId)], today(found)).length === 1

describe('a finding that the present source does not give', () => {
  it('is explained where its passage has changed', () => {
    expect(explains('number-match')).toBe(true)
    expect(explains('number-match', { changed: [{ start: 5, end: 10 }] })).toBe(false)
    expect(explains('number-match', { findings: [finding('number-match')] })).toBe(false)
  })

  it('is none where the translation is broken whatever the source says', () => {
    expect(['no-dead-link', 'no-broken-link', 'no-stale-translation'].filter(rule => explains(rule))).toEqual([])
  })

  it('may be one of those that were counted only', () => {
    const counted = [{ ruleId: 'number-match', severity: 1, lines: [3] } as const]
    expect(explains('number-match', { counted: counted as never })).toBe(false)
  })
})
