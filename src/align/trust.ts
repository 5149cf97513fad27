import type { Match } from './sequence.js'

/** A match that could as well be another one would make a rule compare texts that have nothing to do with each other. */
const LEAST_MARGIN = 1.5
/** A match whose content speaks against it was changed on one side. */
const MOST_COST = 3

/**
 * Whether a match is certain enough for its texts to be compared word by word.
 *
 * @param match A match of an alignment.
 */
export function isTrusted({ margin, cost }: Match): boolean {
  return margin >= LEAST_MARGIN && cost <= MOST_COST
}
