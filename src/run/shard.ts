import { createHash } from 'node:crypto'
import type { ArticleGroup } from '../model/files.js'

/** One part of a run that several machines share. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/**
 * Whether an article belongs to a shard. Its key alone decides, so other articles that come and go do not move it; a shard may be empty.
 *
 * @param group The article with all its locales: a shard holds it as a whole.
 * @param shard The shard.
 */
export function isInShard({ key }: Pick<ArticleGroup, 'key'>, { index, count }: Shard): boolean {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % count === index - 1
}
