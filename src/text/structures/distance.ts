import { distance } from 'fastest-levenshtein'

/**
 * Levenshtein distance of two strings, on their first 2,000 UTF-16 code units: what differs later does not decide what is nearest.
 *
 * @param a One string.
 * @param b The other.
 */
export function distanceBetween(a: string, b: string): number {
  return distance(a.slice(0, 2000), b.slice(0, 2000))
}

/**
 * The most alike of some names, for "did you mean".
 *
 * @param name What was written.
 * @param names What could have been intended.
 * @returns The nearest name, or `null` where there is none.
 */
export function nearestOf(name: string, names: readonly string[]): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of names) {
    const current = distanceBetween(name, candidate)
    if (current < least) {
      least = current
      best = candidate
    }
  }
  return best
}
