import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskLines, spaces } from '../../src/article/mask.js'

it('makes as many spaces as are asked for', () => {
  for (const length of [0, 1, 4096, 5000]) expect(spaces(length)).toBe(' '.repeat(length))
})

it('keeps line ends of every kind, and nothing else', () => {
  const text = fc.array(fc.constantFrom('a', 'ø', ' ', '\n', '\r\n', '\r')).map(parts => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (given, start, length) => {
      const end = Math.min(given.length, start + length)
      expect(maskLines(given, start, end)).toBe(given.slice(start, Math.max(start, end)).replaceAll(/[^\r\n]/g, ' '))
    })
  )
})
