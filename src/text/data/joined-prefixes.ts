/**
 * Small words that Arabic and Hebrew write in one with the next word, whatever marks that one. Measured on real content: the only
 * letters before emphasis that are right without a blank.
 *
 * - Arabic: `و` and, `ف` then, `ب` in, `ك` like, `ل` to, `س` will, and the article `ال`, alone or in this order.
 * - Hebrew: the seven letters of `משה וכלב`, up to three of them.
 */
const JOINED_PREFIX = /^(?:[وف]?[بكلس]?(?:ال|ل)?|[משהוכלב]{1,3})$/u

/**
 * Whether letters before a word may belong to it in Arabic or Hebrew.
 *
 * @param letters Letters before emphasised text.
 */
export function isJoinedPrefix (letters: string): boolean {
  return letters !== '' && JOINED_PREFIX.test(letters)
}
