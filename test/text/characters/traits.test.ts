import { expect, it } from 'vitest'
import { traitMask, traitsOf } from '../../../src/text/characters/traits.js'
import type { Trait } from '../../../src/model/trait.js'

const has = (text: string, trait: Trait): boolean => (traitsOf(text) & traitMask([trait])) !== 0

it.each<[string, readonly Trait[]]>([
  ['Lagre filen.', []],
  ['[x]', ['squareBracket', 'bracket']],
  ['【注】', ['squareBracket', 'bracket', 'beyondLatin']],
  ['«sitat»', ['bracket', 'misread']],
  ['see WWW.fjord.example', ['address']],
  ['w.w', ['address']],
  ['1 < 2', ['digit', 'lessThan']],
  ['a &gt; b\\', ['arrow', 'backslash']],
  ['*a* `b` #1 {c}', ['asteriskOrUnderscore', 'backtick', 'hash', 'digit', 'placeholder', 'bracket']],
  ['Файл', ['beyondLatin']],
  ['a\u200Bb\uFFFD', ['invisible', 'beyondLatin']],
  ['Ã©', ['misread']]
])('%j has the traits %j', (text, traits) => {
  const all: readonly Trait[] = [
    'squareBracket',
    'bracket',
    'asteriskOrUnderscore',
    'backtick',
    'lessThan',
    'address',
    'arrow',
    'backslash',
    'placeholder',
    'hash',
    'digit',
    'beyondLatin',
    'invisible',
    'misread'
  ]
  expect(all.filter(trait => has(text, trait)).sort()).toEqual([...traits].sort())
})

it('makes one mask of several traits, and none of none', () => {
  expect(traitMask([])).toBe(0)
  expect(traitMask(['hash', 'digit'])).toBe(traitMask(['hash']) | traitMask(['digit']))
})
