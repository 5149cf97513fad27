import { describe, expect, it } from 'vitest'
import { joinSigns, signsCost, signsOf } from '../../src/align/signs.js'

describe('signsOf', () => {
  it.each([
    ['Les denne. Og denne (1.2) også!', { sentences: 2, brackets: 1, strong: 0, ending: 'stop' }],
    ['次に（任意）**保存**を押します。終わりです。', { sentences: 2, brackets: 1, strong: 1, ending: 'stop' }],
    ['Выберите **одно** из [двух](a.md):', { sentences: 1, brackets: 0, strong: 1, ending: 'colon' }],
    ['هل تريد المتابعة؟', { sentences: 1, brackets: 0, strong: 0, ending: 'question' }],
    ['**Ist das alles?**', { sentences: 1, brackets: 0, strong: 1, ending: 'question' }],
    ['Viens fails', { sentences: 1, brackets: 0, strong: 0, ending: 'none' }]
  ])('%s', (text, signs) => {
    expect(signsOf(text)).toMatchObject(signs)
  })

  it.each([
    ['Wähle z. B. Kaffee usw. oder Tee.', 1],
    ['Se [siden om lån.](https://example.com/a.b)', 1],
    ['Открой меню. Затем **закрой его.** И жди', 3],
    ['按下按钮。', 1]
  ])('counts the sentences of %s', (text, count) => {
    expect(signsOf(text).sentences).toBe(count)
  })

  it('counts characters of dense scripts as what they say, and no spaces', () => {
    expect(signsOf('a b').length).toBe(2)
    expect(signsOf('漢字').length).toBe(5)
  })

  it('tells texts that differ in their spaces alone from no other', () => {
    expect(signsOf('Een regel\n  tekst').whole).toBe(signsOf('Een regel tekst').whole)
    expect(signsOf('Een regel').whole).not.toBe(signsOf('Een regen').whole)
  })

  it('takes two blocks together', () => {
    expect(joinSigns(signsOf('Ja (a).'), signsOf('Følgende:'))).toMatchObject({
      sentences: 2,
      brackets: 1,
      ending: 'colon',
      hidden: 0
    })
    expect(joinSigns(signsOf('**Merk**'), signsOf('Følg med.'))).toMatchObject({ sentences: 2, hidden: 1 })
  })
})

describe('signsCost', () => {
  const cost = (from: string, to: string, hasStops = true): number => signsCost(signsOf(from), signsOf(to), hasStops)

  it('is below 0 where both lead to a list or have the same emphasis', () => {
    expect(cost('Choose one:', 'Wählen Sie:')).toBeLessThan(-1)
    expect(cost('Press **Save**', '按**保存**')).toBeLessThan(0)
  })

  it('is higher for a colon that the source does not have than for one that became a full stop', () => {
    expect(cost('Press it.', 'Trykk:')).toBeGreaterThan(cost('Do this:', '次を行います。') + 1)
  })

  it('takes sentences that no mark ends for part of what follows them, where two blocks are one', () => {
    const joined = joinSigns(signsOf('**Raksti**'), signsOf('Atver failu. Aizver to.'))
    expect(signsCost(joined, signsOf('**Skriv** Åpne fila. Lukk den.'), true)).toBeLessThan(0)
  })

  it('does not count sentences of a language that does not mark them', () => {
    expect(cost('One. Two. Three.', 'หนึ่ง สอง สาม', false)).toBe(0)
    expect(cost('One. Two. Three.', 'Ein zwei drei')).toBeGreaterThan(1)
  })
})
