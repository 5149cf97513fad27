import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../src/fix/apply-edits.js'
import type { Finding } from '../../src/model/finding.js'
import { finding } from '../report/samples.js'
import { edit, fixable } from './samples.js'

describe('applyFixes', () => {
  it.each([
    ['nothing', 'Lagre', [finding({})], 'Lagre'],
    ['one edit', 'Se[hjelp](u)', [fixable([edit(2, 2, ' ')])], 'Se [hjelp](u)'],
    [
      'a move: both edits or none',
      'Skatiet [ceļvedi.](u)',
      [fixable([edit(16, 17, ''), edit(21, 21, '.')])],
      'Skatiet [ceļvedi](u).'
    ],
    ['several, in whatever order', 'а б в', [fixable([edit(4, 5, 'В')]), fixable([edit(0, 1, 'А')])], 'А б В'],
    ['deletions at both ends', '「保存」', [fixable([edit(0, 1, '')]), fixable([edit(3, 4, '')])], '保存'],
    [
      'the same fix of two findings once',
      'ab',
      [fixable([edit(1, 1, ' ')]), fixable([edit(1, 1, ' ')], { messageId: 'other' })],
      'a b'
    ],
    ['no suggestion', 'حفظ', [finding({ suggestions: [{ message: 'x', edits: [edit(0, 3, '')] }] })], 'حفظ']
  ])('applies %s', (_, text, findings, expected) => {
    expect(applyFixes(text, findings).text).toBe(expected)
  })

  it.each([
    ['overlap', [edit(0, 4, 'x')], [edit(3, 6, 'y')]],
    ['touch', [edit(0, 3, 'x')], [edit(3, 3, ' ')]],
    ['stand at one place', [edit(3, 3, 'a')], [edit(3, 3, 'b')]],
    ['stand between the edits of another', [edit(0, 1, ''), edit(6, 6, '.')], [edit(3, 4, 'y')]]
  ])('leaves the later of two that %s for the next pass', (_, first, second) => {
    const [one, two] = [fixable(first), fixable(second)]
    for (const findings of [
      [one, two],
      [two, one]
    ]) {
      const result = applyFixes('abcdefgh', findings)
      expect({ applied: result.applied, deferred: result.deferred }).toEqual({ applied: [one], deferred: [two] })
      expect(result.text).toBe(applyFixes('abcdefgh', [one]).text)
    }
  })

  it('decides by place, then by rule', () => {
    const [a, b] = [fixable([edit(1, 2, 'A')], { ruleId: 'a' }), fixable([edit(1, 2, 'B')], { ruleId: 'b' })]
    expect(applyFixes('xyz', [b, a]).text).toBe('xAz')
  })

  it.each([
    ['outside of the text', [edit(2, 9, '')]],
    ['before the text', [edit(-1, 1, '')]],
    ['of a negative length', [edit(2, 1, '')]],
    ['that are none', []],
    ['that overlap each other', [edit(0, 2, ''), edit(1, 3, '')]],
    ['whose order is not said', [edit(1, 1, 'a'), edit(1, 1, 'b')]],
    ['that change nothing', [edit(0, 2, '\uD83D\uDE00')]],
    ['through a character', [edit(1, 2, '')]],
    ['at NaN', [edit(Number.NaN, 2, '')]]
  ])('refuses edits %s', (_, edits) => {
    const bad = fixable(edits)
    expect(applyFixes('\uD83D\uDE00b', [bad, fixable([edit(2, 3, 'c')])])).toMatchObject({
      text: '\uD83D\uDE00c',
      refused: [bad]
    })
  })

  it.each([
    ['LF', 'a b\nc\n', 'a\nb\nc\n'],
    ['CRLF', 'a b\r\nc\r\n', 'a\r\nb\r\nc\r\n'],
    ['CRLF in this line of a mixed file', 'a b\r\nc\n', 'a\r\nb\r\nc\n'],
    ['LF in this line of a mixed file', 'a b\nc\r\n', 'a\nb\nc\r\n'],
    ['none', 'a b', 'a\nb']
  ])('gives a line end in an edit the form of its place: %s', (_, text, expected) => {
    expect(applyFixes(text, [fixable([edit(1, 2, '\n')])]).text).toBe(expected)
  })

  it('takes the form of the line before on a last line without end, and doubles no carriage return', () => {
    expect(applyFixes('c\r\na b', [fixable([edit(4, 5, '\n')])]).text).toBe('c\r\na\r\nb')
    expect(applyFixes('a b\r\n', [fixable([edit(1, 2, '\r\n')])]).text).toBe('a\r\nb\r\n')
  })
})

