import { describe, expect, it } from 'vitest'
import { isQuestionMark, markAtEnd, markAtStart } from '../../../../rules/shared/spacing/sentence-mark.js'

describe('markAtEnd', () => {
  it.each([
    ['guide.', '.'],
    ['guide,', ','],
    ['指南。', '。'],
    ['設定、', '、'],
    ['المركز،', '،'],
    ['هل؟', '؟'],
    ['देखें।', '।'],
    ['መጽሐፍ።', '።'],
    ['ուղեցույց։', '։'],
    ['(SaRa).', '.'],
    ['**guide.**', '.']
  ])('finds the mark of %s', (text, mark) => {
    expect(markAtEnd(text)?.text).toBe(mark)
  })

  it.each(['guide', '', '.', 'Plus…', 'Open...', 'Now?!', 'A &gt;', 'A &#160;', 'a\\.', '`a.`', '***'])(
    'finds none in %s',
    text => {
      expect(markAtEnd(text)).toBeNull()
    }
  )

  it('takes the spaces before it into its range, and only no-break ones into its text', () => {
    expect(markAtEnd('ici .')).toMatchObject({ start: 3, end: 5, text: '.' })
    expect(markAtEnd('code\u202F:')).toMatchObject({ start: 4, end: 6, text: '\u202F:' })
  })

  it('tells dividers and questions from stops', () => {
    expect(markAtEnd('a,')).toMatchObject({ isDivider: true, isQuestion: false })
    expect(markAtEnd('a؛')).toMatchObject({ isDivider: true, isQuestion: false })
    expect(markAtEnd('啊？')).toMatchObject({ isDivider: false, isQuestion: true })
    expect(markAtEnd('a.')).toMatchObject({ isDivider: false, isQuestion: false })
  })
})

describe('markAtStart', () => {
  it('looks behind closing quotation marks, brackets and markers', () => {
    expect(['. Next', '**”).', ' ; a', '。'].map(markAtStart)).toEqual(['.', '.', ';', '。'])
    expect(['', ' next', '(a).', '-'].map(markAtStart)).toEqual([null, null, null, null])
  })
})

describe('isQuestionMark', () => {
  it('knows marks that ask or exclaim', () => {
    expect(['?', '！', '؟', '\u037E', '.', ',', null].map(isQuestionMark)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false
    ])
  })
})
