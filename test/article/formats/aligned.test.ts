import { expect, it } from 'vitest'
import { articleOf } from '../../../src/testing/lint-texts.js'

const source = articleOf(
  'content/en-us/a.md',
  '---\ntitle: "Printing"\ndescription: How to print\nweight: 3\n---\n# Print it {#print}\n\n> [!NOTE]\n> See [paper](paper.md).\n\n| Size | Use |\n|---|---|\n| A4 | Letters and [more](more.md) |\n'
)
const text =
  "---\ntitle: Drukāšana\ndescription: 'Kā drukāt'\nweight: 3\n---\n# Drukājiet {#print}\n\n> [!NOTE]\n> Skatiet [papīru](paper.md).\n\n| Izmērs | Lietojums |\n|---|---|\n| A4 | Vēstules un [citi](more.md) |\n"
const target = articleOf('content/lv-lv/a.md', text, undefined, undefined, undefined, source)

it("makes units of headings, paragraphs, cells and read front matter, with the source's words in its own file", () => {
  expect(target.units.map(unit => [unit.target?.text, unit.source?.text])).toEqual([
    ['Drukāšana', 'Printing'],
    ['Kā drukāt', 'How to print'],
    ['Drukājiet', 'Print it'],
    ['Skatiet [papīru](paper.md).', 'See [paper](paper.md).'],
    ['Izmērs', 'Size'],
    ['Lietojums', 'Use'],
    ['A4', 'A4'],
    ['Vēstules un [citi](more.md)', 'Letters and [more](more.md)']
  ])
  for (const unit of target.units)
    for (const side of [unit.target, unit.source]) {
      expect(side?.document.text.slice(side.start, side.end)).toBe(side?.text)
    }
  expect(target.units[3]?.source?.document.path).toBe('content/en-us/a.md')
})

it('counts each link once, in its unit', () => {
  expect(target.outsideLinks).toEqual([])
  expect(target.units.flatMap(unit => unit.target?.links.map(link => link.url))).toEqual(['paper.md', 'more.md'])
})

it('names units by their source, so that others may come and go', () => {
  const shorter = articleOf(
    'content/lv-lv/a.md',
    text.replace('| A4 | Vēstules un [citi](more.md) |\n', ''),
    undefined,
    undefined,
    undefined,
    source
  )
  // The head of the table is no row that could be gone.
  expect(shorter.units.map(unit => unit.id)).toEqual(target.units.slice(0, 6).map(unit => unit.id))
  expect(new Set(target.units.map(unit => unit.id)).size).toBe(target.units.length)
})

it('tells how much the two articles have in common', () => {
  expect(target.comparison.structure).toMatchObject({ agreement: 1, differences: [] })
  expect(source.comparison.structure).toBeNull()
  expect(articleOf('content/lv-lv/a.md', text).comparison.structure).toBeNull()
})

it('makes one unit of a paragraph that was written as three, and none of one that became a list', () => {
  const whole =
    'Zet `INKT_NIVEAU` voor het begin. Past het niet, lees dan [de regels](regels.md). Noem de la bijvoorbeeld met `inkt.la`:\n\nBegin nu.\n\nHet log bevat ook `inkt.naam`, `inkt.kleur` en `inkt.merk`.\n'
  const parts =
    'Setzen Sie `INKT_NIVEAU` vor dem Beginn.\n\nPasst es nicht, lesen Sie [die Regeln](regels.md).\n\nNennen Sie das Fach zum Beispiel mit `inkt.la`:\n\nBeginnen Sie.\n\nDas Protokoll enthält auch:\n\n- `inkt.naam`\n- `inkt.kleur`\n- `inkt.merk`\n'
  const dutch = articleOf('content/en-us/b.md', whole)
  const { units, comparison } = articleOf('content/de-de/b.md', parts, undefined, undefined, undefined, dutch)
  expect(units.map(unit => unit.target?.links.length)).toEqual([1, 0])
  expect(units[0]?.target?.text).toContain('\n\n')
  expect(comparison.structure?.differences).toEqual([])
})
