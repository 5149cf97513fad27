import { expect, it } from 'vitest'
import { readMenuPath } from '../../../../rules/shared/markup/menu-steps.js'

const read = (text: string): [number, string[]] => {
  const { separators, emptySteps } = readMenuPath(text, text)
  return [separators, emptySteps.map(({ start, end }) => text.slice(start, end))]
}

it('counts separators however they are written', () => {
  expect(read('A > B &gt; C \\> D › E → F')).toEqual([5, []])
})

it('finds steps without words', () => {
  expect(read('A >  > B')).toEqual([2, ['>  >']])
  expect(read('A > ** ** > , > B')).toEqual([3, ['> ** ** >', '> , >']])
  expect(read('A > B > .')).toEqual([2, ['>']])
  expect(read(' > A')).toEqual([1, [' >']])
})

it('finds a first step that is gone behind a clause', () => {
  expect(read('タブで、 >  を選択')).toEqual([1, ['>']])
  expect(read('**A**, > B')).toEqual([1, []])
})

it('takes dots, digits and signs for words', () => {
  expect(read('A > ... > + > 1 > …')).toEqual([4, []])
})

it('takes angle brackets and quotes for no path', () => {
  expect(read('&lt;a&gt; \\<b\\> <c>')).toEqual([0, []])
  expect(read('A\n> > B')).toEqual([0, []])
})

it('stays linear', () => {
  expect(readMenuPath('> '.repeat(20_000), '> '.repeat(20_000)).separators).toBe(20_000)
})
