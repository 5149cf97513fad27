import { distanceBetween } from '../text/structures/distance.js'

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the'])
const WORD = /^["'([*]*(\p{L}{4,})[)\]"'*.,;:!?]*$/u
const CODE = /(?<!`)`+[^`]*`+|~~~[^]*?~~~/g
/** A change of more words than this changes the meaning. */
const MOST_WORDS = 6
const MOST_LETTERS = 2

/**
 * Whether a text differs from another one by spelling and grammar alone: `provides` for `provide`, `an` for `a`. Translations need no change then.
 *
 * @param before A text with single spaces.
 * @param after The same, later.
 */
export function isCorrection(before: string, after: string): boolean {
  const [old, present] = [before.split(' '), after.split(' ')]
  if (old.length !== present.length) return false
  let count = 0
  for (const [index, word] of old.entries()) {
    const other = present[index] as string
    if (word === other) continue
    if (++count > MOST_WORDS || !isSpelling(word, other)) return false
  }
  return codeOf(before) === codeOf(after)
}

function isSpelling(word: string, other: string): boolean {
  if (ARTICLES.has(word.toLowerCase()) && ARTICLES.has(other.toLowerCase())) return true
  const [own, corrected] = [WORD.exec(word)?.[1]?.toLowerCase(), WORD.exec(other)?.[1]?.toLowerCase()]
  if (own === undefined || corrected === undefined || own[0] !== corrected[0]) return false
  return distanceBetween(own, corrected) <= Math.min(MOST_LETTERS, Math.floor(own.length / 3))
}

/** Words of code are names, in which each letter counts. */
function codeOf(text: string): string {
  return (text.match(CODE) ?? []).join('\n')
}
