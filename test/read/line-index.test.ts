import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineIndex } from '../../src/read/line-index.js'

const slowPoint = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset)
  // A CR whose LF comes next ends its line after the LF.
  const halfEnd = text[offset - 1] === '\r' && text[offset] === '\n'
  const lines = (halfEnd ? before.slice(0, -1) : before).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + (halfEnd ? 2 : 1) }
}

describe('createLineIndex', () => {
  it('counts lines that end with LF, CRLF or a lone CR', () => {
    const index = createLineIndex('één\nto\r\ntre\rfire')
    expect(index.lineCount).toBe(4)
    expect(index.pointAt(0)).toEqual({ line: 1, column: 1 })
    expect(index.pointAt(4)).toEqual({ line: 2, column: 1 })
    expect(index.pointAt(8)).toEqual({ line: 3, column: 1 })
    expect(index.pointAt(12)).toEqual({ line: 4, column: 1 })
    expect(index.pointAt(16)).toEqual({ line: 4, column: 5 })
  })

  it('counts columns in UTF-16 code units', () => {
    const text = '日本語 😀 x\nالعربية'
    expect(createLineIndex(text).pointAt(text.indexOf('x'))).toEqual({ line: 1, column: 8 })
    expect(createLineIndex(text).pointAt(text.length)).toEqual({ line: 2, column: 8 })
  })

  it('stands an empty text and offsets outside', () => {
    expect(createLineIndex('').lineCount).toBe(1)
    expect(createLineIndex('').pointAt(5)).toEqual({ line: 1, column: 1 })
    expect(createLineIndex('a\n').pointAt(99)).toEqual({ line: 2, column: 1 })
    expect(createLineIndex('a\n').pointAt(-1)).toEqual({ line: 1, column: 1 })
  })

  it('agrees with counting by hand at every offset', () => {
    const texts = fc
      .array(fc.constantFrom('a', '漢', '😀', 'ę', '\n', '\r', '\r\n', ' '), { maxLength: 30 })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, text => {
        const index = createLineIndex(text)
        expect(index.lineCount).toBe(text.split(/\r\n|\r|\n/).length)
        for (let offset = 0; offset <= text.length; offset++)
          expect(index.pointAt(offset)).toEqual(slowPoint(text, offset))
      })
    )
  })
})
