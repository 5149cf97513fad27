import { expect, it } from 'vitest'
import type { Segment } from '../../../../src/model/article.js'
import { countQuoted } from '../../../../rules/shared/markup/quoted-words.js'
import { strayMarkers } from '../../../../rules/shared/markup/emphasis.js'

const segment = (prose: string): Segment => ({
  document: { path: 'a.md', text: ' '.repeat(10) + prose },
  text: prose,
  prose,
  start: 10,
  end: 10 + prose.length,
  links: [],
  strong: [],
  emphasis: [],
  code: [],
  html: []
})

it('finds markers that stand for themselves, with offsets of the article', () => {
  expect(strayMarkers(segment('a ** b \\*\\*c \\_ ＊d'))).toEqual([
    { start: 12, end: 14, marker: '**', escaped: false },
    { start: 17, end: 21, marker: '\\*\\*', escaped: true },
    { start: 23, end: 25, marker: '\\_', escaped: true },
    { start: 26, end: 27, marker: '＊', escaped: true }
  ])
})

it('takes underscores inside of words for letters, but not beside letters of scripts without spaces', () => {
  expect(strayMarkers(segment('snake_case name\\_two'))).toEqual([])
  expect(strayMarkers(segment('次に_option_パラメーター')).map(({ marker }) => marker)).toEqual(['_', '_'])
})

it('counts quoted words', () => {
  expect(countQuoted(segment('[A] 「B」 “C” „D“ «E» ‘F’ \'G\' "H" "I" don\'t'))).toBe(10)
})
