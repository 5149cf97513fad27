import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { arbitrate } from '../../src/lint/arbitrate.js'
import { EVERY_RULE, PRECEDENCE } from '../../src/lint/precedence.js'
import type { RawFinding } from '../../src/model/finding.js'
import type { Subject } from '../../src/model/subject.js'

const ruleOf = (entry: string): string => entry.replace(/\/.*/, '')

function finding(ruleId: string, messageId: string, subjects: readonly Subject[], unitId?: string): RawFinding {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2, offset: 0, endOffset: 1 }
  return {
    ruleId,
    messageId,
    severity: 2,
    message: '',
    ...place,
    ...(unitId === undefined ? {} : { unitId }),
    subjects
  }
}

const standing = (...findings: readonly RawFinding[]): string[] =>
  (arbitrate(new Map([['a.md', findings]])).get('a.md') ?? []).map(
    ({ ruleId, also = [] }) => [ruleId, ...also].join(' + ') || 'fault'
  )

describe('the table of precedence', () => {
  it('names rules and messages that exist', () => {
    const known = new Set(
      rules.flatMap(({ name, meta }) => [name, ...Object.keys(meta.messages).map(id => `${name}/${id}`)])
    )
    const odd = PRECEDENCE.flatMap(({ causes, consequences }) => [...causes, ...consequences]).filter(
      entry => entry !== EVERY_RULE && !known.has(entry)
    )
    expect(odd).toEqual([])
  })

  it('lets no rule stand for itself, not even through others', () => {
    const next = new Map<string, Set<string>>()
    for (const { causes, consequences } of PRECEDENCE) {
      for (const cause of causes.map(ruleOf)) {
        const known = next.get(cause) ?? new Set()
        for (const consequence of consequences) known.add(ruleOf(consequence))
        next.set(cause, known)
      }
    }
    const reachable = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of next.get(from) ?? []) if (!seen.has(to)) reachable(to, seen.add(to))
      return seen
    }
    expect([...next.keys()].filter(name => reachable(name).has(name))).toEqual([])
  })

  it('gives one sentence as the reason of each line', () => {
    expect(PRECEDENCE.filter(({ reason }) => !/^[A-Z].*[^.]$/.test(reason))).toEqual([])
  })
})

describe('arbitrate', () => {
  const url = (value: string, start = 0): Subject => ({ kind: 'url', value, target: { start, end: start + 5 } })

  it('keeps what shares no subject', () => {
    expect(standing(finding('no-broken-link', 'torn', [url('a')]), finding('link-url-match', 'lost', []))).toEqual([
      'no-broken-link',
      'link-url-match'
    ])
  })

  it('lets the cause stand for what shares its value, its place in the target or its place in the source', () => {
    const label: Subject = { kind: 'label', source: [{ start: 100, end: 120 }] }
    const number = (...starts: number[]): Subject => ({
      kind: 'number',
      value: '42',
      source: starts.map(start => ({ start, end: start + 2 }))
    })
    expect(
      standing(finding('no-broken-link', 'torn', [url('a')]), finding('link-url-match', 'lost', [url('a', 50)]))
    ).toEqual(['no-broken-link + link-url-match'])
    expect(
      standing(finding('no-broken-link', 'torn', [url('a')]), finding('link-url-match', 'added', [url('b', 4)]))
    ).toEqual(['no-broken-link + link-url-match'])
    const empty = finding('no-empty-link-text', 'empty', [label])
    expect(standing(empty, finding('number-match', 'lost', [number(110)]))).toEqual([
      'no-empty-link-text + number-match'
    ])
    // A number that also stands outside of the label was lost there, too.
    expect(standing(empty, finding('number-match', 'lost', [number(110, 150)]))).toHaveLength(2)
  })

  it('compares findings of units within the unit', () => {
    const broken = finding('no-broken-link', 'torn', [{ kind: 'url', value: 'a' }], '1-1')
    const lost = (unitId: string): RawFinding =>
      finding('link-url-match', 'lost', [{ kind: 'url', value: 'a' }], unitId)
    expect([standing(broken, lost('1-1')).length, standing(broken, lost('1-2')).length]).toEqual([1, 2])
  })

  it('finds values in the text of blocks that are missing, and explains a run of blocks only as a whole', () => {
    const block: Subject = { kind: 'block', value: 'See [!NOTE] here', source: [{ start: 0, end: 16 }] }
    const alert = finding('alert-parity', 'missing', [{ kind: 'text', value: '[!NOTE]' }])
    expect(standing(finding('structure-match', 'missing', [block]), alert)).toEqual(['structure-match + alert-parity'])
    const added = (end: number): RawFinding =>
      finding('structure-match', 'added', [{ kind: 'block', value: 'x', target: { start: 10, end } }])
    const said = finding('no-assistant-text', 'assistant', [{ kind: 'text', target: { start: 10, end: 40 } }])
    expect([standing(said, added(40)).length, standing(said, added(90)).length]).toEqual([1, 2])
  })

  it('lets a merge conflict stand for what begins in it, but for findings of other tools', () => {
    const conflict = { ...finding('no-merge-conflict', 'conflict', []), offset: 10, endOffset: 90 }
    const at = (offset: number, rule = finding('code-match', 'lost', [])): RawFinding => ({ ...rule, offset })
    const { subjects: _, ...foreign } = finding('remark-lint/no-x', 'foreign', [])
    expect(standing(conflict, at(9), at(10), at(89), at(90), at(20, foreign))).toEqual([
      'no-merge-conflict + code-match',
      'code-match',
      'code-match',
      'remark-lint/no-x'
    ])
  })

  it('hands what a finding stands for on to the one that stands for it', () => {
    const unitId = '1-1'
    const path = finding('menu-path', 'empty', [{ kind: 'text', target: { start: 0, end: 9 } }], unitId)
    const torn = finding('emphasis-match', 'unpaired', [{ kind: 'emphasis', target: { start: 2, end: 4 } }], unitId)
    const fewer = finding('require-emphasis', 'fewer', [], unitId)
    expect(standing(fewer, torn, path)).toEqual(['menu-path + emphasis-match + require-emphasis'])
  })

  it('does not depend on the order of findings, and leaves faults and foreign findings alone', () => {
    const all = [
      finding('no-broken-link', 'torn', [url('a')], '1-1'),
      finding('link-url-match', 'lost', [url('a')], '1-1'),
      finding('bracket-balance', 'bracket', [], '1-1'),
      finding('remark-lint/no-x', 'foreign', [url('a')])
    ]
    const expected = standing(...all).sort()
    expect(expected).toEqual(['no-broken-link + bracket-balance + link-url-match', 'remark-lint/no-x'])
    expect(standing(...all.reverse()).sort()).toEqual(expected)
    const { subjects: _, ...fault } = finding('x', 'ruleCrash', [])
    expect(standing({ ...fault, ruleId: null })).toEqual(['fault'])
  })
})
