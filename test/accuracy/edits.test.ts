import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, changedRange, moveRange } from '../../scripts/accuracy/edits.js'

describe('edits', () => {
  it('are applied in any order, adjacent ones too', () => {
    expect(
      applyEdits('Åpne **Lagre** nå', [
        { start: 12, end: 14, text: '' },
        { start: 5, end: 7, text: '' },
        { start: 14, end: 14, text: '!' }
      ])
    ).toBe('Åpne Lagre! nå')
  })

  it('must not overlap', () => {
    expect(() =>
      applyEdits('設定を開く', [
        { start: 0, end: 3, text: '' },
        { start: 2, end: 4, text: '' }
      ])
    ).toThrow('overlap at 2')
  })

  it('leave everything else as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        fc.string({ maxLength: 9 }),
        (text, one, other, replacement) => {
          const start = Math.min(one, other, text.length)
          const end = Math.min(Math.max(one, other), text.length)
          const changed = applyEdits(text, [{ start, end, text: replacement }])
          const range = changedRange([{ start, end, text: replacement }])
          expect(changed.slice(range.start, range.end)).toBe(replacement)
          expect(changed.slice(0, range.start) + changed.slice(range.end)).toBe(text.slice(0, start) + text.slice(end))
        }
      )
    )
  })
})

describe('a range of the original text', () => {
  const text = 'один два три четыре'
  const edits = [
    { start: 0, end: 4, text: 'раз' },
    { start: 9, end: 9, text: 'и ' }
  ]

  it.each([
    ['behind an edit', { start: 5, end: 8 }, 'два'],
    ['behind all edits', { start: 13, end: 19 }, 'четыре'],
    ['that holds an edit', { start: 5, end: 12 }, 'два и три'],
    ['that is an edit', { start: 0, end: 4 }, 'раз'],
    ['that an edit touches', { start: 9, end: 12 }, 'и три']
  ])('%s', (_, range, expected) => {
    const { start, end } = moveRange(range, edits)
    expect(applyEdits(text, edits).slice(start, end)).toBe(expected)
  })
})
