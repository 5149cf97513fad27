import type { Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'

/** Separators of a menu path; what looks like one at the start of a line is a block quote. */
const SEPARATOR = /&[lg]t;|\\?[<>]|[›→]/g
/** What may be left between separators whose words are gone. Dots stay out: `…` is the name of many a menu. */
const NO_STEP = /^[\s*_&'"’‘“”،、,;()=–-]*$/
const AT_END = /^[\s*_.,;:!?)。，]*$/
/** The end of a clause: a name of a step has no comma behind it, unless markup sets it apart. */
const AFTER_CLAUSE = /[\p{L}\p{M}\p{N}][,;:，、；：،؛]\s{0,4}$/u
/** What is greater than a number is no step: `>=60 %`, `>＝60%`, `>1`. */
const COMPARED = /^(?:[=＝]|\d)/
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
 * @param prose The same text with code, tags and URLs masked.
 * @returns Number of separators, and the empty steps in text order.
 */
export function readMenuPath(text: string, prose: string): MenuPath {
  const separators = separatorsIn(prose)
  const emptySteps: TextRange[] = []
  for (const [index, separator] of separators.entries()) {
    const next = separators[index + 1]
    if (index === 0 && AT_START.test(text.slice(0, separator.start))) emptySteps.push({ start: 0, end: separator.end })
    else if (index === 0 && AFTER_CLAUSE.test(text.slice(Math.max(0, separator.start - 16), separator.start)))
      emptySteps.push(separator)
    if (next === undefined) {
      if (AT_END.test(text.slice(separator.end))) emptySteps.push(separator)
    } else if (NO_STEP.test(text.slice(separator.end, next.start)))
      emptySteps.push({ start: separator.start, end: next.end })
  }
  return { separators: separators.length, emptySteps }
}

/**
 * Finds the steps of a menu path that a translation has lost.
 *
 * @param target One side of a unit.
 * @param source The other side.
 * @returns The place of the first ones, from an index into the target's text to another; `null` where the source has a path with as many empty steps, or none.
 */
export function lostSteps(target: Segment, source: Segment): TextRange | null {
  if (!/[>›→]|&gt;/.test(target.text)) return null
  const { emptySteps } = readMenuPath(target.text, target.prose)
  const first = emptySteps[0]
  if (first === undefined) return null
  const inSource = readMenuPath(source.text, source.prose)
  if (inSource.separators === 0 || inSource.emptySteps.length >= emptySteps.length) return null
  // Steps that are lost side by side, as in `> > >`, are one place to look at.
  let { end } = first
  for (const step of emptySteps) if (step.start < end) end = Math.max(end, step.end)
  return { start: first.start, end }
}

/** A `>` that closes a `<` is the end of a placeholder such as `&lt;name&gt;`. */
function separatorsIn(prose: string): TextRange[] {
  const found: TextRange[] = []
  let isOpen = false
  for (const { 0: sign, index } of prose.matchAll(SEPARATOR)) {
    if (sign === '&lt;' || sign.endsWith('<')) isOpen = true
    else if (isOpen && sign !== '›' && sign !== '→') isOpen = false
    else if (COMPARED.test(prose.slice(index + sign.length, index + sign.length + 2))) continue
    else if (sign !== '>' || !startsLine(prose, index)) found.push({ start: index, end: index + sign.length })
  }
  return found
}

function startsLine(prose: string, index: number): boolean {
  // Quotes nest a few levels at most.
  const least = Math.max(-1, index - 16)
  let position = index - 1
  while (position > least && (prose[position] === ' ' || prose[position] === '>')) position--
  return prose[position] === '\n'
}
