/** Standard score of a two-sided interval of 95 %. */
const Z = 1.959964

/**
 * The Wilson score interval of a share: where the true share lies with 95 % confidence, sound also for few trials and shares near 0 or 1.
 *
 * @param {number} hits How many of the trials had the property.
 * @param {number} trials
 * @returns {{ share: number, low: number, high: number }} From 0 to 1; `share` is `NaN` where there was no trial.
 */
export function wilsonInterval(hits, trials) {
  if (trials === 0) return { share: NaN, low: 0, high: 1 }
  const share = hits / trials
  const square = Z * Z
  const middle = share + square / (2 * trials)
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials))
  const scale = 1 + square / trials
  return { share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
