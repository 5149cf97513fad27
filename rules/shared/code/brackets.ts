import type { TextRange } from '../../../src/model/range.js'

/** A bracket or quotation mark without its counterpart. */
export interface Unbalanced extends TextRange {
  readonly kind: 'bracket' | 'quote'
  readonly character: string
}

const CLOSING_OF = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['［', '］'],
  ['{', '}'],
  ['｛', '｝'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['〔', '〕'],
  ['《', '》'],
  ['〈', '〉']
])
/** Full-width and half-width forms are mixed in East Asian text: they close each other. */
const SAME: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '｛': '{', '｝': '}' }
const OPENING = new Set(Array.from(CLOSING_OF.keys(), fold))
const OPENING_OF = new Map(Array.from(CLOSING_OF, ([open, close]) => [fold(close), fold(open)]))
const BRACKET = /[()[\]{}（）［］｛｝「」『』【】〔〕《》〈〉]/g
// Before a closing bracket that closes nothing: the number of a list item, or a smiley's eyes.
const BEFORE_CLOSING = /(?:^|[\s>])(?:\p{L}|\d{1,3}|[ivx]{1,4})$|[:;]-?$/iu
const BEFORE_OPENING = /[:;]-?$/
/** Marks that only come in pairs. Inches and minutes are no quotation. */
const QUOTE = /["“”„‟«»＂″]/g
const INCHES = /\d["”″]/g

/**
 * Finds brackets without their counterpart.
 *
 * @param prose Text without markup.
 * @returns The brackets in text order; where several could be the odd one, the outermost is named.
 */
export function unbalancedBrackets(prose: string): Unbalanced[] {
  const open: { character: string; index: number }[] = []
  // How many of each are open: to search for one that is not there would take the square of the length.
  const counts = new Map<string, number>()
  const count = (character: string, change: number): void => {
    counts.set(character, (counts.get(character) ?? 0) + change)
  }
  const odd: number[] = []
  for (const { 0: character, index } of prose.matchAll(BRACKET)) {
    const folded = fold(character)
    if (OPENING.has(folded)) {
      open.push({ character: folded, index })
      count(folded, 1)
      continue
    }
    const opening = OPENING_OF.get(folded) as string
    if ((counts.get(opening) ?? 0) === 0) {
      if (!isQuoted(prose, index) && !BEFORE_CLOSING.test(prose.slice(Math.max(0, index - 6), index))) odd.push(index)
      continue
    }
    const closed = open.splice(open.findLastIndex(bracket => bracket.character === opening))
    for (const bracket of closed) count(bracket.character, -1)
    for (const bracket of closed.slice(1)) odd.push(bracket.index)
  }
  for (const { index } of open)
    if (!isQuoted(prose, index) && !BEFORE_OPENING.test(prose.slice(Math.max(0, index - 2), index))) odd.push(index)
  return odd
    .sort((a, b) => a - b)
    .map(index => ({ kind: 'bracket', character: prose[index] as string, start: index, end: index + 1 }))
}

/**
 * Finds a quotation mark without its counterpart.
 *
 * @param prose Text without markup.
 * @returns The last mark where their number is odd, else `null`.
 */
export function oddQuote(prose: string): Unbalanced | null {
  const text = prose.replaceAll('&quot;', '"     ')
  const last = [...text.matchAll(QUOTE)].at(-1)
  // With and without what may be inches: `5"` is none where another mark opens before it.
  if (last === undefined || isEven(text) || isEven(text.replaceAll(INCHES, ' '))) return null
  return { kind: 'quote', character: prose[last.index] as string, start: last.index, end: last.index + 1 }
}

function isEven(text: string): boolean {
  return (text.match(QUOTE)?.length ?? 0) % 2 === 0
}

/** A bracket that the text is about. */
function isQuoted(prose: string, index: number): boolean {
  return /["'`“‘„«「]/.test(prose[index - 1] ?? '') && /["'`”’“»」]/.test(prose[index + 1] ?? '')
}

function fold(character: string): string {
  return SAME[character] ?? character
}
