/**
 * Takes adjacent positions together.
 *
 * @param positions Ascending.
 * @returns Start and exclusive end of each run.
 */
export function runs(positions: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const at of positions) {
    const last = found.at(-1)
    if (last?.[1] === at) last[1]++
    else found.push([at, at + 1])
  }
  return found
}
