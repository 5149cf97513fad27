import type { ArticleFacts, PartnerFact } from '../../../src/model/facts.js'
import type { TextRange } from '../../../src/model/range.js'

/**
 * Pairs things of an aligned article with those of its source that stand in the same place of a block that surely translates theirs.
 *
 * @param article Facts of the translation.
 * @param own What the translation has, in text order.
 * @param wanted What the source has, in text order.
 * @returns Pairs in text order. What stands in no such block, or where the two blocks do not have as many, is left out.
 */
export function pairsInPartners<Item extends TextRange>(
  { partners }: ArticleFacts,
  own: readonly Item[],
  wanted: readonly Item[]
): [Item, Item][] {
  return inPartners(partners, own, wanted).flatMap(({ own: left, wanted: right }) =>
    left.length === right.length ? left.map((item, index): [Item, Item] => [item, right[index] as Item]) : []
  )
}

/** What a block and its partner in the source have in them. */
interface Both<Item> {
  readonly partner: PartnerFact
  readonly own: readonly Item[]
  readonly wanted: readonly Item[]
}

/**
 * Gives what the blocks of an aligned article and their partners in the source have in them.
 *
 * @param partners Blocks of the translation with their partners, in text order.
 * @param own What the translation has, in text order.
 * @param wanted What the source has, in text order.
 * @returns One for each block with something on one side at least.
 */
export function inPartners<Item extends TextRange>(
  partners: readonly PartnerFact[],
  own: readonly Item[],
  wanted: readonly Item[]
): Both<Item>[] {
  return partners.flatMap(partner => {
    const both = { partner, own: within(own, partner), wanted: within(wanted, partner.source) }
    return both.own.length + both.wanted.length === 0 ? [] : [both]
  })
}

/**
 * Gives what lies in a range; partners in the source stand in any order.
 *
 * @param items In text order.
 */
export function within<Item extends TextRange>(items: readonly Item[], { start, end }: TextRange): Item[] {
  const found: Item[] = []
  for (let index = firstFrom(items, start); index < items.length && (items[index] as Item).start <= end; index++) {
    const item = items[index] as Item
    if (item.end <= end) found.push(item)
  }
  return found
}

/** Position of the first item that starts at an offset or behind it. */
function firstFrom(items: readonly TextRange[], offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as TextRange).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
