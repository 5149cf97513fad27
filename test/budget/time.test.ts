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

describe('many works in steps', () => {
  const limits = (characters: number): number => (characters === 0 ? 60_000 : 300)

  it('gives what the works give, and hands on what they throw', () => {
    for (const budget of [noBudget, createTimeBudget(() => 1000)]) {
      expect(budget.over([1, 2, 3].map(number => () => budget.within(() => [number], 0)))).toEqual([[1], [2], [3]])
      expect(() =>
        budget.over([
          () =>
            budget.within((): never => {
              throw new RangeError('own')
            }, 0)
        ])
      ).toThrow(RangeError)
      expect(budget.over([])).toEqual([])
      expect(
        budget.within(() => [4], 0),
        'afterwards as before'
      ).toEqual([4])
    }
  })

  it('runs each step once, and interrupts those that do not end, each at its own time', () => {
    const budget = createTimeBudget(limits, () => performance.now())
    const runs: string[] = []
    const step = (name: string, size: number): object =>
      budget.within(
        () => {
          runs.push(name)
          return size === 0 ? { name } : endless()
        },
        size,
        () => ({ name: `not ${name}` })
      )
    const outcome = budget.over(
      ['a', 'b', 'c'].map(name => () => [
        step(`${name}1`, 0),
        step(`${name}2`, name === 'b' ? 1 : 0),
        step(`${name}3`, name === 'b' ? 1 : 0)
      ])
    )
    expect(outcome.flat().map(each => (each as { name: string }).name)).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'not b2',
      'not b3',
      'c1',
      'c2',
      'c3'
    ])
    expect(runs).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'])
  })

  it('holds for a step whose budget is inside of that of another one', () => {
    const budget = createTimeBudget(limits, () => performance.now())
    const outcome = budget.over([() => budget.within(() => [budget.within(endless, 1), 'goes on'], 0)])
    expect(outcome).toEqual([[null, 'goes on']])
  })
})
