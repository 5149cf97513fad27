const defaultSeed = 20_240_131

/**
 * How often a property is tried, and from which seed. The seed is the same on every machine, so that a run can be repeated; a failure prints
 * it with the path to the smallest case. `LOC_LINT_SEED`, `LOC_LINT_PATH` and `LOC_LINT_RUNS` set others.
 *
 * @param runs Number of runs by default: what ends in seconds. A run at night tries more, from another seed each time.
 */
export function propertyRuns(runs = 300): { readonly seed: number; readonly numRuns: number; readonly path?: string } {
  const path = process.env['LOC_LINT_PATH']
  return {
    seed: Number(process.env['LOC_LINT_SEED'] ?? defaultSeed),
    numRuns: Number(process.env['LOC_LINT_RUNS'] ?? runs),
    ...(path === undefined ? {} : { path })
  }
}
