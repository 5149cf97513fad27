import { describe, expect, it } from 'vitest'
import { findMojibake } from '../../../../rules/shared/language/mojibake.js'
import { endsInTime } from '../../../support/in-time.js'

/** What Windows-1252 shows for the bytes of a text, where each byte has a character in Latin-1 too. */
const misread = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
const intended = (text: string): string[] => findMojibake(text).map(found => found.intended)

describe('findMojibake', () => {
  it('gives back what was written', () => {
    expect(intended(`Cr${misread('é')}er`)).toEqual(['é'])
    expect(intended('l\u00E2\u20AC\u2122option \u00E2\u20AC\u201C ikke')).toEqual(['’', '–'])
    expect(intended('\u00C2\u00A0nei')).toEqual(['\u00A0'])
    expect(intended('Привет')).toEqual([])
    expect(intended('РџСЂРёРІРµС‚')).toEqual(['Привет'])
  })

  it('finds it beside letters that were read as they should be', () => {
    expect(intended('H\u00E4\u00C3\u00BCser')).toEqual(['ü'])
    expect(intended('Gr\u00C3\u00B6\u00DFe')).toEqual(['ö'])
    expect(intended('\u00E9\u00C3\u00A9 et \u00C3\u00A0\u00E9')).toEqual(['é', 'à'])
  })

  it.each([
    ['French', '«\u00A0qualité\u00A0» «été»'],
    ['Portuguese', 'AÇÃO “CORAÇÃO” NÃO maçã”'],
    ['German', '„Gruß“ »Spaß«'],
    ['Vietnamese', 'Đã lưu “ÂM THANH” ở Đà Nẵng'],
    ['Icelandic', '„ÐÞ“ þetta'],
    ['Russian', '«СССР», РФ’ С„'],
    ['Serbian', 'Њега, РС'],
    ['Turkish', 'ÇÖZÜM “ÇÖZÜ”'],
    ['degrees', '20°C ±5 µm'],
    ['Japanese', '“ファイル”（ã）']
  ])('lets %s be', (_, text) => {
    expect(findMojibake(text)).toEqual([])
  })

  it('is linear', () => {
    expect(endsInTime(() => findMojibake('Ã'.repeat(400_000)), 400_000)).toBe(true)
  })
})
