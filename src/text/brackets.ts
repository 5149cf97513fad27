import type { TextRange } from '../model/range.js'

/** A bracket or quotation mark without its counterpart. */
export interface Unbalanced extends TextRange {
  readonly kind: 'bracket' | 'quote'
  readonly character: string
}

const CLOSING_OF = new Map([
  ['(', ')'], ['（', '）'], ['[', ']'], ['［', '］'], ['{', '}'], ['｛', '｝'], ['「', '」'], ['『', '』'], ['【', '】'], ['〔', '〕'], ['《', '》'], ['〈', '〉']
])
/** Full-width and half-width forms are mixed in East Asian text: they close each other. */
const SAME: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '｛': '{', '｝': '}' }
const OPENING = new Set(Array.from(CLOSING_OF.keys(), fold))
const OPENING_OF = new Map(Array.from(CLOSING_OF, ([open, close]) => [fold(close), fold(open)]))
const BRACKET = /[()[\]{}（）［］｛｝「」『』【】〔〕《》〈〉]/g
// Numbers of list items, smileys, and brackets that are escaped or stand for themselves.
const NO_PAIR = /(?:^|[\s(（>])(?:\p{L}|\d{1,3}|[ivxIVX]{1,4})[)）](?=\s|$)|[:;]-?[()]|["'`“‘「][()[\]{}（）][)"'`”’」]/gu
/** Marks that only come in pairs. Inches and minutes are no quotation. */
const QUOTE = /["“”„‟«»＂″]/g
const INCHES = /\d["”″]/g

/**
 * Finds brackets without their counterpart.
 *
 * @param prose Text without markup.
 * @returns The brackets in text order; where several could be the odd one, the outermost is named.
 */
export function unbalancedBrackets (prose: string): Unbalanced[] {
  BRACKET.lastIndex = 0
  if (!BRACKET.test(prose)) return []
  const text = prose.replaceAll(NO_PAIR, found => ' '.repeat(found.length))
  const open: { character: string, index: number }[] = []
  const odd: number[] = []
  for (const { 0: character, index } of text.matchAll(BRACKET)) {
    const folded = fold(character)
    if (OPENING.has(folded)) open.push({ character: folded, index })
    else {
      const partner = open.findLastIndex(bracket => bracket.character === OPENING_OF.get(folded))
      if (partner < 0) odd.push(index)
      else odd.push(...open.splice(partner).slice(1).map(bracket => bracket.index))
    }
  }
  odd.push(...open.map(bracket => bracket.index))
  return odd.sort((a, b) => a - b).map(index => ({ kind: 'bracket', character: prose[index] as string, start: index, end: index + 1 }))
}

/**
 * Finds a quotation mark without its counterpart.
 *
 * @param prose Text without markup.
 * @returns The last mark where their number is odd, else `null`.
 */
export function oddQuote (prose: string): Unbalanced | null {
  QUOTE.lastIndex = 0
  if (!QUOTE.test(prose)) return null
  const marks = [...prose.replaceAll('&quot;', '"     ').replaceAll(INCHES, found => `${found[0] ?? ''} `).matchAll(QUOTE)]
  const last = marks.at(-1)
  if (last === undefined || marks.length % 2 === 0) return null
  return { kind: 'quote', character: prose[last.index] as string, start: last.index, end: last.index + 1 }
}

function fold (character: string): string {
  return SAME[character] ?? character
}
