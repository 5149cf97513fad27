import type { Match } from './sequence.js'

/** A match that could just as well be another one would make rules compare unrelated texts. */
const LEAST_MARGIN = 1.5
/** If the content contradicts a match, one side was changed. */
const MOST_COST = 3

/**
 * Whether a match is certain enough for its texts to be compared word by word.
 *
 * @param match A match of an alignment.
 */
export function isTrusted({ margin, cost }: Match): boolean {
  return margin >= LEAST_MARGIN && cost <= MOST_COST
}
