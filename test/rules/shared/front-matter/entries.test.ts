import { expect, test } from 'vitest'
import { comparableValue, displayValue } from '../../../../rules/shared/front-matter/entries.js'

test.each([
  [12, '12', true],
  ['', null, true],
  ['a ', 'a', true],
  [[1, '2'], ['1', 2], true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [['a', 'b'], ['b', 'a'], false],
  [['a,b'], ['a', 'b'], false],
  ['true', true, true],
  [{ a: 1 }, ['a', 1], false],
  ['概要', 'Übersicht', false]
])('%j and %j: %s', (left, right, expected) => {
  expect(comparableValue(left) === comparableValue(right)).toBe(expected)
})

test('values are shown on one line and cut between characters', () => {
  expect(displayValue('a\nb')).toBe('a b')
  expect(displayValue(['a', 1])).toBe('["a",1]')
  expect(displayValue(null)).toBe('')
  expect(displayValue('😀'.repeat(100))).toBe(`${'😀'.repeat(59)}…`)
})
