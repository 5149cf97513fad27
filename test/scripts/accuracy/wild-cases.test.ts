import { describe, expect, it } from 'vitest'
import { isAsExpected, parseExpectation, sumUpCases } from '../../../scripts/accuracy/wild/cases.js'

const rules = new Set(['code-match', 'structure-match'])

describe('an expectation', () => {
  it.each([
    ['silence', { kind: 'silence', rule: null, line: null }],
    ['No finding: the words stand beside the label.', { kind: 'silence', rule: null, line: null }],
    ['no error (info at most)', { kind: 'silence', rule: null, line: null }],
    ['code-match at line 12 of de/a.md', { kind: 'finding', rule: 'code-match', line: 12 }],
    ['- at line 12 of de/a.md', { kind: 'finding', rule: null, line: 12 }],
    ['structure-match at line None of de/a.md', { kind: 'finding', rule: 'structure-match', line: null }],
    ['One finding (structure-match): a row is lost', { kind: 'finding', rule: 'structure-match', line: null }],
    ['a half-translated row is reported', { kind: 'finding', rule: null, line: null }]
  ])('is read from `%s`', (sentence, expectation) => {
    expect(parseExpectation(sentence, rules)).toEqual(expectation)
  })

  it('of silence holds where nothing is reported', () => {
    const silence = parseExpectation('silence', rules)
    expect(isAsExpected(silence, [])).toBe(true)
    expect(isAsExpected(silence, [{ ruleId: 'code-match', line: 1 }])).toBe(false)
  })

  it('of a line holds for any rule up to a line away', () => {
    const expectation = parseExpectation('code-match at line 12 of de/a.md', rules)
    expect([10, 11, 13, 14].map(line => isAsExpected(expectation, [{ ruleId: 'structure-match', line }]))).toEqual([
      false,
      true,
      true,
      false
    ])
  })

  it('without a line holds for its rule alone', () => {
    const expectation = parseExpectation('structure-match: a row is lost', rules)
    expect(isAsExpected(expectation, [{ ruleId: 'code-match', line: 1 }])).toBe(false)
    expect(isAsExpected(expectation, [{ ruleId: 'structure-match', line: 99 }])).toBe(true)
  })
})

it('cases are counted by what they expect', () => {
  const outcome = (kind: 'silence' | 'finding', isRight: boolean): object => ({ expectation: { kind }, isRight })
  expect(sumUpCases([outcome('silence', true), outcome('finding', false), outcome('finding', true)])).toEqual({
    silence: { right: 1, all: 1 },
    finding: { right: 1, all: 2 }
  })
})
