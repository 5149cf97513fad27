/** A word of any language, with what a sentence puts behind it. */
const WORD = /^["'“”‘’«»「」(]{0,4}\p{L}(?:[\p{L}\p{M}]|['’-](?=\p{L}))*[.,:;!?…。、，：；！？)"'“”‘’«»」-]{0,6}$/u
/** Signs between the steps of a menu path, and between words. */
const BETWEEN_WORDS = /^(?:[-=]?>|→|&|\/|[-–—+])$/
/** Words that stand for values of programs, whatever they mean to readers. */
const LITERAL =
  /^(?:true|false|null|nil|none|undefined|yes|no|on|off|default|auto|string|boolean|bool|integer|int|float|double|void|any)$/i
const OTHER_LETTERS = /(?![A-Za-z])\p{L}/u

/**
 * Whether a word stands for a value or a type in programs, whatever it means to readers.
 *
 * @param value Code as the parser reads it.
 */
export function isLiteral(value: string): boolean {
  return LITERAL.test(value)
}

/**
 * Whether code is plain words, without any sign of code.
 *
 * @param value Code as the parser reads it.
 */
export function isPlainWording(value: string): boolean {
  return /^[A-Za-z]+(?:\s[A-Za-z]+)*$/.test(value)
}

/**
 * Whether code names what a screen shows: words of which the first has a capital letter. Names of programs have signs or capitals inside.
 *
 * @param value Code as the parser reads it.
 */
export function isLabel(value: string): boolean {
  return /^[A-Z][a-z]+(?:[ -][A-Za-z][a-z]*)*$/.test(value)
}

/**
 * Whether what is set as code is text, and the translation says it in its own words: a label of the screen, a message, a menu path. Commands and names
 * keep their words, or have signs.
 *
 * @param from Code of the source as the parser reads it.
 * @param to The code that the translation has instead.
 */
export function isTranslatedWording(from: string, to: string): boolean {
  const tokens = tokensOf(from)
  const words = tokens.filter(token => WORD.test(token))
  const fixed = tokens.filter(token => !WORD.test(token) && !BETWEEN_WORDS.test(token))
  const hasOtherLetters = OTHER_LETTERS.test(to)
  if (words.length === 0 || words.length <= fixed.length || !/\p{L}/u.test(to)) return false
  if (fixed.some(token => !to.includes(token))) return false
  if (OTHER_LETTERS.test(from)) return true
  if (tokens.length === 1) return isTranslatedWord(from, to, hasOtherLetters)
  if (isLabel(words[0] ?? '') || /[.!?…]$/.test(from)) return hasOtherLetters || tokensOf(to).length > 1
  const kept = new Set(tokensOf(to).map(token => token.toLowerCase()))
  return /^[\p{L}\p{M}\s]+$/u.test(to) && !words.some(word => kept.has(word.toLowerCase()))
}

function isTranslatedWord(from: string, to: string, hasOtherLetters: boolean): boolean {
  return (
    hasOtherLetters && !/[A-Za-z]/.test(to) && !LITERAL.test(from) && /^[A-Za-z][a-z]+(?:\.{3}|[.!?…])?$/.test(from)
  )
}

function tokensOf(value: string): string[] {
  return value.split(/\s+/).filter(token => token !== '')
}
