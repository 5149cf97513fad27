import type { TextRange } from '../model/range.js'

/** Separators of a menu path; what looks like one at the start of a line is a block quote. */
const SEPARATOR = /&[lg]t;|\\?[<>]|[›→]/g
/** What may be left between separators whose words are gone. Dots stay out: `…` is the name of many a menu. */
const NO_STEP = /^[\s*_&'"’‘“”،、,;()=–-]*$/
const AT_END = /^[\s*_.,;:!?)。，]*$/
const AT_START = /^[\s*_]*$/

export interface MenuPath {
  readonly separators: number
  /** Each from a separator to the next one, or to the text's end or start; indexes into the text. */
  readonly emptySteps: readonly TextRange[]
}

/**
 * Reads the menu paths (`File > Account`) of a text and finds steps without words.
 *
 * @param text Raw Markdown.
 * @param prose The same text with code, tags and URLs blanked.
 * @returns Number of separators, and the empty steps in text order.
 */
export function readMenuPath (text: string, prose: string): MenuPath {
  const separators = separatorsIn(prose)
  const emptySteps: TextRange[] = []
  for (const [index, separator] of separators.entries()) {
    const next = separators[index + 1]
    if (index === 0 && AT_START.test(text.slice(0, separator.start))) emptySteps.push({ start: 0, end: separator.end })
    if (next === undefined) {
      if (AT_END.test(text.slice(separator.end))) emptySteps.push(separator)
    } else if (NO_STEP.test(text.slice(separator.end, next.start))) emptySteps.push({ start: separator.start, end: next.end })
  }
  return { separators: separators.length, emptySteps }
}

/** A `>` that closes a `<` is the end of a placeholder such as `&lt;name&gt;`. */
function separatorsIn (prose: string): TextRange[] {
  const found: TextRange[] = []
  let isOpen = false
  for (const { 0: sign, index } of prose.matchAll(SEPARATOR)) {
    if (sign === '&lt;' || sign.endsWith('<')) isOpen = true
    else if (isOpen && sign !== '›' && sign !== '→') isOpen = false
    else if (sign !== '>' || !startsLine(prose, index)) found.push({ start: index, end: index + sign.length })
  }
  return found
}

function startsLine (prose: string, index: number): boolean {
  // Quotes nest a few levels at most.
  const least = Math.max(-1, index - 16)
  let position = index - 1
  while (position > least && (prose[position] === ' ' || prose[position] === '>')) position--
  return prose[position] === '\n'
}
