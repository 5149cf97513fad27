import type { Trait } from '../../model/trait.js'

/** The characters of each trait, as the inside of a character class. */
const CHARACTERS: Readonly<Record<Trait, string>> = {
  squareBracket: '[\\]［］【】',
  bracket: '()[\\]{}（）［］｛｝「」『』【】〔〕《》〈〉"“”„‟«»＂',
  asteriskOrUnderscore: '*_＊∗',
  backtick: '`',
  lessThan: '<',
  address: ':@',
  arrow: '>›→&',
  backslash: '\\\\',
  placeholder: '{%',
  hash: '#',
  digit: '0-9',
  beyondLatin: '\\u0370-\\uFFFF',
  invisible:
    '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFFD',
  misread:
    '\\u0080-\\u00BF\\u0152-\\u0178\\u0192\\u02C6\\u02DC\\u0402-\\u040F\\u0452-\\u045F\\u0490\\u0491\\u2013-\\u203A\\u20AC\\u2116\\u2122'
}

const BITS = new Map(Object.keys(CHARACTERS).map((name, index) => [name, 1 << index]))
const PATTERNS = Object.entries(CHARACTERS).map(
  ([name, characters]) => [new RegExp(`[${characters}]`), bitOf(name)] as const
)
const KNOWN = 1 << PATTERNS.length

/** Traits of each code unit; filled as they are met. */
const table = new Uint32Array(0x10000)

const ADDRESS = bitOf('address')
const FULL_STOP = 0x2e
const LOWER_W = 0x77

/**
 * The traits of a text, as bits.
 *
 * @param text Any text.
 */
export function traitsOf(text: string): number {
  let traits = 0
  let previous = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const known = table[code] as number
    traits |= known === 0 ? classify(code) : known
    // The end of `www.`, in any letter case.
    if (code === FULL_STOP && (previous | 0x20) === LOWER_W) traits |= ADDRESS
    previous = code
  }
  return traits
}

/**
 * Bits to hold against `traitsOf`.
 *
 * @param traits Traits of which one is enough.
 */
export function traitMask(traits: readonly Trait[]): number {
  return traits.reduce((mask, trait) => mask | bitOf(trait), 0)
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  let traits = KNOWN
  for (const [pattern, bit] of PATTERNS) if (pattern.test(character)) traits |= bit
  table[code] = traits
  return traits
}

function bitOf(trait: string): number {
  return BITS.get(trait) as number
}
