import { describe, expect, it } from 'vitest'
import {
  compareFindings,
  judgeFix,
  parseFixes,
  sumUpFixes,
  sumUpFresh,
  type Fix
} from '../../../scripts/accuracy/wild/fixes.js'
import { changedPassages } from '../../../scripts/accuracy/wild/passages.js'
import { parseUnknowable } from '../../../scripts/accuracy/wild/unknowable.js'

const table = [
  'case\tlocale\tkinds\tsource\tmarkers\tlines changed in before\tnote',
  'garden/001\tnb-NO\turl,code\tsame\t\t12-12 30-34\tfound',
  'garden/002\tja\ttag\tolder\tconflict\t7-7\t',
  ''
].join('\n')
const [fix, otherFix] = parseFixes(table) as [Fix, Fix]

const finding = (ruleId: string, line: number, severity = 2, message = ruleId): object => ({
  ruleId,
  line,
  severity,
  message
})

it('fixes are read from their table', () => {
  expect(fix).toEqual({
    id: 'garden/001',
    locale: 'nb-NO',
    kinds: ['url', 'code'],
    source: 'same',
    hadConflict: false,
    lines: [
      { start: 12, end: 12 },
      { start: 30, end: 34 }
    ]
  })
  expect(otherFix).toMatchObject({ source: 'older', hadConflict: true })
})

describe('findings before and after', () => {
  it('are the same by rule and message, each as often as it is there', () => {
    const { gone, left, fresh } = compareFindings(
      [finding('a', 1), finding('a', 5), finding('b', 2)],
      [finding('a', 9), finding('b', 2, 2, 'other')]
    )
    expect([gone, left, fresh]).toEqual([
      [finding('a', 5), finding('b', 2)],
      [finding('a', 1)],
      [finding('b', 2, 2, 'other')]
    ])
  })
})

describe('a fix is found', () => {
  const isFound = (before: object[], after: object[] = []): boolean => judgeFix(fix, before, after).isFound

  it('by a finding up to three lines away that is gone', () => {
    expect([8, 9, 15, 16, 27, 37, 38].map(line => isFound([finding('code-match', line)]))).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false
    ])
  })

  it('not by one that is still there, nor by one of the level info', () => {
    expect(isFound([finding('code-match', 12)], [finding('code-match', 13)])).toBe(false)
    expect(isFound([finding('code-match', 12, 0)])).toBe(false)
  })

  it('by a rule about whole pages wherever it points', () => {
    expect(isFound([finding('structure-match', 99)])).toBe(true)
  })
})

describe('sums', () => {
  const outcomes = [
    judgeFix(fix, [finding('code-match', 12)], [finding('new', 1, 1), finding('new', 2, 1), finding('form', 3, 0)]),
    judgeFix(otherFix, [], [finding('form', 3, 0)])
  ]

  it('count a fix for each of its kinds, by the version of the source', () => {
    expect([...sumUpFixes(outcomes, ({ kinds }) => kinds)]).toEqual([
      ['code', { same: { found: 1, all: 1 }, older: { found: 0, all: 0 } }],
      ['tag', { same: { found: 0, all: 0 }, older: { found: 0, all: 1 } }],
      ['url', { same: { found: 1, all: 1 }, older: { found: 0, all: 0 } }]
    ])
  })

  it('count what is new without findings of the level info', () => {
    expect(sumUpFresh(outcomes)).toEqual({ pages: 1, byRule: { new: 2 } })
  })
})

it('passages hold what was changed with the lines of the source that have the same names', () => {
  const source = ['# Garden', '', 'Water `hose-1` daily.', '', 'Rest.', '', 'Cut `rose-2` in May.', '', 'End.'].join(
    '\n'
  )
  const before = ['# Hage', '', 'Vann `hose-1` daglig.', '', 'Klipp `rose-3` i mai.', '', 'Slutt.'].join('\n')
  const after = before.replace('rose-3', 'rose-2')
  expect(changedPassages({ source, before, after })).toEqual([
    {
      line: 5,
      before: ['Klipp `rose-3` i mai.'],
      after: ['Klipp `rose-2` i mai.'],
      sourceLine: 6,
      source: ['', 'Cut `rose-2` in May.', '']
    }
  ])
})

it('lines that were only added have a place in the text before', () => {
  const passages = changedPassages({ source: 'a\nb\nc', before: 'x\nz', after: 'x\ny\nz' })
  expect(passages).toMatchObject([{ line: 2, before: [], after: ['y'] }])
})

describe('the classes of the unknowable', () => {
  it('are read by case, and an unknown one is named with its line', () => {
    expect(parseUnknowable('case\tclass\na/001\twording\n')).toEqual(new Map([['a/001', 'wording']]))
    expect(() => parseUnknowable('case\tclass\na/001\tmood')).toThrow('line 2: expected one of wording,')
  })
})
