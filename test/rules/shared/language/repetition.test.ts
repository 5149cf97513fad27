import { describe, expect, it } from 'vitest'
import { DOUBLED_WORDS, REDUPLICATING } from '../../../../rules/shared/language/data/doubled-words.js'
import { findRepetitions, mayBeDoubled } from '../../../../rules/shared/language/repetition.js'
import { endsInTime } from '../../../support/in-time.js'

const found = (text: string, language: string | null = 'nb', prose = text): string[] =>
  findRepetitions(text, prose, language).map(
    ({ kind, phrase, times, start, end }) => `${kind} ${times}× ${phrase}: ${text.slice(start, end)}`
  )

describe('findRepetitions', () => {
  it('finds doubled words in spaced scripts', () => {
    expect(found('en fil fil her')).toEqual(['doubled 2× fil: fil fil'])
    expect(found('Файл файл', 'ru')).toEqual(['doubled 2× Файл: Файл файл'])
    expect(found('fil\nfil')).toEqual(['doubled 2× fil: fil\nfil'])
  })

  it('needs nothing but spaces between', () => {
    expect(found('fil, fil; fil (fil) fil-fil')).toEqual([])
    expect(found('fil\n\nfil')).toEqual([])
    expect(found('fil `x` fil', 'nb', 'fil     fil')).toEqual([])
    expect(found('**fil** fil', 'nb', '  fil   fil')).toEqual([])
  })

  it('sees through elisions and endings after an apostrophe', () => {
    expect(found('plus d’informations informations', 'fr')).toEqual([
      'doubled 2× informations: informations informations'
    ])
    expect(found("Windows Windows'da", 'tr')).toEqual(['doubled 2× Windows: Windows Windows'])
    expect(found('l’un l’autre, s’il l’a a', 'fr')).toEqual([])
  })

  it('says a loop once, as long as it is', () => {
    expect(found('gå til gå til gå til gå til slutt')).toEqual(['loop 4× gå til: gå til gå til gå til gå til'])
    expect(found('nei nei nei nei nei')).toEqual(['loop 5× nei: nei nei nei nei nei'])
    expect(found('til fil til fil til fil')).toEqual([])
    expect(found('1 2 1 2 1 2 1 2')).toEqual([])
  })

  it('finds loops in scripts without spaces', () => {
    expect(found('设置设置设置设置文件', 'zh')).toEqual(['loop 4× 设置: 设置设置设置设置'])
    expect(found('ไฟล์ไฟล์ไฟล์ไฟล์', 'th')).toEqual(['loop 4× ไฟล์: ไฟล์ไฟล์ไฟล์ไฟล์'])
    expect(found('ーーーーーーーーーー', 'ja')).toEqual([])
    expect(found('哈哈哈哈哈哈哈', 'zh')).toEqual([])
  })

  it('takes a term in other letters for no word of a language that says words twice', () => {
    expect([
      mayBeDoubled('cmdlet', 'hi'),
      mayBeDoubled('कम', 'hi'),
      mayBeDoubled('adım', 'tr'),
      mayBeDoubled('cmdlet', 'nb')
    ]).toEqual([false, true, true, false])
    expect(found('जो cmdlet cmdlet चलने पर', 'hi')).toEqual(['doubled 2× cmdlet: cmdlet cmdlet'])
  })

  it('is linear', () => {
    const work = (): void => {
      findRepetitions('a b '.repeat(100_000), 'a b '.repeat(100_000), 'nb')
      findRepetitions('保存'.repeat(200_000), '保存'.repeat(200_000), 'ja')
    }
    expect(endsInTime(work, 400_000)).toBe(true)
  })
})

describe('the lists', () => {
  it('hold lower-case words of known languages, none of them in both', () => {
    for (const [language, words] of Object.entries(DOUBLED_WORDS)) {
      expect(Intl.getCanonicalLocales(language)).toEqual([language])
      expect(REDUPLICATING.has(language), language).toBe(false)
      for (const word of words) expect(word).toBe(word.toLowerCase())
      expect(new Set(words).size, language).toBe(words.length)
    }
  })
})