describe('properties of applyFixes', () => {
  const pieces = fc
    .array(fc.constantFrom('a', 'é', '保', '😀', 'حفظ', ' ', '\n', '\r\n', '\uFEFF', '**', '[x](u)'), { maxLength: 30 })
    .map(list => list.join(''))
  const edits = (length: number): fc.Arbitrary<ReturnType<typeof edit>[]> =>
    fc.array(
      fc
        .tuple(
          fc.integer({ min: -1, max: length + 1 }),
          fc.integer({ min: 0, max: 4 }),
          fc.constantFrom('', ' ', 'ŗ', '\n', '😀')
        )
        .map(([start, size, text]) => edit(start, start + size, text)),
      { maxLength: 3 }
    )
  const cases = pieces.chain(text =>
    fc.record({
      text: fc.constant(text),
      findings: fc.array(
        fc.tuple(edits(text.length), fc.constantFrom('a', 'b', 'c')).map(([list, ruleId]) => fixable(list, { ruleId })),
        { maxLength: 8 }
      )
    })
  )

  it('every fix is applied, deferred or refused, and applied ones never overlap', () => {
    fc.assert(
      fc.property(cases, ({ text, findings }) => {
        const { applied, deferred, refused } = applyFixes(text, findings)
        expect(applied.length + deferred.length + refused.length).toBe(findings.length)
        const ranges = unique(applied)
        for (const [index, range] of ranges.entries()) expect(range.start).toBeGreaterThan(ranges[index - 1]?.end ?? -1)
      })
    )
  })

  it('the order of findings does not matter', () => {
    fc.assert(
      fc.property(
        cases.chain(({ text, findings }) =>
          fc.record({
            text: fc.constant(text),
            findings: fc.constant(findings),
            shuffled: fc.shuffledSubarray(findings, { minLength: findings.length })
          })
        ),
        ({ text, findings, shuffled }) => {
          expect(applyFixes(text, shuffled).text).toBe(applyFixes(text, findings).text)
        }
      )
    )
  })

  it('everything outside of the applied edits is unchanged', () => {
    fc.assert(
      fc.property(cases, ({ text, findings }) => {
        const result = applyFixes(text, findings)
        let [before, after] = [0, 0]
        for (const { start, end, text: replacement } of editsOf(result.applied)) {
          const kept = text.slice(before, start)
          expect(result.text.startsWith(kept, after)).toBe(true)
          after += kept.length
          const written = result.text.startsWith(replacement, after)
            ? replacement
            : replacement.replaceAll('\n', '\r\n')
          expect(result.text.startsWith(written, after)).toBe(true)
          after += written.length
          before = end
        }
        expect(result.text.slice(after)).toBe(text.slice(before))
        expect(Buffer.from(result.text).toString()).toBe(result.text)
      })
    )
  })
})

function editsOf(findings: readonly Finding[]): { start: number; end: number; text: string }[] {
  const byKey = new Map(findings.flatMap(({ fix }) => fix?.edits ?? []).map(item => [JSON.stringify(item), item]))
  return [...byKey.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

function unique(findings: readonly Finding[]): { start: number; end: number }[] {
  const ranges = findings.map(({ fix }) => ({
    start: Math.min(...(fix?.edits ?? []).map(item => item.start)),
    end: Math.max(...(fix?.edits ?? []).map(item => item.end))
  }))
  return [...new Map(ranges.map(range => [JSON.stringify(range), range])).values()].sort((a, b) => a.start - b.start)
}
