import type { Segment } from '../../../src/model/article.js'

/** Signs that open what many languages put around the words of a user interface instead of making them bold. */
const OPENING = /[[［「『【《〈"„“«‹‘＂]|(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu

/**
 * How many words or phrases stand in quotation marks or square brackets.
 *
 * @param segment One side of a unit.
 * @returns The number of signs that open one; straight quotation marks count by pairs.
 */
export function countQuoted(segment: Segment): number {
  let count = 0
  let straight = 0
  for (const [sign] of segment.prose.matchAll(OPENING)) {
    if (sign === '"' || sign === '＂') straight++
    else count++
  }
  return count + Math.ceil(straight / 2)
}
