import type { HtmlTag, Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { isHtmlElement } from '../../../src/text/markdown/html-names.js'
import { blanked } from './html-text.js'

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
/** Elements that HTML closes by itself. */
const OPTIONAL_END = /^(?:li|p|d[dt]|t[dhr]|thead|tbody|tfoot|option)$/

/**
 * Finds closing tags that stand before the tag that opens their element: `plan</b> <b>light`.
 *
 * @param segment One side of a unit.
 * @returns The closing tags, in text order.
 */
export function crossedTags(segment: Segment): HtmlTag[] {
  const { stray, open } = balanceOf(segment.html.filter(isElement))
  return stray.filter(closing => open.some(({ name, start }) => name === closing.name && start > closing.start))
}

/**
 * Finds elements of which a side has more opening than closing tags, or the other way round.
 *
 * @param segment One side of a unit.
 * @param name Name of the elements, in lower case.
 * @returns The tags that have no counterpart, in text order.
 */
export function lonelyTags(segment: Segment, name: string): HtmlTag[] {
  const { stray, open } = balanceOf(segment.html.filter(tag => tag.name === name && isElement(tag)))
  return [...stray, ...open].sort((a, b) => a.start - b.start)
}

function isElement({ name, raw }: HtmlTag): boolean {
  return isHtmlElement(name) && !VOID.test(name) && !OPTIONAL_END.test(name) && !raw.endsWith('/>')
}

interface Tag extends TextRange {
  readonly name: string
  readonly closing: boolean
}

/** Each closing tag takes the last element of its name that is open. */
function balanceOf<Each extends Tag>(tags: readonly Each[]): { readonly stray: Each[]; readonly open: Each[] } {
  const stray: Each[] = []
  const open = new Map<string, Each[]>()
  for (const tag of tags) {
    const stack = open.get(tag.name) ?? []
    open.set(tag.name, stack)
    if (!tag.closing) stack.push(tag)
    else if (stack.pop() === undefined) stray.push(tag)
  }
  return { stray, open: [...open.values()].flat() }
}

/** Elements that hold other blocks: one that is never closed takes the rest of the page with it. */
const BLOCKS =
  /<(\/?)(details|summary|div|table|center|section|aside|figure|picture|video|iframe|ul|ol|dl)\b([^<>]*)>/gi
const CODE = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))|`[^`\n]{1,500}`|<!--|<(pre|script|style)\b/gm

/**
 * Finds the blocks of HTML in a whole article that nothing closes.
 *
 * @param text Markdown of the article.
 * @returns Opening tags by the name of their element; none for elements that are all closed.
 */
export function openBlocks(text: string): ReadonlyMap<string, readonly TextRange[]> {
  if (!/<[a-z]/i.test(text)) return new Map()
  const plain = blanked(text, CODE, endsOfCode)
  const tags = [...plain.matchAll(BLOCKS)].flatMap(match => {
    const [raw, slash, name, rest] = match as unknown as [string, string, string, string]
    return rest.endsWith('/')
      ? []
      : [{ name: name.toLowerCase(), closing: slash !== '', start: match.index, end: match.index + raw.length }]
  })
  const { open } = balanceOf(tags)
  return new Map(
    [...new Set(open.map(({ name }) => name))].map(name => [
      name,
      open.filter(tag => tag.name === name).map(({ start, end }) => ({ start, end }))
    ])
  )
}

/** Patterns for what closes a fence, a comment, or an element; code in a line is closed already. */
function endsOfCode([mark, fence, element]: RegExpExecArray): string[] {
  if (fence !== undefined) return [`^ {0,3}${fence}`, `^ {0,3}${fence.slice(0, 3)}`]
  if (element !== undefined) return [`</${element}>`]
  return mark === '<!--' ? ['-->'] : []
}

/** A class or a value for scripts, as written in a tag. */
export interface FixedAttribute extends TextRange {
  readonly text: string
  /** The same for attributes that say the same. */
  readonly key: string
}

const ATTRIBUTE = /\s(class|data-[\w-]+)\s?=\s?(["'])([^"'<>]*)\2/gi

/**
 * Finds attributes of HTML that style sheets and scripts read.
 *
 * @param segment One side of a unit.
 * @returns Attributes in text order. Those with letters beyond ASCII are texts for readers.
 */
export function fixedAttributes({ html }: Segment): FixedAttribute[] {
  return html.flatMap(({ name, raw, start }) =>
    [...raw.matchAll(ATTRIBUTE)].map(match => {
      const [whole, attribute, , value] = match as unknown as [string, string, string, string]
      const from = start + match.index + 1
      return {
        text: whole.slice(1),
        key: `${name} ${attribute.toLowerCase()}=${value.trim().replaceAll(/\s+/g, ' ')}`,
        start: from,
        end: from + whole.length - 1
      }
    })
  )
}
