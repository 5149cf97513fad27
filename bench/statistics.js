/**
 * @param {readonly number[]} values at least one
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * @param {readonly number[]} values at least one
 * @returns {{ median: number, least: number, most: number }}
 */
export function summarize(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) }
}

/**
 * The ratio of two series that ran in turns. The spread is that of the rounds: what slows the machine for a while slows both.
 *
 * @param {readonly number[]} dividends
 * @param {readonly number[]} divisors
 * @returns {{ median: number, least: number, most: number }} `median` is the ratio of the medians
 */
export function ratio(dividends, divisors) {
  const rounds = Array.from(
    { length: Math.min(dividends.length, divisors.length) },
    (_, index) => dividends[index] / divisors[index]
  )
  return { ...summarize(rounds), median: median(dividends) / median(divisors) }
}
