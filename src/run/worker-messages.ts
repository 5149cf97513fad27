import type { ArticleGroup } from '../model/files.js'

/** Batches in memory that all threads see, so that each is sent to nobody and decoded by the one thread that takes it. */
export interface SharedBatches {
  /** JSON of all batches, one after the other, in UTF-8. */
  readonly bytes: SharedArrayBuffer
  /** Offsets of the batches in `bytes`, and the end of the last one: 64-bit floats. */
  readonly offsets: SharedArrayBuffer
  /** 32-bit integers: the number of the next batch, then for each worker the batch that it has taken last, -1 for none. */
  readonly state: SharedArrayBuffer
}

/** What a worker is started with. */
export interface WorkerInput<Task> {
  readonly task: Task
  readonly batches: SharedBatches
  /** Its own number, from 0. */
  readonly number: number
  /** The one batch to lint; `null` for whatever is left. */
  readonly only: number | null
}

/** What a worker says: the outcome of a batch, or that there is none left, with its figures for the whole run. */
export type WorkerMessage<Outcome, Summary> =
  | { readonly kind: 'outcome'; readonly index: number; readonly outcome: Outcome }
  | { readonly kind: 'end'; readonly summary: Summary }

/** Puts batches where all threads see them. */
export function shareBatches(batches: readonly (readonly ArticleGroup[])[], workers: number): SharedBatches {
  const encoded = batches.map(batch => Buffer.from(JSON.stringify(batch)))
  const bytes = new SharedArrayBuffer(encoded.reduce((sum, { length }) => sum + length, 0))
  const offsets = new SharedArrayBuffer((batches.length + 1) * Float64Array.BYTES_PER_ELEMENT)
  const [target, ends] = [new Uint8Array(bytes), new Float64Array(offsets)]
  let end = 0
  for (const [index, batch] of encoded.entries()) {
    target.set(batch, end)
    end += batch.length
    ends[index + 1] = end
  }
  const state = new SharedArrayBuffer((workers + 1) * Int32Array.BYTES_PER_ELEMENT)
  new Int32Array(state).fill(-1, 1)
  return { bytes, offsets, state }
}

/** Number of batches. */
export function batchCount({ offsets }: SharedBatches): number {
  return offsets.byteLength / Float64Array.BYTES_PER_ELEMENT - 1
}

/** Decodes one batch. */
export function batchAt({ bytes, offsets }: SharedBatches, index: number): ArticleGroup[] {
  const [start = 0, end = 0] = new Float64Array(offsets, index * Float64Array.BYTES_PER_ELEMENT, 2)
  return JSON.parse(Buffer.from(bytes, start, end - start).toString('utf8')) as ArticleGroup[]
}

/**
 * Takes the next batch that nobody has taken.
 *
 * @param number Number of the worker, which is written down as the one that has it; `null` for the main thread.
 * @returns Its number; `null` where none is left.
 */
export function takeBatch(batches: SharedBatches, number: number | null): number | null {
  const state = new Int32Array(batches.state)
  const index = Atomics.add(state, 0, 1)
  if (index >= batchCount(batches)) return null
  if (number !== null) Atomics.store(state, number + 1, index)
  return index
}

/** The batch that a worker has taken last; `null` for none. */
export function takenBy(batches: SharedBatches, number: number): number | null {
  const index = Atomics.load(new Int32Array(batches.state), number + 1)
  return index === -1 ? null : index
}
