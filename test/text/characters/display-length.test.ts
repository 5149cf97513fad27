import { expect, it } from 'vitest'
import { displayLength } from '../../../src/text/characters/display-length.js'

it('counts letters and digits, and dense scripts for more', () => {
  expect(displayLength('**Office** 365.')).toBe(9)
  expect(displayLength('руководство')).toBe(11)
  expect(displayLength('指南')).toBe(5)
  expect(displayLength('가이드 Web')).toBe(10.5)
  expect(displayLength(' — ')).toBe(0)
})
