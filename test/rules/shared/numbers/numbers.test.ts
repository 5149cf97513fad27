import { describe, expect, it } from 'vitest'
import { withAsciiDigits } from '../../../../src/text/characters/digits.js'
import { hasNumber, numbersIn } from '../../../../rules/shared/numbers/numbers.js'

const told = (text: string): string[] => numbersIn(text).map(({ kind, value }) => `${kind} ${value}`)

describe('withAsciiDigits', () => {
  it.each([
    ['٢٠٢١', '2021'],
    ['۲۰۲۱', '2021'],
    ['２０２１年', '2021年'],
    ['२०२१', '2021'],
    ['๒๕๖๔', '2564'],
    ['၂၀၂၁', '2021'],
    ['x² Ⅳ', 'x² Ⅳ']
  ])('%s', (text, plain) => {
    expect(withAsciiDigits(text)).toBe(plain)
  })
})

describe('numbersIn', () => {
  it.each([
    ['10,000 users in 2021', ['integer 10000', 'integer 2021']],
    ['Error 0x8007A005 in v2.0 and 1.2.3', ['hexadecimal 0x8007a005', 'version 2.0', 'version 1.2.3']],
    ['KB4023057, CVE-2021-1234', ['article 4023057', 'article 20211234']],
    ['2019-11-05', ['integer 2019']],
    ['5 of 100 at 20:00', []],
    ['1.5 million, 0.5, 12.5%, 12.5 %', []],
    ['a1234, #1234, 1234.56, /1234/', []]
  ])('%s', (text, numbers) => {
    expect(told(text)).toEqual(numbers)
  })
})

describe('hasNumber', () => {
  it.each([
    ['10,000', '10 000', 'nb-NO', true],
    ['10,000', '10.000', 'de-DE', true],
    ['10,000', '10’000', 'de-CH', true],
    ['10,000', '１万', 'ja-JP', true],
    ['10,000', '1만', 'ko-KR', true],
    ['100,000', '10 मिलियन', 'hi-IN', false],
    ['100,000', '1 लाख', 'hi-IN', true],
    ['2021', '1400', 'fa-IR', true],
    ['2021', '2020', 'fa-IR', false],
    ['2021', '12021', 'de-DE', false],
    ['2021', '20 und 21', 'de-DE', false],
    ['1000', '1 Tsd.', null, false],
    ['5.1', '5,1', 'lv-LV', true],
    ['5.1', '15.10', 'lv-LV', false],
    ['0x1F', '0x1f', null, true]
  ])('%s in %s (%s): %s', (number, target, locale, expected) => {
    const [token] = numbersIn(number)
    if (token === undefined) throw new Error('no number')
    expect(hasNumber(token, target, locale)).toBe(expected)
  })
})
