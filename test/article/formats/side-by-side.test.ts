import { describe, expect, it } from 'vitest'
import { scanSpans, type RawUnit } from '../../../src/article/formats/side-by-side.js'
import { sxs } from '../../../src/testing/cases.js'
import { endsInTime } from '../../support/in-time.js'

interface ToldUnit {
  readonly id: string
  readonly sourceId: string | null
  readonly target: string | null
  readonly source: string | null
}

/** Units as texts, after a look at whether their ranges hold together. */
function unitsOf(text: string): ToldUnit[] {
  return scanSpans(text, 0).units.map((unit: RawUnit) => {
    expect(text.slice(unit.idPlace.start, unit.idPlace.end)).toBe(unit.id)
    if (unit.sourceIdPlace !== null)
      expect(text.slice(unit.sourceIdPlace.start, unit.sourceIdPlace.end)).toBe(unit.sourceId)
    for (const side of [unit.target, unit.source]) {
      if (side === null) continue
      expect(side.start).toBeGreaterThanOrEqual(unit.start)
      expect(side.end).toBeLessThanOrEqual(unit.end)
      expect(side.end).toBeGreaterThanOrEqual(side.start)
    }
    const textOf = (side: RawUnit['target']): string | null => (side === null ? null : text.slice(side.start, side.end))
    return { id: unit.id, sourceId: unit.sourceId, target: textOf(unit.target), source: textOf(unit.source) }
  })
}

function problemsOf(text: string): string[] {
  return scanSpans(text, 0).problems.map(
    ({ kind, unitId, start, end }) => `${kind} ${unitId ?? '-'} ${text.slice(start, end)}`
  )
}

const second = sxs('Lukk.', 'Close.', '11751-102')
const secondUnit = { id: '11751-102', sourceId: '11751-102', target: 'Lukk.', source: 'Close.' }

describe('sound units', () => {
  it.each([
    ['a plain one', 'Lagre.', 'Save.'],
    ['text over several lines', 'Lagre\nfilen.', 'Save\nthe file.'],
    ['a literal closing tag in the target', 'Slutt med </span> her', 'End with it here'],
    ['literal closing tags on both sides', 'a </span> b', 'a </span> b'],
    ["an author's span on both sides", '<span class="x">a</span> b', '<span class="x">c</span> d'],
    ["an author's span at the end of both sides", 'a <span class="x">b</span>', 'c <span class="x">d</span>'],
    ["nested author's spans at the end", '<span><span>a</span></span>', '<span><span>b</span></span>'],
    ['an unclosed span of the author', 'a <span id="x"> b', 'a <span id="x"> b'],
    ['tags of other kinds', '<b>a</b> <br/> <spanner>', '<b>a</b> <br/>'],
    ['empty sides', '', ''],
    ['emoji', '😀 𝒳', '😀'],
    ['right-to-left text', '\u200Fحفظ\u200F', 'Save']
  ])('%s', (_, target, source) => {
    const text = `${sxs(target, source)}\n\n${second}`
    expect(unitsOf(text)).toEqual([{ id: '11751-101', sourceId: '11751-101', target, source }, secondUnit])
    expect(problemsOf(text)).toEqual([])
  })

  it('ids of merged sentences and of many digits', () => {
    const text = sxs('a', 'b', '0abcd-p101') + sxs('c', 'd', '0abcd-123456')
    expect(unitsOf(text).map(unit => unit.id)).toEqual(['0abcd-p101', '0abcd-123456'])
    expect(problemsOf(text)).toEqual([])
  })

  it('ids that differ within a unit', () => {
    const text = sxs('a', 'b').replace('data-stu-id="11751-101"', 'data-stu-id="11751-109"')
    expect(unitsOf(text)).toEqual([{ id: '11751-101', sourceId: '11751-109', target: 'a', source: 'b' }])
    expect(problemsOf(text)).toEqual([])
  })

  it('single quotes, spaces in tags, and a source on the next line', () => {
    const text =
      "<span  data-ttu-id = '11751-101' >a</span >\n<span class='sxs-lookup'><span data-stu-id='11751-101'>b</span></span>"
    expect(unitsOf(text)).toEqual([{ id: '11751-101', sourceId: '11751-101', target: 'a', source: 'b' }])
    expect(problemsOf(text)).toEqual([])
  })

  it('units with nothing between them', () => {
    expect(unitsOf(sxs('a', 'b') + second)).toHaveLength(2)
    expect(problemsOf(sxs('a', 'b') + second)).toEqual([])
  })

  it("an author's span around units", () => {
    const text = `<span class="x">${sxs('a', 'b')}${second}</span>`
    expect(unitsOf(text)).toHaveLength(2)
    expect(problemsOf(text)).toEqual([])
  })

  it('nothing before the body', () => {
    const text = `${sxs('a', 'b')}\n${second}`
    expect(scanSpans(text, text.indexOf('\n')).units.map(unit => unit.id)).toEqual(['11751-102'])
  })

  it('no units in other texts', () => {
    expect(scanSpans('a <span>b</span> </span>', 0)).toEqual({ units: [], problems: [] })
    expect(scanSpans('the attribute data-ttu-id holds an id', 0)).toEqual({ units: [], problems: [] })
  })
})

