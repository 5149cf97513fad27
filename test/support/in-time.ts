import { wallClock } from '../../src/budget/time.js'

/**
 * Whether work ends within the time that a run allows texts of its size. What takes time in proportion to its text needs a hundredth of that, and what
 * takes it with the square of some 400,000 characters needs several times as much, so that no machine is too slow or too fast for the verdict.
 *
 * @param work Synchronous work on a text.
 * @param characters Size of the text in UTF-16 code units.
 */
export function endsInTime(work: () => unknown, characters: number): boolean {
  return wallClock.within(() => [work()], characters) !== null
}
