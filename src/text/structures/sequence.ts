/** Longer lists are compared at their ends alone. */
const MOST_CELLS = 250_000

/**
 * Finds what two lists have in common in the same order: a longest common subsequence.
 *
 * @param items A list.
 * @param others The other one.
 * @param keyOf What makes two items equal.
 * @returns Indexes into both, ascending. Of lists that would take long, what they have in common at their starts and ends.
 */
export function commonSubsequence<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string
): (readonly [number, number])[] {
  const [keys, otherKeys] = [items.map(keyOf), others.map(keyOf)]
  let start = 0
  const shortest = Math.min(keys.length, otherKeys.length)
  while (start < shortest && keys[start] === otherKeys[start]) start++
  let tail = 0
  while (tail < shortest - start && keys.at(-1 - tail) === otherKeys.at(-1 - tail)) tail++
  const [middle, otherMiddle] = [keys.slice(start, keys.length - tail), otherKeys.slice(start, otherKeys.length - tail)]
  return [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...longest(middle, otherMiddle).map(([index, other]) => [index + start, other + start] as const),
    ...Array.from(
      { length: tail },
      (_, index) => [keys.length - tail + index, otherKeys.length - tail + index] as const
    )
  ]
}

function longest(keys: readonly string[], others: readonly string[]): (readonly [number, number])[] {
  const width = others.length + 1
  if (keys.length === 0 || others.length === 0 || (keys.length + 1) * width > MOST_CELLS) return []
  const lengths = new Uint16Array((keys.length + 1) * width)
  for (let index = keys.length - 1; index >= 0; index--) {
    for (let other = others.length - 1; other >= 0; other--) {
      lengths[index * width + other] =
        keys[index] === others[other]
          ? (lengths[(index + 1) * width + other + 1] as number) + 1
          : Math.max(lengths[(index + 1) * width + other] as number, lengths[index * width + other + 1] as number)
    }
  }
  const pairs: [number, number][] = []
  for (let index = 0, other = 0; index < keys.length && other < others.length;) {
    if (keys[index] === others[other]) pairs.push([index++, other++])
    else if ((lengths[(index + 1) * width + other] as number) >= (lengths[index * width + other + 1] as number)) index++
    else other++
  }
  return pairs
}
