import type { Segment } from '../../../src/model/article.js'
import { isSameText } from '../../../src/text/characters/words.js'

/**
 * Whether two sides are the same word for word; markup, code, link destinations and spaces do not count.
 *
 * @param target One side of a unit.
 * @param source The other.
 */
export function isSameWording(target: Segment, source: Segment): boolean {
  if (isSameText(target.text, source.text)) return true
  // Most translations begin with another word, so that few sides are compared as a whole.
  return firstWord(target.text) === firstWord(source.text) && isSameText(target.prose, source.prose)
}

function firstWord(text: string): string {
  return /[A-Za-z]+/.exec(text)?.[0] ?? ''
}
