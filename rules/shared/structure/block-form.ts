import type { Article, Block } from '../../../src/model/article.js'
import { blockName } from './block-name.js'

/** An element, a directive, or a shortcode. */
const NAMED = /^ {0,3}(?:<([A-Za-z][\w.-]{0,60})(\s[^>\n]{0,300})?\/?>|(:{3,}|\{\{?[%<])\s?([\w-]{1,60}))/
const EVERY_NAMED = new RegExp(NAMED.source, 'gm')
const ADDRESS = /https?:\/\/[^\s)\]>"'（）［］]{4,200}/g
const mostAddresses = 3
/** Enough characters of a text to distinguish it from others. */
const longestText = 120

/**
 * What a run of blocks that the source does not have is on every page, so that the same notice on many pages is one choice: its kind, its place on the
 * page, and the addresses in it, which stay where translations of a notice are worded in several ways; its text where there is none.
 *
 * @param blocks The run.
 * @param article The article that has it.
 */
export function formOfAdded(blocks: readonly Block[], { text, blocks: all }: Pick<Article, 'text' | 'blocks'>): string {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first === undefined || last === undefined) return ''
  const whole = text.slice(first.start, last.end)
  const addresses = [...new Set(whole.match(ADDRESS) ?? [])].sort().slice(0, mostAddresses)
  const content =
    addresses.length > 0
      ? `with ${addresses.map(address => `\`${address.replace(/(?<![.,;:])[.,;:]+$/, '')}\``).join(', ')}`
      : `“${whole.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').slice(0, longestText)}”`
  const name = blockName(last, text)
  // An abbreviation stays one.
  const inSentence = /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
  return `${inSentence} ${placeOf(first, last, all)}${content}`
}

function placeOf(first: Block, last: Block, all: readonly Block[]): string {
  if (last.end >= (all.at(-1)?.end ?? 0)) return 'at the end '
  const index = all.findIndex(({ start }) => start >= first.start)
  return index === 0 || (index === 1 && all[0]?.kind === 'heading') ? 'at the start ' : ''
}

/**
 * What a block of the source is on every page, where it has a name: a component, a directive, a shortcode, an element with a class.
 *
 * @param block Text of the block.
 * @returns `null` where the block is one of this page.
 */
export function formOfNamed(block: string): string | null {
  const match = NAMED.exec(block)
  return match === null ? null : nameOf(match)
}

/**
 * All of them in a text, in its order.
 *
 * @param text Text of an article.
 */
export function namedFormsIn(text: string): string[] {
  return [...text.matchAll(EVERY_NAMED)].flatMap(match => nameOf(match) ?? [])
}

function nameOf([, element, attributes = '', mark = '', directive]: RegExpMatchArray): string | null {
  if (directive !== undefined) return `\`${mark}${mark.startsWith('{') ? ' ' : ''}${directive}\``
  const name = /\s(?:class|className|id)=["']([^"']{1,100})["']/.exec(attributes)?.[1]
  if (name !== undefined) return `\`<${element ?? ''} class="${name}">\``
  return /^[A-Z]/.test(element ?? '') ? `\`<${element ?? ''}>\`` : null
}
