import { describe, expect, it } from 'vitest'
import { createTimeBudget, interruptAfter, noBudget, wallClock } from '../../src/budget/time.js'

const endless = (): never => {
  for (;;);
}

describe('a budget of time', () => {
  it('gives what the work gives', () => {
    const value = { a: 1 }
    for (const budget of [noBudget, wallClock, createTimeBudget(() => 1000)])
      expect(budget.within(() => value, 10)).toBe(value)
  })

  it('hands on what the work throws', () => {
    const error = new RangeError('too deep')
    const fail = (): never => {
      throw error
    }
    for (const budget of [noBudget, wallClock]) expect(() => budget.within(fail, 10)).toThrow(error)
  })

  it('interrupts work that does not end, also in a pattern and where it catches all errors', () => {
    const budget = createTimeBudget(() => 200)
    expect(budget.within(endless, 10)).toBeNull()
    expect(budget.within(() => ({ isFound: /^(a+)+$/.test(`${'a'.repeat(60)}!`) }), 10)).toBeNull()
    let isCaught = false
    expect(
      budget.within(() => {
        try {
          return endless()
        } catch {
          isCaught = true
          return {}
        }
      }, 10)
    ).toBeNull()
    expect(isCaught).toBe(false)
  })

  it('holds inside of another one', () => {
    expect(interruptAfter(60_000, () => [interruptAfter(50, endless), 'goes on'])).toEqual([null, 'goes on'])
    expect(interruptAfter(50, () => interruptAfter(60_000, endless))).toBeNull()
  })

  it('asks for more time for longer texts', () => {
    const asked: number[] = []
    const budget = createTimeBudget(characters => {
      asked.push(characters)
      return 1000
    })
    budget.within(() => ({}), 7)
    expect(asked).toEqual([7])
  })
})
