import { isHtmlElement } from '../../../src/text/markdown/html-names.js'

/** What readers fill in: `{{branch name}}`, `<your name>`, `path/to/file`, `your-name`, `YOUR_KEY`. Templates (`{{ x }}`) and options are code. */
const SLOT =
  /\{\{(?!\s)[^{}]{1,200}\}\}|<[^<>]{1,60}>|(?<![\w/])path\/to\/[\w./-]{1,100}|(?<![\w-])(?:your|YOUR)[-_]\w[\w-]{0,60}/g
const OPTION = /(?:^|[\s[|,])--?[A-Za-z]/

/**
 * Splits code at what readers fill in.
 *
 * @param value Code as the parser reads it.
 * @returns What stands between: one text more than there are slots. Brackets of a slot stay with the text around it.
 */
export function betweenSlots(value: string): string[] {
  const parts: string[] = []
  let rest = ''
  let last = 0
  for (const { 0: slot, index } of value.matchAll(SLOT)) {
    const bracket = slot.startsWith('{{') ? 2 : slot.startsWith('<') ? 1 : 0
    if (!isSlot(slot.slice(bracket, slot.length - bracket), bracket)) continue
    parts.push(rest + value.slice(last, index + bracket))
    rest = ''
    last = index + slot.length - bracket
  }
  return [...parts, rest + value.slice(last)]
}

function isSlot(inside: string, bracket: number): boolean {
  if (bracket === 2) return !OPTION.test(inside)
  return bracket === 0 || (/^[\p{L}\p{M}\p{N} _-]+$/u.test(inside) && !isHtmlElement(inside))
}

/**
 * Whether code is that of the source but for what readers fill in.
 *
 * @param from Code of the source as the parser reads it.
 * @param to The code that the translation has instead.
 */
export function isSameButForSlots(from: string, to: string): boolean {
  const parts = betweenSlots(from)
  const [first = '', ...others] = parts
  const last = others.pop()
  if (last === undefined || !to.startsWith(first) || !to.endsWith(last) || to.length <= first.length + last.length)
    return false
  let at = first.length + 1
  for (const part of others) {
    const next = to.indexOf(part, at)
    if (next < 0) return false
    at = next + part.length + 1
  }
  return at <= to.length - last.length
}
