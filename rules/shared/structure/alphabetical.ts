/** Neighbours of a sorted list that stand in order at least: ids, articles and accents make some seem to stand elsewhere. */
const LEAST_SORTED = 0.85
/** Fewer headings can be in this order by chance. */
const SHORTEST_LIST = 12

/**
 * Whether an entry stands where the alphabet of its language puts it, or beside that place, in a list that is sorted as a whole.
 *
 * @param entries Words of all entries, in their order.
 * @param at Position of the entry.
 * @param locale BCP 47 tag; `null` for the rules that most languages share.
 */
export function isInAlphabeticalPlace(entries: readonly string[], at: number, locale: string | null): boolean {
  // What is numbered has an order of its own.
  if (entries.length < SHORTEST_LIST || /\d/.test(entries[at] ?? '')) return false
  const { compare } = new Intl.Collator(locale ?? [], { ignorePunctuation: true })
  const isSorted = (from: number, to: number): boolean =>
    entries[from] === undefined || entries[to] === undefined || compare(entries[from], entries[to]) <= 0
  const sorted = entries.filter((_, index) => index > 0 && isSorted(index - 1, index)).length
  if (sorted < (entries.length - 1) * LEAST_SORTED) return false
  return isSorted(at - 1, at)
    ? isSorted(at, at + 1) || isSorted(at, at + 2)
    : isSorted(at - 2, at) && isSorted(at, at + 1)
}
