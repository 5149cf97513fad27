import { distanceBetween } from './distance.js'

/**
 * Multiset difference: what one list has more of than the other.
 *
 * @param items Items in text order.
 * @param others Items of the other side; each takes one equal item away, the first one first.
 * @param keyOf What makes two items equal.
 * @returns The rest of `items`, in their order.
 */
export function without<Item>(items: readonly Item[], others: readonly Item[], keyOf: (item: Item) => string): Item[] {
  if (items.length === 0 || others.length === 0) return [...items]
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return items.filter(item => {
    const count = left.get(keyOf(item)) ?? 0
    if (count === 0) return true
    left.set(keyOf(item), count - 1)
    return false
  })
}

/**
 * An element that is gone is gone with both of its tags, which is one finding.
 *
 * @param tags Tags of one kind, in text order.
 * @param isClosing Whether a tag closes an element.
 * @param nameOf What an opening tag and the one that closes it have in common.
 * @returns The opening tags, and closing ones that belong to none of them, in text order.
 */
export function withoutClosingTags<Tag>(
  tags: readonly Tag[],
  isClosing: (tag: Tag) => boolean,
  nameOf: (tag: Tag) => string
): Tag[] {
  const opening = tags.filter(tag => !isClosing(tag))
  const alone = new Set(without(tags.filter(isClosing), opening, nameOf))
  return tags.filter(tag => !isClosing(tag) || alone.has(tag))
}

const MOST_COMPARISONS = 10_000

/**
 * Pairs what was lost with what was added, the most alike first: such a pair is one change. Ties go to the first in text order. Where a
 * text is so damaged that comparing all with all would take long, nothing is paired.
 *
 * @param lost Items that one side lacks.
 * @param added Items that it has instead.
 * @param keyOf What is compared.
 * @returns Pairs of lost and added, and what is left over on both sides.
 */
export function pairNearest<Item>(
  lost: readonly Item[],
  added: readonly Item[],
  keyOf: (item: Item) => string
): {
  readonly pairs: readonly (readonly [Item, Item])[]
  readonly lost: readonly Item[]
  readonly added: readonly Item[]
} {
  if (lost.length * added.length > MOST_COMPARISONS) return { pairs: [], lost, added }
  const candidates = lost.flatMap(from =>
    added.map(to => ({ from, to, distance: distanceBetween(keyOf(from), keyOf(to)) }))
  )
  candidates.sort((a, b) => a.distance - b.distance)
  const taken = new Set<Item>()
  const pairs: [Item, Item][] = []
  for (const { from, to } of candidates) {
    if (taken.has(from) || taken.has(to)) continue
    taken.add(from).add(to)
    pairs.push([from, to])
  }
  return { pairs, lost: lost.filter(item => !taken.has(item)), added: added.filter(item => !taken.has(item)) }
}
