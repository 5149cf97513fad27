import { describe, expect, it } from 'vitest'
import { withoutTrailing } from '../../../src/text/characters/trailing.js'

describe('withoutTrailing', () => {
  it.each([
    ['https://example.com/a/.,)', '.,)', 'https://example.com/a/'],
    ['a.b', '.', 'a.b'],
    ['...', '.', ''],
    ['', '.', ''],
    ['名前}}', '}', '名前']
  ])('takes signs off the end of %s', (text, signs, left) => {
    expect(withoutTrailing(text, signs)).toBe(left)
  })
})
