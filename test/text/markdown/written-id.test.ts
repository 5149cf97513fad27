import { expect, it } from 'vitest'
import { startOfLastId, withoutWrittenIds, writtenIdsIn } from '../../../src/text/markdown/written-id.js'

it.each([
  ['## Installasjon {#install}', ['install']],
  ['## Uzstādīšana {: #install}', ['install']],
  ['## 安装 {#install .wide data-x=1}', ['install']],
  ['## インストール {/* #install */}', ['install']],
  ['## <a name="first"></a>Ставить <a id=\'second\'></a>{#third}', ['first', 'second', 'third']],
  ['<div class="x" id="box">\n\n<input name = \'field\'>', ['box', 'field']],
  ['## Set {name} to #5 or {# no id}', []]
])('writtenIdsIn finds the names in %j at their places', (text, names) => {
  const ids = writtenIdsIn(text, 7)
  expect(ids.map(({ name }) => name)).toEqual(names)
  expect(ids.map(({ start, end }) => text.slice(start - 7, end - 7))).toEqual(names)
})

it('withoutWrittenIds leaves other braces', () => {
  expect(withoutWrittenIds('Use {value} {#use} here')).toBe('Use {value}  here')
})

it.each([
  ['Installer {#install}', 'Installer'],
  ['Installer   {: #install .wide}  ', 'Installer'],
  ['Installer {install}', 'Installer {install}'],
  ['{#a} Installer', '{#a} Installer']
])('startOfLastId tells where the words of %j end', (words, expected) => {
  expect(words.slice(0, startOfLastId(words))).toBe(expected)
})
