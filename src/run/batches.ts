import type { ArticleGroup } from '../model/files.js'

/**
 * Splits groups into batches. A batch is what is in memory at one time, what a thread takes at one time, and what is lost with a thread.
 *
 * @param groups Groups in the order to work on.
 * @param filesPerBatch Most files in a batch, unless one group alone has more.
 */
export function splitIntoBatches(groups: readonly ArticleGroup[], filesPerBatch: number): ArticleGroup[][] {
  const batches: ArticleGroup[][] = []
  let batch: ArticleGroup[] = []
  let size = 0
  for (const group of groups) {
    if (size > 0 && size + group.files.length > filesPerBatch) {
      batches.push(batch)
      batch = []
      size = 0
    }
    batch.push(group)
    size += group.files.length
  }
  if (size > 0) batches.push(batch)
  return batches
}
