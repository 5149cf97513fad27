/** The outcome of a vote: what most entries say, who says it, and who says otherwise. */
export interface Vote<Entry> {
  readonly key: string
  readonly winners: readonly Entry[]
  readonly losers: readonly Entry[]
  /** Whether another key has as many entries as the winning one: then nobody can be blamed. */
  readonly isTie: boolean
}

/**
 * Lets entries vote: the locales of an article are right where most of them agree.
 *
 * @param entries At least one entry.
 * @param keyOf What an entry says.
 * @param decides An entry whose word is final, such as the source-locale article.
 * @returns The outcome, or `null` where there are no entries.
 */
export function majority<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  decides: (entry: Entry) => boolean = () => false
): Vote<Entry> | null {
  const keys = entries.map(keyOf)
  const [first] = keys
  if (first === undefined) return null
  if (keys.every(said => said === first)) return { key: first, winners: entries, losers: [], isTie: false }
  const counts = new Map<string, number>()
  for (const said of keys) counts.set(said, (counts.get(said) ?? 0) + 1)
  const authority = entries.findIndex(decides)
  const most = Math.max(0, ...counts.values())
  const leading = [...counts].filter(([, count]) => count === most).map(([said]) => said)
  const key = authority < 0 ? leading[0] : keys[authority]
  if (key === undefined) return null
  return {
    key,
    winners: entries.filter((_, index) => keys[index] === key),
    losers: entries.filter((_, index) => keys[index] !== key),
    isTie: authority < 0 && leading.length > 1
  }
}
