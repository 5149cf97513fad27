import { expect, it } from 'vitest'
import { escapesIn } from '../../../../rules/shared/markup/escapes.js'

const read = (text: string): string[] =>
  escapesIn(text, text).map(({ start, end, broken }) => `${broken ? 'broken ' : ''}${text.slice(start, end)}`)

it('reads whole and broken escapes', () => {
  expect(read('a\\_b \\ _c \\\u00A0*d')).toEqual(['\\_', 'broken \\ _', 'broken \\\u00A0*'])
})

it('takes a backslash that is escaped for no escape of what follows', () => {
  expect(read('a\\\\ _b\\\\\\_c')).toEqual(['\\\\', '\\\\', '\\_'])
})

it('takes a backslash before an escape, a line break or a word for literal', () => {
  expect(read('a \\ \\_b')).toEqual(['\\_'])
  expect(read('a\\\n_b')).toEqual([])
  expect(read('C:\\data \\    _x')).toEqual([])
})

it('leaves out what the prose has masked', () => {
  expect(escapesIn('`\\_` <b>', '          ')).toEqual([])
  expect(escapesIn('a\\<b>_', 'a\\   _')).toEqual([])
})

it('stays linear', () => {
  expect(escapesIn('\\ '.repeat(50_000), '\\ '.repeat(50_000))).toEqual([])
})
