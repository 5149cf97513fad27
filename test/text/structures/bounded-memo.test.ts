import { expect, it } from 'vitest'
import { remember } from '../../../src/text/structures/bounded-memo.js'

it('remembers values, and starts anew where there are too many', () => {
  const memory = new Map<string, number>()
  expect(['a', 'b', 'c'].map((key, index) => remember(memory, key, index, 2))).toEqual([0, 1, 2])
  expect([...memory]).toEqual([['c', 2]])
})
