import { describe, expect, it } from 'vitest'
import { excessOf, withinSettingsBudget } from '../../src/budget/data.js'
import { UserError } from '../../src/model/error.js'

function nested(levels: number): unknown {
  let data: unknown = 1
  for (let level = 0; level < levels; level++) data = [data]
  return data
}

describe('the size of data', () => {
  it.each([
    ['plain values', 'x'],
    ['what people write', { plugins: [['loc-lint', { rules: { a: ['error', { allow: ['b'] }] } }]] }],
    ['a hundred levels', nested(100)],
    ['many values', Array.from({ length: 400_000 }, () => 0)]
  ])('is fine: %s', (_, data) => {
    expect(excessOf(data)).toBeNull()
  })

  it('is told where it is too deep, also where no stack would stand it', () => {
    expect(excessOf(nested(101))).toMatch(/^nesting of more than 100 levels, expected /)
    expect(excessOf(nested(1_000_000))).toMatch(/^nesting/)
  })

  it('is told where it is too large, also where little is shared often', () => {
    expect(excessOf(Array.from({ length: 500_001 }, () => 0))).toMatch(
      /^number of values, more than 500,000, expected /
    )
    let shared: unknown = ['x', 'x']
    for (let step = 0; step < 60; step++) shared = [shared, shared]
    expect(excessOf(shared)).toMatch(/^number of values/)
    const self: unknown[] = []
    self.push(self)
    expect(excessOf(self)).toMatch(/^nesting/)
  })
})

describe('the budget of a step', () => {
  it('lets results and errors through', () => {
    expect(withinSettingsBudget('x', () => [1])).toEqual([1])
    expect(() =>
      withinSettingsBudget('x', () => {
        throw new TypeError('own')
      })
    ).toThrow(TypeError)
  })

  it('takes an overflow of the stack for nesting', () => {
    const recurse = (): object => [recurse()]
    expect(() => withinSettingsBudget('the glossary', recurse)).toThrow(
      new UserError('Unexpected nesting in the glossary, expected flatter data')
    )
  })
})
