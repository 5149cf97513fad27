/** Where the time of a run goes, in milliseconds; times of several threads are added up. */
export interface Timings {
  readonly stages: ReadonlyMap<string, number>
  readonly rules: ReadonlyMap<string, number>
}

/** What a run came to, beside its findings. */
export interface RunStats extends Timings {
  readonly files: number
  readonly articles: number
  readonly threads: number
  /** Articles whose results the cache knew, and did not know; `null` where there was none. */
  readonly cached: { readonly hits: number; readonly misses: number } | null
}
