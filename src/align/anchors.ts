import type { Side } from './side.js'

/** Positions of two blocks that are certain to be each other's translation. */
export interface Anchor {
  readonly source: number
  readonly target: number
}

/**
 * Finds blocks that need no comparison: headings whose written id or slug is that of the source's heading, and identical code,
 * if each occurs once on both sides.
 *
 * @param source The source article.
 * @param target Its translation.
 * @returns Anchors in the order of the target; they may cross each other where sections were moved.
 */
export function findAnchors(source: Side, target: Side): Anchor[] {
  const anchors: Anchor[] = []
  for (const [key, at] of target.keys) {
    const other = source.keys.get(key)
    if (at !== null && other !== undefined && other !== null) anchors.push({ source: other, target: at })
  }
  const taken = new Set<number>()
  return anchors
    .sort((a, b) => a.target - b.target || a.source - b.source)
    .filter(anchor => {
      if (taken.has(anchor.source)) return false
      taken.add(anchor.source)
      return true
    })
}

/**
 * Chooses the most anchors that are in the same order on both sides.
 *
 * @param anchors In the order of the target.
 */
export function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const tails: Anchor[] = []
  const before = new Map<Anchor, Anchor | undefined>()
  for (const anchor of anchors) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] as Anchor).source < anchor.source) low = middle + 1
      else high = middle
    }
    before.set(anchor, tails[low - 1])
    tails[low] = anchor
  }
  const chain: Anchor[] = []
  for (let anchor = tails.at(-1); anchor !== undefined; anchor = before.get(anchor)) chain.unshift(anchor)
  return chain
}
