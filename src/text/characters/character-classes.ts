/** Classes of characters as bits: one look-up in a table replaces a search with a Unicode pattern. */
export const LETTER = 1
export const MARK = 2
export const NUMBER = 4
/** Letters of the Latin script. */
export const LATIN = 8
/** Letters of the Cyrillic or the Greek script. */
export const CYRILLIC_OR_GREEK = 16
/** Letters of scripts without spaces between words: Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar. */
export const UNSPACED = 32
/** East Asian characters that hold more than a letter: Han, Hiragana, Katakana, Hangul. */
export const DENSE = 64
/** What words are made of. */
export const WORD = LETTER | MARK | NUMBER
const KNOWN = 128

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/\p{L}/u, LETTER],
  [/\p{M}/u, MARK],
  [/\p{N}/u, NUMBER],
  [/\p{Script=Latin}/u, LATIN],
  [/[\p{Script=Cyrillic}\p{Script=Greek}]/u, CYRILLIC_OR_GREEK],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
    UNSPACED
  ],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, DENSE]
]

/** Filled as characters are met: no text has many different ones. */
const table = new Uint8Array(0x10000)
const beyond = new Map<number, number>()

/**
 * The classes of a character.
 *
 * @param codePoint A code point; half of a surrogate pair belongs to no class.
 * @returns Bits of the constants above, and one more that says nothing.
 */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return beyond.get(codePoint) ?? classify(codePoint)
  const known = table[codePoint] as number
  return known === 0 ? classify(codePoint) : known
}

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  let classes = KNOWN
  for (const [pattern, bit] of PATTERNS) if (pattern.test(character)) classes |= bit
  if (codePoint > 0xffff) beyond.set(codePoint, classes)
  else table[codePoint] = classes
  return classes
}

/**
 * Whether a text has a character of some classes.
 *
 * @param text Any text.
 * @param classes Bits of the constants above.
 * @param from Where to begin.
 * @param to Where to end.
 */
export function hasClass(text: string, classes: number, from = 0, to = text.length): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index)
    if ((classOf(isLeadSurrogate(code) ? (text.codePointAt(index) as number) : code) & classes) !== 0) return true
  }
  return false
}

/**
 * Whether a code unit is the first half of a pair.
 *
 * @param code UTF-16 code unit.
 */
export function isLeadSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

/**
 * Finds words: letters, marks and digits, and signs between or behind them.
 *
 * @param text Any text.
 * @param joiners Code units that go on with a word that has begun.
 * @returns Starts and ends in turn, in text order: a flat list, because texts have many words and hardly any of them is looked at.
 */
export function wordRanges(text: string, joiners: readonly number[]): number[] {
  const ranges: number[] = []
  let start = -1
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    let width = 1
    if (isLeadSurrogate(code)) {
      code = text.codePointAt(index) as number
      if (code > 0xffff) width = 2
    }
    if ((classOf(code) & WORD) !== 0) {
      if (start < 0) start = index
    } else if (start >= 0 && !joiners.includes(code)) {
      ranges.push(start, index)
      start = -1
    }
    index += width - 1
  }
  if (start >= 0) ranges.push(start, text.length)
  return ranges
}
