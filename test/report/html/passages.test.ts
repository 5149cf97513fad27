import { describe, expect, it } from 'vitest'
import type { Excerpt, Finding } from '../../../src/model/finding.js'
import { passagesOf } from '../../../src/report/html/passages.js'
import { finding } from '../samples.js'

const target = { start: 100, text: 'Velg [Lagre](https://example.com/nb/start).' }
const source = { start: 200, text: 'Select [Save](https://example.com/start).' }

function passages(excerpt: Partial<Excerpt>, fields: Partial<Finding>): ReturnType<typeof passagesOf> {
  return passagesOf(finding({ excerpt: { target: null, source: null, ...excerpt }, ...fields }))
}

/** A fix that replaces `before` in the target. */
function fixOf(before: string, text: string, piece = target): NonNullable<Finding['fix']> {
  const start = piece.start + piece.text.indexOf(before)
  return { edits: [{ start, end: start + before.length, text }] }
}

describe('passages of a finding', () => {
  it('mark the damage in the target and what was expected in the source', () => {
    expect(
      passages({ target, source }, { offset: 105, endOffset: 112, expected: ['https://example.com/start'] })
    ).toEqual({
      target: [
        ['=', 'Velg '],
        ['!', '[Lagre]'],
        ['=', '(https://example.com/nb/start).']
      ],
      source: [
        ['=', 'Select [Save]('],
        ['?', 'https://example.com/start'],
        ['=', ').']
      ]
    })
  })

  it('mark the damage in the source where it is there', () => {
    expect(passages({ target, source }, { offset: 207, endOffset: 213, expected: ['Select'] }).source).toEqual([
      ['=', 'Select '],
      ['!', '[Save]'],
      ['=', '(https://example.com/start).']
    ])
  })

  it('mark a place without text, where something is missing', () => {
    expect(passages({ target }, { offset: 105, endOffset: 105 }).target).toEqual([
      ['=', 'Velg '],
      ['!', ''],
      ['=', '[Lagre](https://example.com/nb/start).']
    ])
    expect(passages({ target: { start: 100, text: '' } }, { offset: 90, endOffset: 130 }).target).toEqual([['!', '']])
  })

  it('mark longer expected texts before those that are part of them, each once', () => {
    const text = '`ab` and `abc` and `ab`'
    expect(passages({ source: { start: 200, text } }, { expected: ['ab', 'abc', '', 'xyz'] }).source).toEqual([
      ['=', '`'],
      ['?', 'ab'],
      ['=', '` and `'],
      ['?', 'abc'],
      ['=', '` and `ab`']
    ])
  })

  it('show the fix as a difference of words', () => {
    expect(
      passages(
        { target },
        { offset: 105, endOffset: 110, fix: fixOf('https://example.com/nb/start', 'https://example.com/start') }
      ).fix
    ).toEqual([
      ['=', 'Velg [Lagre](https://example.com/'],
      ['-', 'nb/'],
      ['=', 'start).']
    ])
    expect(passages({ target }, { fix: fixOf('Velg', 'Välj') }).fix?.slice(0, 2)).toEqual([
      ['-', 'Velg'],
      ['+', 'Välj']
    ])
  })

  it('read short unchanged text between two changes with them', () => {
    const piece = { start: 0, text: 'ms.contentlocale: lt-LT' }
    expect(passages({ target: piece }, { fix: fixOf('lt-LT', 'lv-LV', piece) }).fix).toEqual([
      ['=', 'ms.contentlocale: '],
      ['-', 'lt-LT'],
      ['+', 'lv-LV']
    ])
  })

  it('show several edits in their order, and those of another place there', () => {
    const fixed = { start: 0, text: 'title: a\nid: b' }
    const edits = [
      { start: 13, end: 14, text: 'y' },
      { start: 7, end: 8, text: '' }
    ]
    expect(passages({ target, fixed }, { fix: { edits } }).fix).toEqual([
      ['=', 'title: '],
      ['-', 'a'],
      ['=', '\nid: '],
      ['-', 'b'],
      ['+', 'y']
    ])
  })

  it('leave of long unchanged text what stands beside the change', () => {
    const piece = { start: 0, text: `${'😀'.repeat(200)}x${'語'.repeat(200)}y${'b'.repeat(200)}` }
    const edits = [...fixOf('x', 'X', piece).edits, ...fixOf('y', 'Y', piece).edits]
    expect(passages({ target: piece }, { fix: { edits } }).fix).toEqual([
      ['=', `…${'😀'.repeat(60)}`],
      ['-', 'x'],
      ['+', 'X'],
      ['=', `${'語'.repeat(60)}…${'語'.repeat(60)}`],
      ['-', 'y'],
      ['+', 'Y'],
      ['=', `${'b'.repeat(60)}…`]
    ])
  })

  it('compare no texts that share nothing for ever', () => {
    const words = (letter: string): string => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' ')
    const piece = { start: 0, text: words('a') }
    expect(
      passages({ target: piece }, { fix: { edits: [{ start: 0, end: piece.text.length, text: words('b') }] } }).fix
    ).toEqual([
      ['-', piece.text],
      ['+', words('b')]
    ])
  })

  it('say where a text goes on', () => {
    expect(
      passages({ target: { ...target, isCutBefore: true, isCutAfter: true } }, { offset: 0, endOffset: 0 }).target
    ).toEqual([['=', `…${target.text}…`]])
  })

  it('are none for faults', () => {
    expect(passagesOf(finding({ ruleId: null }))).toEqual({})
  })
})
