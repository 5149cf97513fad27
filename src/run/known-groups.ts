import { setImmediate } from 'node:timers/promises'
import { groupKey } from '../cache/group-key.js'
import type { Cache } from '../cache/store.js'
import { isWanted } from '../fix/settle.js'
import { createDigests } from '../links/digests.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixRequest } from '../model/fix.js'
import { readArticleBytes, readArticleFile } from '../read/read-file.js'
import type { BatchOutcome, LintTask } from './batch-linter.js'
import { splitIntoBatches } from './batches.js'
import type { Stopwatch } from './stopwatch.js'
import { createSurroundings } from './surroundings.js'

export type Collect = (found: readonly FileResult[]) => void

export interface KnownRun {
  readonly task: Pick<LintTask, 'cwd' | 'settings' | 'fix'>
  readonly stopwatch: Stopwatch
  /** Files that are read at one time. */
  readonly filesPerBatch: number
}

/**
 * Takes from the cache what it knows. Neither parser nor rules are loaded for that.
 *
 * @param groups All groups of the run.
 * @param cache Results of earlier runs.
 * @param collect Takes what is known.
 * @returns The groups that are left to be linted, also where there is something to fix.
 */
export async function takeKnown(
  groups: readonly ArticleGroup[],
  cache: Cache,
  collect: Collect,
  { task: { cwd, settings, fix }, stopwatch, filesPerBatch }: KnownRun
): Promise<ArticleGroup[]> {
  const surroundings = createSurroundings({ cwd, settings })
  const digests = createDigests()
  const reader = {
    digestOf: (path: string) => digests.digestOf(path, linked => readArticleFile(linked, settings)),
    outlineOf: () => null
  }
  const left: ArticleGroup[] = []
  for (const batch of splitIntoBatches(groups, filesPerBatch)) {
    stopwatch.measure('cache', () => {
      const contents = new Map(
        batch
          .flatMap(({ files }) => files)
          .map(({ absolutePath }) => [absolutePath, bytesOf(readArticleBytes(absolutePath, settings))])
      )
      const read = (path: string): Buffer | null => contents.get(path) ?? null
      const textOf = (path: string): string | null =>
        read(path)
          ?.toString('utf8')
          .replace(/^\uFEFF/, '') ?? null
      const around = surroundings.find(batch, textOf, reader)
      for (const group of batch) {
        const key = groupKey(group, read, around)
        const found = key === null ? null : cache.get(group, key)
        if (found === null || (fix !== null && mayBeFixed(found, fix))) left.push(group)
        else collect(found)
      }
    })
    // The rest of the process has work, too.
    await setImmediate()
  }
  return left
}

/**
 * Remembers the results of a batch.
 *
 * @param groups The groups of the batch.
 * @param results One for each given file, in the order of groups and their files.
 * @param keys One for each group; those without are not remembered.
 */
export function remember(
  groups: readonly ArticleGroup[],
  results: readonly FileResult[],
  keys: BatchOutcome['keys'],
  cache: Cache
): void {
  let start = 0
  for (const [index, group] of groups.entries()) {
    const end = start + group.files.filter(file => file.given).length
    const key = keys[index] ?? null
    if (key !== null) cache.add(key, results.slice(start, end))
    start = end
  }
}

/** Findings beyond the cap are not known: they may have fixes. */
function mayBeFixed(results: readonly FileResult[], { minimumSeverity }: FixRequest): boolean {
  return results.some(
    ({ messages, omitted }) => omitted !== undefined || messages.some(finding => isWanted(finding, minimumSeverity))
  )
}

function bytesOf(read: ReturnType<typeof readArticleBytes>): Buffer | null {
  return 'problem' in read ? null : read.bytes
}
