/**
 * A random source that gives the same numbers for the same seed (mulberry32), so that a run of the bench can be repeated.
 *
 * @typedef {object} Random
 * @property {() => number} next A number from 0 up to 1, exclusive.
 * @property {(limit: number) => number} below An integer from 0 up to `limit`, exclusive.
 * @property {<Item>(items: readonly Item[]) => Item} pick One of the items; `undefined` where there is none.
 * @property {<Item>(items: readonly Item[]) => Item[]} shuffle A copy in another order.
 */

/**
 * @param {number} seed An integer.
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = limit => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: items => items[below(items.length)],
    shuffle: items => {
      const copy = [...items]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1)
        const item = copy[last]
        copy[last] = copy[other]
        copy[other] = item
      }
      return copy
    }
  }
}

/**
 * Makes an integer of a name, so that each rule has numbers of its own whichever other rules run.
 *
 * @param {string} name
 * @returns {number}
 */
export function seedOf(name) {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193)
  return hash >>> 0
}
