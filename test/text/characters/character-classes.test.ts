import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  classOf,
  CYRILLIC_OR_GREEK,
  hasClass,
  LATIN,
  LETTER,
  MARK,
  NUMBER,
  UNSPACED,
  WORD,
  wordRanges
} from '../../../src/text/characters/character-classes.js'

const classes: readonly [number, RegExp][] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [WORD, /[\p{L}\p{M}\p{N}]/u],
  [LATIN, /\p{Script=Latin}/u],
  [CYRILLIC_OR_GREEK, /[\p{Script=Cyrillic}\p{Script=Greek}]/u],
  [
    UNSPACED,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  ]
]
/** Any text, with half pairs and characters of many scripts. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('ø', 'Ж', 'ω', '中', 'ไ', '𠮷', '\uD842', '\uDFB7', '-', '’', ' ', 'é', '𝟘'))
    .map(parts => parts.join(''))
)

describe('classes', () => {
  it('are those of the Unicode patterns', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const [bits, pattern] of classes) expect(hasClass(text, bits)).toBe(pattern.test(text))
      })
    )
  })

  it('are told again as they were told first', () => {
    for (const character of ['a', '中', '𠮷'])
      expect(classOf(character.codePointAt(0) ?? 0)).toBe(classOf(character.codePointAt(0) ?? 0))
  })
})

describe('wordRanges', () => {
  it('finds what the pattern finds', () => {
    const joiners = Array.from("-'", sign => sign.charCodeAt(0))
    fc.assert(
      fc.property(texts, text => {
        const expected = [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'-]*/gu)].flatMap(({ 0: word, index }) => [
          index,
          index + word.length
        ])
        expect(wordRanges(text, joiners)).toEqual(expected)
      })
    )
  })
})
