/** How many threads to use: a number, as many as pay, or this one only. */
export type Concurrency = number | 'auto' | 'off'

/** What there is to lint. */
export interface Workload {
  readonly batches: number
  /** Bytes of its files, estimated. */
  readonly bytes: number
}

/** Below so many bytes a thread, another one costs more time than it saves (measured, see docs/decisions/0014-threads.md). */
export const bytesPerThread = 16_000_000

/** More threads than this wait for each other's memory. */
const mostThreads = 8

/**
 * Chooses the number of threads, with the main thread.
 *
 * @param concurrency What was asked for.
 * @param workload What there is to do.
 * @param processors Number of processors that may be used.
 */
export function chooseThreads(concurrency: Concurrency, { batches, bytes }: Workload, processors: number): number {
  if (concurrency === 'off') return 1
  const wanted =
    concurrency === 'auto' ? Math.min(processors, mostThreads, Math.floor(bytes / bytesPerThread)) : concurrency
  return Math.max(1, Math.min(wanted, batches))
}
