import type { TextRange } from '../../model/range.js'

/** A fragment that an author has written: `{#x}` behind a heading, `<a name="x">`, or the `id` of another element. The range is that of the name. */
export interface WrittenId extends TextRange {
  readonly name: string
}

const ATTRIBUTE = /\s(?:id|name)\s?=\s?(?:"([^"<>\n]{1,300})"|'([^'<>\n]{1,300})')/gi
/** `{#x}`, `{: #x}`, `{#x .class key=value}`; within MDX a comment holds it: `{/* #x *\/}`, or `{/*x*\/}` with nothing else in it. */
const BRACES = String.raw`\{(?:(?::?\s?|\/\*\s{0,3})#([^\s{}]{1,300})(?:\s[^{}\n]{0,200})?|\/\*\s{0,3}([\w-]{1,300})\s{0,3}\*\/)\}`
const IN_BRACES = new RegExp(BRACES, 'g')
const LAST_BRACES = new RegExp(String.raw`\s{0,3}${BRACES}\s{0,9}$`)

/**
 * Finds the fragments that are written in a text.
 *
 * @param text Markdown of a heading, or of a whole article.
 * @param offset What to add to the positions in `text`.
 * @returns First those of attributes, then those in braces, each in text order.
 */
export function writtenIdsIn(text: string, offset = 0): WrittenId[] {
  const ids: WrittenId[] = []
  const add = (match: RegExpMatchArray & { index: number }, name: string): void => {
    const start = offset + match.index + match[0].indexOf(name, match[0].search(/[#=*]/) + 1)
    ids.push({ name, start, end: start + name.length })
  }
  if (/\s(?:id|name)\s?=/i.test(text))
    for (const match of text.matchAll(ATTRIBUTE)) add(match, match[1] ?? match[2] ?? '')
  if (/\{[:#/]/.test(text)) for (const match of text.matchAll(IN_BRACES)) add(match, match[1] ?? match[2] ?? '')
  return ids
}

/**
 * Takes out fragments in braces, which are no words of a heading.
 *
 * @param markdown Markdown of a heading.
 */
export function withoutWrittenIds(markdown: string): string {
  return markdown.includes('{') ? markdown.replaceAll(IN_BRACES, '') : markdown
}

/**
 * Where a heading's fragment in braces begins, with the spaces before it.
 *
 * @param markdown Markdown of a heading, or of what is left of it.
 * @returns An index; the length of `markdown` where it does not end with one.
 */
export function startOfLastId(markdown: string): number {
  return LAST_BRACES.exec(markdown)?.index ?? markdown.length
}
