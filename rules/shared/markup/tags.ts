import type { HtmlTag, Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { isHtmlElement } from '../../../src/text/markdown/html-names.js'
import { isInvisible } from '../../../src/text/characters/words.js'

/** What a tag does; tags that do the same have the same key. */
export interface TagUse {
  readonly tag: HtmlTag
  /** `strong` for `<b>`, too; `/` in front for a closing tag. */
  readonly key: string
}

const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em' }
const VOID = /^(?:br|hr|wbr)$/
/** Elements that nobody names a placeholder after, unlike `<table>` and `<input>`. */
const CERTAIN =
  /^(?:br|hr|wbr|em|strong|kbd|sub|sup|[dou]l|d[dt]|li|t[dhr]|tbody|thead|tfoot|h[1-6]|div|pre|abbr|blockquote|nobr)$/

/**
 * The tags of a segment that are HTML. Not among them: `span`, of which units are made, comments, and links and images, of which link rules
 * know more.
 *
 * @param segment One side of a unit.
 * @param closed Names in lower case that a tag closes on either side: a placeholder such as `<table>` is never closed.
 * @param isComponent Whether a name that is not HTML is a component, as in MDX.
 */
export function tagUses(
  segment: Segment,
  closed: ReadonlySet<string>,
  isComponent: (name: string) => boolean
): TagUse[] {
  const uses: TagUse[] = []
  for (const tag of segment.html) {
    const written = /^<\/?([\w.-]+)/.exec(tag.raw)?.[1] ?? ''
    const isElement =
      isHtmlElement(tag.name) && (CERTAIN.test(tag.name) || closed.has(tag.name) || tag.raw.includes('='))
    if (tag.name === 'span' || !(isElement || isComponent(written)) || isReference(tag) || isShortcode(tag, segment))
      continue
    const name = isElement ? (SAME[tag.name] ?? tag.name) : written
    uses.push({ tag, key: tag.closing && !VOID.test(name) ? `/${name}` : name })
  }
  return uses
}

function isReference(tag: HtmlTag): boolean {
  return tag.name === 'a' ? tag.closing || /\shref\s{0,4}=/i.test(tag.raw) : tag.name === 'img'
}

/**
 * Links of HTML that have no end before the next one starts or the text ends.
 *
 * @param segment One side of a unit.
 * @returns Their opening tags, in text order.
 */
export function unclosedLinks({ html }: Segment): HtmlTag[] {
  const tags = html.filter(({ name, raw }) => name === 'a' && !raw.endsWith('/>'))
  return tags.filter((tag, index) => isReference(tag) && !tag.closing && tags[index + 1]?.closing !== true)
}

/** `{{<details>}}` is no tag. */
function isShortcode({ start }: HtmlTag, { start: offset, text }: Segment): boolean {
  return text.startsWith('{{', start - offset - 2)
}

/**
 * Elements without anything between their tags, where something should be: not anchors and cells.
 *
 * @param segment One side of a unit.
 * @returns Ranges with both tags; offsets of the article.
 */
export function emptyElements(segment: Segment): (TextRange & { readonly name: string })[] {
  const found: (TextRange & { readonly name: string })[] = []
  for (const [index, open] of segment.html.entries()) {
    const close = segment.html[index + 1]
    if (open.closing || close?.closing !== true || close.name !== open.name) continue
    if (/^(?:a|span|td|th|i|video|iframe|script)$/.test(open.name) || !isHtmlElement(open.name)) continue
    const between = segment.text.slice(open.end - segment.start, close.start - segment.start)
    if (isInvisible(between)) found.push({ start: open.start, end: close.end, name: open.name })
  }
  return found
}
