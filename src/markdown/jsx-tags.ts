import type { TextRange } from '../model/range.js'

/** Whether a type of mdast is an element of MDX. */
export function isElement(type: string): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
}

/**
 * The tags of an element of MDX.
 *
 * @param element Its range.
 * @param lastChildEnd Where its last child ends; `null` where it has none.
 * @param text The text that was parsed.
 * @returns Ranges of both tags; one that closes itself has no closing tag.
 */
export function tagsOfElement(
  element: TextRange,
  lastChildEnd: number | null,
  text: string
): { readonly opening: TextRange; readonly closing: TextRange | null } {
  const { start, end } = element
  const openingEnd = endOfTag(text, start, end)
  if (openingEnd === end) return { opening: element, closing: null }
  const closing = text.lastIndexOf('</', end)
  return {
    opening: { start, end: openingEnd },
    closing: closing < Math.max(openingEnd, lastChildEnd ?? 0) ? null : { start: closing, end }
  }
}

/** Where a tag ends: a `>` in quotation marks or braces is part of a value. */
function endOfTag(text: string, start: number, end: number): number {
  let depth = 0
  let quote = ''
  for (let index = start; index < end; index++) {
    const character = text[index] as string
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'" || character === '`') quote = character
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === '>' && depth === 0) return index + 1
  }
  return end
}
