import type { ArticleFacts, PartnerFact } from '../model/facts.js'
import type { TextRange } from '../model/range.js'

/**
 * Pairs things of an aligned article with those of its source that stand in the same place of a block that surely translates theirs.
 *
 * @param article Facts of the translation.
 * @param own What the translation has, in text order.
 * @param wanted What the source has, in text order.
 * @returns Pairs in text order. What stands in no such block, or where the two blocks do not have as many, is left out.
 */
export function pairsInPartners<Item extends TextRange> ({ partners }: ArticleFacts, own: readonly Item[], wanted: readonly Item[]): [Item, Item][] {
  return inPartners(partners, own, wanted).flatMap(({ own: left, wanted: right }) =>
    left.length === right.length ? left.map((item, index): [Item, Item] => [item, right[index] as Item]) : [])
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
export function inPartners<Item extends TextRange> (partners: readonly PartnerFact[], own: readonly Item[], wanted: readonly Item[]): Both<Item>[] {
  return partners.flatMap(partner => {
    const both = { partner, own: within(own, partner), wanted: within(wanted, partner.source) }
    return both.own.length + both.wanted.length === 0 ? [] : [both]
  })
}

function within<Item extends TextRange> (items: readonly Item[], { start, end }: TextRange): Item[] {
  return items.filter(item => item.start >= start && item.end <= end)
}
