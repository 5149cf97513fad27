import { describe, expect, it } from 'vitest'
import { withoutQuotations } from '../../../../rules/shared/language/quotations.js'

describe('withoutQuotations', () => {
  it.each([
    ['Velg "OK" her', 'Velg      her'],
    ['Wählen Sie „Weiter“ aus', 'Wählen Sie          aus'],
    ['„één” en «deux» 「三」', '      en           '],
    ['‘Open’ и 《文件》【设置】', '       и         '],
    ['“x “y” z”', '       z”']
  ])('hides what is quoted in %s', (text, hidden) => {
    expect(withoutQuotations(text)).toBe(hidden)
  })

  it.each([
    '""',
    '“”',
    'an “open one',
    'two “lines\nof” text',
    '”closing first“',
    'no quotation',
    `“${'x'.repeat(201)}”`
  ])('hides nothing in %s', text => {
    expect(withoutQuotations(text)).toBe(text)
  })

  it('hides up to 200 characters', () => {
    expect(withoutQuotations(`«${'x'.repeat(200)}»`).trim()).toBe('')
  })
})