describe('sides that are missing', () => {
  it('a target without a source', () => {
    const text = `<span data-ttu-id="11751-101">Lagre.</span>\n\n${second}`
    expect(unitsOf(text)).toEqual([{ id: '11751-101', sourceId: null, target: 'Lagre.', source: null }, secondUnit])
    expect(problemsOf(text)).toEqual([])
  })

  it('a source without a target', () => {
    const text = `<span class="sxs-lookup"><span data-stu-id="11751-101">Save.</span></span>\n\n${second}`
    expect(unitsOf(text)).toEqual([
      { id: '11751-101', sourceId: '11751-101', target: null, source: 'Save.' },
      secondUnit
    ])
    expect(problemsOf(text)).toEqual([])
  })

  it('a target without a source at the end of the text', () => {
    expect(unitsOf(`${second}\n<span data-ttu-id="11751-103">a</span>`)[1]).toEqual({
      id: '11751-103',
      sourceId: null,
      target: 'a',
      source: null
    })
  })
})

describe('damage', () => {
  it.each([
    [
      'a target that is never closed',
      `<span data-ttu-id="11751-101">Lagre.<span class="sxs-lookup"><span data-stu-id="11751-101">Save.</span></span>`,
      ['unclosed 11751-101 <span data-ttu-id="11751-101">'],
      [{ id: '11751-101', sourceId: '11751-101', target: 'Lagre.', source: 'Save.' }]
    ],
    [
      'a target whose end lies before more of its text',
      `<span data-ttu-id="11751-101">Lagre </span> filen.<span class="sxs-lookup"><span data-stu-id="11751-101">Save.</span></span>`,
      ['unclosed 11751-101 <span data-ttu-id="11751-101">'],
      [{ id: '11751-101', sourceId: '11751-101', target: 'Lagre ', source: 'Save.' }]
    ],
    [
      'a lone opening tag',
      '<span data-ttu-id="11751-101">Lagre.',
      ['unclosed 11751-101 <span data-ttu-id="11751-101">'],
      []
    ],
    [
      'a source that is never closed',
      `<span data-ttu-id="11751-101">Lagre.</span><span class="sxs-lookup"><span data-stu-id="11751-101">Save.`,
      ['unclosed 11751-101 <span data-stu-id="11751-101">'],
      [{ id: '11751-101', sourceId: '11751-101', target: 'Lagre.', source: 'Save.' }]
    ],
    [
      'a source that is closed once',
      `<span data-ttu-id="11751-101">Lagre.</span><span class="sxs-lookup"><span data-stu-id="11751-101">Save.</span>`,
      ['unclosed 11751-101 <span data-stu-id="11751-101">'],
      [{ id: '11751-101', sourceId: '11751-101', target: 'Lagre.', source: 'Save.' }]
    ],
    [
      'a closing tag too many',
      `${sxs('Lagre.', 'Save.')}</span>`,
      ['stray 11751-101 </span>'],
      [{ id: '11751-101', sourceId: '11751-101', target: 'Lagre.', source: 'Save.' }]
    ],
    [
      'escaped brackets',
      '&lt;span data-ttu-id="11751-101"&gt;Lagre.&lt;/span&gt;',
      ['escaped 11751-101 &lt;span data-ttu-id="11751-101"&gt;'],
      []
    ],
    [
      'escaped quotes on both sides: one problem',
      sxs('Lagre.', 'Save.').replaceAll('"11751-101"', '&quot;11751-101&quot;'),
      ['escaped 11751-101 <span data-ttu-id=&quot;11751-101&quot;>'],
      []
    ],
    [
      'escaped quotes in the target alone: its source is no orphan',
      sxs('Lagre.', 'Save.').replace('"11751-101"', '&quot;11751-101&quot;'),
      ['escaped 11751-101 <span data-ttu-id=&quot;11751-101&quot;>'],
      []
    ],
    [
      'a backslash',
      `\\${sxs('Lagre.', 'Save.').replace('="11751-101"', '=11751-101')}`,
      ['escaped 11751-101 <span data-ttu-id=11751-101>'],
      []
    ],
    [
      'no quotes',
      sxs('Lagre.', 'Save.').replace('"11751-101"', '11751-101'),
      ['malformed 11751-101 <span data-ttu-id=11751-101>'],
      []
    ],
    [
      'a quote that is never closed',
      sxs('Lagre.', 'Save.').replace('"11751-101"', '"11751-101'),
      ['malformed 11751-101 <span data-ttu-id="11751-101>'],
      []
    ],
    [
      'a source span without the one around it',
      '<span data-ttu-id="11751-101">Lagre.</span><span data-stu-id="11751-101">Save.</span>',
      ['nested 11751-101 <span data-stu-id="11751-101">'],
      [{ id: '11751-101', sourceId: '11751-101', target: 'Lagre.', source: 'Save.' }]
    ]
  ])('%s', (_, damaged, problems, units) => {
    const text = `${damaged}\n\n${second}`
    expect(problemsOf(text)).toEqual(problems)
    expect(unitsOf(text)).toEqual([...units, secondUnit])
  })
})

it('takes time in proportion to the text', () => {
  const kinds = [
    (count: number) => '<span data-ttu-id="11751-101">'.repeat(count),
    (count: number) => '</span>'.repeat(count) + second,
    (count: number) => `${second}<span class="sxs-lookup">`.repeat(count),
    (count: number) => '<span data-ttu-id="11751-1">a</span>'.repeat(count),
    (count: number) =>
      Array.from({ length: count }, (_, index) => `&lt;span data-ttu-id="11751-${index}"&gt;`).join(' ')
  ]
  for (const make of kinds) {
    const text = make(20_000)
    expect(endsInTime(() => scanSpans(text, 0), text.length)).toBe(true)
  }
})
