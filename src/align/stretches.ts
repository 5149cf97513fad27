import type { Anchor } from './anchors.js'
import type { Match, Stretch } from './sequence.js'

/** What an anchor's match is worth: nothing that the comparison finds is more certain. */
const CERTAIN = 12

/**
 * The stretches before, between and behind anchors.
 *
 * @param anchors In the same order on both sides, within `whole`.
 * @param whole Both articles, or a stretch of them.
 * @returns One stretch more than there are anchors.
 */
export function stretchesBetween(anchors: readonly Anchor[], whole: Stretch): Stretch[] {
  const stretches: Stretch[] = []
  let { sourceStart, targetStart } = whole
  for (const anchor of anchors) {
    stretches.push({ sourceStart, sourceEnd: anchor.source, targetStart, targetEnd: anchor.target })
    sourceStart = anchor.source + 1
    targetStart = anchor.target + 1
  }
  stretches.push({ ...whole, sourceStart, targetStart })
  return stretches
}

/**
 * Puts the matches of stretches together with those of the anchors between them.
 *
 * @param matches Matches of each stretch, in order.
 * @param anchors The anchors between the stretches.
 */
export function inTurn(matches: readonly (readonly Match[])[], anchors: readonly Anchor[]): Match[] {
  return matches.flatMap((own, index) => {
    const anchor = anchors[index]
    return anchor === undefined
      ? own
      : [
          ...own,
          {
            source: anchor.source,
            sourceCount: 1,
            target: anchor.target,
            targetCount: 1,
            cost: -CERTAIN,
            margin: CERTAIN
          }
        ]
  })
}
