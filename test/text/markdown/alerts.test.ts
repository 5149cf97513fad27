import { describe, expect, it } from 'vitest'
import { alertsIn, alertsOf, alertsOutsideUnits } from '../../../src/text/markdown/alerts.js'
import { sxs } from '../../../src/testing/cases.js'
import { articleOf } from '../../../src/testing/lint-texts.js'

describe('alert markers', () => {
  it.each([
    ['> [!NOTE]', ['NOTE']],
    ['> [! Hinweis ]', ['Hinweis']],
    ['［！注意］', ['注意']],
    ['[!div class="x"]', ['div']],
    [':::image source="a.png":::', ['image']],
    ['!!! note "Obs"\n    Varmt.', ['note']],
    ['> ??? tip\n>     Varmt.', []],
    ['- Ovn\n\n    ???+ tip\n        Varmt.', ['tip']],
    ['/// details | Mehr\n\nHeiß.\n\n///', ['details']],
    ['/// note\r\n\r\nHeiß.', ['note']],
    ['Wow!!! Neu\n    und gut. !!! Ja\n    so', []],
    ['!!! Achtung, heiß', []],
    ['/// a path of three parts', []],
    ['[![logo](a.png)](b.md)', []],
    ['a[!b]', []],
    ['\\[!NOTE]', []]
  ])('%s', (text, keywords) => {
    expect(alertsIn(text, 0).map(({ keyword }) => keyword)).toEqual(keywords)
  })

  it('stand where they say, and are written as they should be', () => {
    const [marker] = alertsIn('> [! ВАЖНО ]', 10)
    expect(marker).toEqual({ keyword: 'ВАЖНО', canonical: '[!ВАЖНО]', raw: '[! ВАЖНО ]', start: 12, end: 22 })
  })
})

const article = articleOf(
  'content/nb-no/a.md',
  [
    '> [!TIP]',
    `> ${sxs('[!MERK]', '[!NOTE]')}`,
    '',
    'Se [!INCLUDE [a](a.md)].',
    '',
    '- > [!WARNING]',
    '',
    '```',
    '> [!CAUTION]',
    '```'
  ].join('\n')
)

it('outside of units, those that start a line of a quote are found, not those in code', () => {
  expect(alertsOutsideUnits(article).map(({ keyword }) => keyword)).toEqual(['TIP', 'WARNING'])
})

it("what readers meet is that, and the targets' own, in text order", () => {
  expect(alertsOf(article).map(({ keyword }) => keyword)).toEqual(['TIP', 'MERK', 'WARNING'])
})
