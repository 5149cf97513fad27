import { describe, expect, it } from 'vitest'
import { createHugoSlugs } from '../../../src/text/urls/hugo-slug.js'

/** Of headings in text order: what the types `github`, `github-ascii` and `blackfriday` make of each. */
function slugsOf(...headings: string[]): string[][] {
  const next = createHugoSlugs()
  return headings.map(heading => next(heading, undefined))
}

describe('ids that Hugo gives headings', () => {
  it.each([
    ['punctuation', 'Hva er nytt? (v1.2): «alt»', 'hva-er-nytt-v12-alt', 'hva-er-nytt-v12-alt', 'hva-er-nytt-v1-2-alt'],
    ['runs of spaces and hyphens', 'Drucken  --  so', 'drucken------so', 'drucken------so', 'drucken-so'],
    ['an underscore and ends of punctuation', '_Zwart_ & wit!', '_zwart_--wit', '_zwart_--wit', 'zwart-wit'],
    ['accents', 'Détails à l’écran', 'détails-à-lécran', 'details-a-lecran', 'détails-à-l-écran'],
    ['letters that are no letter with an accent', 'Ærlig øl', 'ærlig-øl', 'rlig-l', 'ærlig-øl'],
    ['cedillas of Latvian', 'Ķēde un šļūtene', 'ķēde-un-šļūtene', 'kede-un-slutene', 'ķēde-un-šļūtene'],
    ['accents as marks of their own', 'Re\u0301sume\u0301', 'resume', 'resume', 're-sume'],
    ['Chinese', '打印 PDF：纸盘', '打印-pdf纸盘', '-pdf', '打印-pdf-纸盘'],
    ['nothing but Japanese', '用紙トレイ', '用紙トレイ', 'heading', '用紙トレイ'],
    ['vowel signs of Arabic', 'دُرج الورق', 'درج-الورق', '-', 'د-رج-الورق'],
    ['emoji', '🚀 Start', '-start', '-start', 'start'],
    ['numbers that are no digits', 'm² Ⅳ', 'm-', 'm-', 'm²-ⅳ'],
    ['the dotted İ of Turkish', 'İşlem', 'işlem', 'islem', 'işlem'],
    ['a Σ at the end of a Greek word', 'ΤΥΠΟΣ', 'τυποσ', 'heading', 'τυποσ'],
    ['links as they are written', 'Se [her](https://a.no)', 'se-herhttpsano', 'se-herhttpsano', 'se-her-https-a-no'],
    ['code and tags', '`<b>` of <i>niet</i>', 'b-of-inieti', 'b-of-inieti', 'b-of-i-niet-i'],
    ['attributes', 'Skriv ut {.lead title="x"}', 'skriv-ut', 'skriv-ut', 'skriv-ut'],
    ['braces that are no attributes', 'Bruk {navn}', 'bruk-navn', 'bruk-navn', 'bruk-navn'],
    ['the last of several lines', 'Første\nandre linje', 'andre-linje', 'andre-linje', 'andre-linje'],
    ['nothing', '', 'heading', 'heading', 'heading']
  ])('%s', (_name, heading, ...slugs) => {
    expect(slugsOf(heading)).toEqual([slugs])
  })

  it('counts headings of the same text, by what each type makes of them', () => {
    expect(slugsOf('Über', 'Uber', 'Über', '概要', '設定')).toEqual([
      ['über', 'uber', 'über'],
      ['uber', 'uber-1', 'uber'],
      ['über-1', 'uber-2', 'über-1'],
      ['概要', 'heading', '概要'],
      ['設定', 'heading-1', '設定']
    ])
  })

  it('does not give what another heading has already', () => {
    expect(slugsOf('A 1', 'A', 'A').map(([github]) => github)).toEqual(['a-1', 'a', 'a-2'])
    const next = createHugoSlugs()
    expect(next('Skriv ut {#papir}', 'papir')).toEqual([])
    expect(next('Papir', undefined)).toEqual(['papir-1', 'papir-1', 'papir-1'])
  })
})
