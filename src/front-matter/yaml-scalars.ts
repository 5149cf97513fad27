/** What plain scalars mean here: YAML 1.2's core schema, but that numbers which JavaScript cannot hold exactly stay text. */
const INTEGER = /^[-+]?(?:0|[1-9][0-9]*)$/
const FLOAT = /^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/

/** Longer ones are ids, not numbers. */
const longestNumber = 40

/**
 * Whether a plain scalar is an integer.
 *
 * @param text The scalar without spaces around it.
 */
export function isInteger(text: string): boolean {
  return text.length <= longestNumber && INTEGER.test(text) && Number.isSafeInteger(Number(text))
}

/**
 * Whether a plain scalar is a fraction.
 *
 * @param text The scalar without spaces around it.
 */
export function isFraction(text: string): boolean {
  if (text.length > longestNumber || !FLOAT.test(text)) return false
  const value = Number(text)
  return Number.isFinite(value) && !Number.isInteger(value)
}
