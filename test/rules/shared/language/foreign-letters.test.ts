import { describe, expect, it } from 'vitest'
import { firstForeignRun, isInRunningText, mixedWords } from '../../../../rules/shared/language/foreign-letters.js'
import { endsInTime } from '../../../support/in-time.js'

const foreign = (
  text: string,
  locale: string,
  isIntended: (script: string | null) => boolean = () => false
): string | null => {
  const run = firstForeignRun(text, locale, ({ script }) => isIntended(script))
  return run === null ? null : `${run.script ?? '?'}:${text.slice(run.start, run.end)}`
}
const mixed = (text: string): string[] => mixedWords(text).map(({ start, end }) => text.slice(start, end))

describe('firstForeignRun', () => {
  it('reaches over spaces and digits, not over letters of other scripts', () => {
    expect(foreign('Lagre это 2 файла nå', 'nb-NO')).toBe('Cyrl:это 2 файла')
    expect(foreign('保存 ファイル', 'zh-CN')).toBe('Kana:ファイル')
    expect(foreign('𐌰𐌱 nå', 'nb-NO')).toBe('?:𐌰𐌱')
  })

  it('goes on behind what is intended', () => {
    expect(foreign('Русский, ไทย', 'de-DE', script => script === 'Cyrl')).toBe('Thai:ไทย')
    expect(foreign('Русский', 'de-DE', () => true)).toBeNull()
  })

  it('keeps no state between calls', () => {
    expect(foreign('один', 'de-DE')).toBe('Cyrl:один')
    expect(foreign('один', 'de-DE')).toBe('Cyrl:один')
  })

  it('lets symbols, Latin letters and marks be', () => {
    expect(foreign('α, Δt, µm, № ™ é ー a\u0301', 'ja-JP')).toBeNull()
    expect(foreign('αβ', 'ja-JP')).toBe('Grek:αβ')
  })
})

describe('mixedWords', () => {
  it('finds letters of two alphabets that touch', () => {
    expect(mixed('Aзbука и азбука, Exeкмесод')).toEqual(['Aзbука', 'Exeкмесод'])
    expect(mixed('ανοίγειOutlook')).toEqual(['ανοίγειOutlook'])
    expect(mixed('Ωmega ohm')).toEqual([])
  })

  it('knows units, variables, escapes and parts of compounds', () => {
    expect(mixed('kΩ µs Δt σx PDF-файл веб/API \\nтекст %sтекст abc.где')).toEqual([])
  })

  it('takes linear time on long words', () => {
    expect(endsInTime(() => mixedWords(`${'ж'.repeat(400_000)}x`), 400_000)).toBe(true)
  })
})

describe('isInRunningText', () => {
  it.each([
    ['Lagre файл nå', true],
    ['保存файл文件', true],
    ['Norsk, Русский, Deutsch', false],
    ['Norsk (Русский) her', false],
    ['Русский språk', false],
    ['Norsk | файл | x', false]
  ])('%s', (text, expected) => {
    const start = text.search(/\p{Script=Cyrillic}/u)
    const length = /\p{Script=Cyrillic}+/u.exec(text)?.[0].length ?? 0
    expect(isInRunningText(text, { start, end: start + length })).toBe(expected)
  })
})
