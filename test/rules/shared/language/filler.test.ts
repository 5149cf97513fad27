import { expect, it } from 'vitest'
import { isInFillerText } from '../../../../rules/shared/language/filler.js'

it.each([
  ['Lorem ipsum dolor sit amet, consectetur adipiscing elit', true],
  ['Sed augue augue tellus, nunc mauris', true],
  ['Nam quae quia eos eos aut rerum', true],
  ['Il s’appelle « Lorem ipsum », et il remplace le texte.', false],
  ['Cum se întâmplă, sunt două două fișiere.', false],
  ['Drukājiet drukājiet mazāk.', false]
])('%s', (text, expected) => {
  expect(isInFillerText(text, 3)).toBe(expected)
})

it('looks at the line of the place only', () => {
  const text = 'Lorem ipsum amet aut.\nSlik slik.\nLorem ipsum amet aut.'
  expect([0, text.indexOf('Slik'), text.length - 1].map(offset => isInFillerText(text, offset))).toEqual([
    true,
    false,
    true
  ])
})
