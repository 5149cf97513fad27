import { expect, it } from 'vitest'
import { Vocabulary } from '../../src/align/vocabulary.js'

it('numbers tokens from 0, equal ones alike', () => {
  const vocabulary = new Vocabulary(null)
  expect(['a', 'b', 'a', 'c'].map(token => vocabulary.numberOf(token))).toEqual([0, 1, 0, 2])
  expect(vocabulary.size).toBe(3)
})

it('numbers the tokens of a translation as its source does, and its own behind them', () => {
  const source = new Vocabulary(null)
  const numbers = ['git', 'tar'].map(token => source.numberOf(token))
  for (const _ of ['nb', 'ja']) {
    const target = new Vocabulary(source)
    expect(['tar', 'git', 'pakke'].map(token => target.numberOf(token))).toEqual([numbers[1], numbers[0], 2])
    expect(target.includes(source)).toBe(true)
  }
  expect(source.size).toBe(2)
})

it('numbers words by their lower case', () => {
  const vocabulary = new Vocabulary(null)
  const text = 'My FILE_9, my file_9'
  expect(vocabulary.numberOfWord(text, 3, 9)).toBe(vocabulary.numberOfWord(text, 14, 20))
  expect(vocabulary.numberOfWord(text, 3, 9)).toBe(vocabulary.numberOf('file_9'))
})
