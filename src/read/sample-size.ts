import { statSync } from 'node:fs'

const sampleCount = 64

/**
 * Estimates the size of many files from some of them.
 *
 * @param paths Absolute paths.
 * @returns Bytes of all together.
 */
export function estimateBytes(paths: readonly string[]): number {
  const step = Math.max(1, Math.floor(paths.length / sampleCount))
  let bytes = 0
  let count = 0
  for (let index = 0; index < paths.length; index += step) {
    bytes += sizeOf(paths[index] as string)
    count++
  }
  return count === 0 ? 0 : Math.round((bytes * paths.length) / count)
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0
  } catch {
    return 0
  }
}
