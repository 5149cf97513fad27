import { describe, expect, it } from 'vitest'
import { findInvisible, mayHaveInvisible } from '../../../../rules/shared/language/invisible.js'

const LATIN = { isRightToLeft: false, isUnspaced: false }
const ARABIC = { isRightToLeft: true, isUnspaced: false }
const kinds = (text: string, use = LATIN): string[] =>
  findInvisible(text, use).map(({ kind, start, end }) => `${kind} ${start}-${end}`)

describe('findInvisible', () => {
  it('tells kinds, and takes neighbours of one kind together', () => {
    expect(kinds('a\u200B\u200Db\uFEFF\u00ADc\u0007\uFFFD')).toEqual([
      'zeroWidth 1-3',
      'byteOrderMark 4-5',
      'softHyphen 5-6',
      'control 7-8',
      'replacement 8-9'
    ])
    expect(kinds('a\u2028b\u0085')).toEqual(['control 1-2', 'control 3-4'])
    expect(kinds('tab\tline\r\nnext\u00A0\u202F')).toEqual([])
  })

  it('lets joiners be where letters or emoji join', () => {
    expect(kinds('می\u200Cخواهم क्\u200Dष 👩\u200D💻 ❤\uFE0F\u200D🔥 👋🏽\u200D')).toEqual([])
    expect(kinds('Office\u200D 365')).toEqual(['zeroWidth 6-7'])
  })

  it('matches embeddings with what closes them', () => {
    expect(kinds('\u202Aa\u202C \u2067b\u2069')).toEqual([])
    expect(kinds('\u202Aa')).toEqual(['bidi 0-1'])
    expect(kinds('a\u202C')).toEqual(['bidi 1-2'])
    expect(kinds('\u202Ba \u200F\u202C\u202C', ARABIC)).toEqual([])
    expect(kinds('\u202Ba', ARABIC)).toEqual([])
    expect(kinds('\u202Ea', ARABIC)).toEqual(['bidi 0-1'])
  })

  it('keeps no state between calls', () => {
    expect(mayHaveInvisible('abc\u200B')).toBe(true)
    expect(mayHaveInvisible('\u200B')).toBe(true)
    expect(kinds('\u200B')).toEqual(['zeroWidth 0-1'])
    expect(mayHaveInvisible('日本語 😀 é')).toBe(false)
  })
})
