import { describe, expect, it } from 'vitest'
import { oddQuote, unbalancedBrackets } from '../../../../rules/shared/code/brackets.js'
import { endsInTime } from '../../../support/in-time.js'

const odd = (text: string): string[] => unbalancedBrackets(text).map(({ character, start }) => `${character}${start}`)

describe('unbalancedBrackets', () => {
  it.each([
    ['(a) [b] {c} （d） 「e」', []],
    ['(a', ['(0']],
    ['a)', []],
    ['abc)', [')3']],
    ['(a [b) c', ['[3']],
    ['（a)', []],
    ['((a)', ['(0']],
    ['a) b (c', ['(5']],
    ['((((', ['(0', '(1', '(2', '(3']]
  ])('%s', (text, expected) => {
    expect(odd(text)).toEqual(expected)
  })

  it('gives the same twice', () => {
    expect(odd('(a')).toEqual(odd('(a'))
  })
})

describe('oddQuote', () => {
  it.each([
    ['"a"', null],
    ['"a', 0],
    ['„a“ «b»', null],
    ['„a', 0],
    ['24" skjerm', null],
    ['&quot;a&quot;', null],
    ['it’s', null],
    ['"a" b"', 5]
  ])('%s', (text, expected) => {
    expect(oddQuote(text)?.start ?? null).toBe(expected)
  })
})

describe('hostile text', () => {
  it('takes linear time', () => {
    const work = (): void => {
      unbalancedBrackets('('.repeat(200_000) + ']'.repeat(200_000))
      unbalancedBrackets('([{'.repeat(70_000) + ')]}'.repeat(70_000))
    }
    expect(endsInTime(work, 400_000)).toBe(true)
  })
})
