import { expect, it } from 'vitest'
import { mostMarks, TooManyMarksError } from '../../src/budget/marks.js'
import { satteriHost } from '../../src/markdown/parser.js'

const paragraphOf = (links: number): string => '[a](b) c\n\n'.repeat(links)

it('takes an article with much markup', () => {
  expect(satteriHost.parser.parse(paragraphOf(mostMarks / 4))).toHaveLength(mostMarks / 2)
})

it('refuses one with more markup than anybody writes, before all of it is read', () => {
  expect(() => satteriHost.parser.parse(paragraphOf(mostMarks / 2 + 1))).toThrow(TooManyMarksError)
  expect(() => satteriHost.parser.parse(paragraphOf(mostMarks / 2 + 1))).toThrow(
    'Too much markup in this file: more than 200,000 links, tags, words in bold and the like, expected at most that many'
  )
})
