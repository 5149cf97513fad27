import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { groupKey } from '../cache/group-key.js'
import { openCache, type Cache, type CacheOptions } from '../cache/store.js'
import { createDigests } from '../links/digests.js'
import { createFault } from '../lint/findings.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { RunStats, Timings } from '../model/stats.js'
import { readArticleBytes, readArticleFile } from '../read/read-file.js'
import { estimateBytes } from '../read/sample-size.js'
import type { BatchLinter, BatchOutcome, LintExtras, LintTask } from './batch-linter.js'
import { splitIntoBatches } from './batches.js'
import type { LostBatch } from './pool.js'
import type { Stopwatch } from './stopwatch.js'
import { createSurroundings } from './surroundings.js'
import { chooseThreads, type Concurrency } from './threads.js'
import { sayUnknown, unknownVersions, type UnknownVersion } from './unknown-versions.js'

/** How far a run has come. */
export interface Progress {
  readonly files: number
  readonly totalFiles: number
  readonly findings: number
}

export interface GroupsRun extends LintExtras {
  readonly task: Omit<LintTask, 'withKeys'>
  readonly cache: CacheOptions | null
  readonly concurrency: Concurrency
  readonly onProgress: ((progress: Progress) => void) | null
  readonly beforeLint: ((files: number) => Promise<void>) | null
  readonly stopwatch: Stopwatch
}

export interface GroupsOutcome {
  /** One for each given file, in no particular order. */
  readonly results: readonly FileResult[]
  /** What the user should know and what is no fault: the results are complete. */
  readonly notices: readonly string[]
  /** Which Markdown parser was used; `null` where nothing had to be parsed. */
  readonly parser: BatchLinter['parser'] | null
  readonly threads: number
  readonly cached: RunStats['cached']
}

/** What is in memory at one time; unified-engine's cost grows with the square of it. */
const filesPerBatch = 100

/**
 * Lints groups: takes what the cache knows, lints the rest in as many threads as pay, and remembers it.
 *
 * @param groups Each has a given file.
 */
export async function lintGroups(groups: readonly ArticleGroup[], run: GroupsRun): Promise<GroupsOutcome> {
  const cache = run.cache === null ? null : openCache(run.cache)
  const results: FileResult[] = []
  const counter = createCounter(groups, run.onProgress)
  const unknown: UnknownVersion[] = []
  const collect: Collect = (found, versions) => {
    for (const result of found) results.push(result)
    unknown.push(...versions)
    counter(found)
  }
  const left = cache === null || cache.isEmpty ? groups : await takeKnown(groups, cache, collect, run)
  const cached = cache === null ? null : { hits: groups.length - left.length, misses: left.length }
  const linted =
    left.length === 0 ? { notices: [], parser: null, threads: 1 } : await lintUnknown(left, cache, collect, run)
  const problem = run.stopwatch.measure('cache', () => cache?.save() ?? null)
  return {
    results,
    ...linted,
    notices: [...linted.notices, ...sayUnknown(unknown), ...(problem === null ? [] : [problem])],
    cached
  }
}

type Collect = (found: readonly FileResult[], unknown: readonly UnknownVersion[]) => void

/** @returns The groups that the cache does not know. */
async function takeKnown(
  groups: readonly ArticleGroup[],
  cache: Cache,
  collect: Collect,
  { task: { cwd, settings }, stopwatch }: GroupsRun
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
        if (found === null) left.push(group)
        else collect(found, unknownVersions([group], around.pinned))
      }
    })
    // The rest of the process has work, too.
    await setImmediate()
  }
  return left
}

function bytesOf(read: ReturnType<typeof readArticleBytes>): Buffer | null {
  return 'problem' in read ? null : read.bytes
}

async function lintUnknown(
  groups: readonly ArticleGroup[],
  cache: Cache | null,
  collect: Collect,
  run: GroupsRun
): Promise<Pick<GroupsOutcome, 'notices' | 'parser' | 'threads'>> {
  const { createBatchLinter } = await import('./batch-linter.js')
  const { foreignLint, texts, stopwatch } = run
  const task: LintTask = { ...run.task, withKeys: cache !== null }
  const linter = createBatchLinter(task, { foreignLint, texts })
  const batches = splitIntoBatches(groups, filesPerBatch)
  const finish = (index: number, { results, keys, unknown }: BatchOutcome): void => {
    if (cache !== null) remember(batches[index] as readonly ArticleGroup[], results, keys, cache)
    collect(results, unknown)
  }
  const threads = threadsFor(groups, batches.length, run)
  await run.beforeLint?.(groups.reduce((sum, { files }) => sum + files.length, 0))
  const notices: string[] = []
  if (threads === 1) {
    for (const [index, batch] of batches.entries()) {
      finish(index, await linter.lint(batch))
      await setImmediate()
    }
  } else {
    const { runPool } = await import('./pool.js')
    const { lost, idle } = await runPool<LintTask, BatchOutcome, Timings>({
      script: new URL('./worker.js', import.meta.url),
      workers: threads - 1,
      task,
      batches,
      workHere: async batch => await linter.lint(batch),
      onOutcome: finish,
      onSummary: timings => {
        stopwatch.merge(timings)
      }
    })
    notices.push(
      ...idle.map(
        reason => `Unexpected end of a worker (${reason}), expected it to lint: the other threads did its share`
      )
    )
    for (const batch of lost) {
      const files = (batches[batch.index] as readonly ArticleGroup[]).flatMap(group => group.files)
      const place = `${files.length} files from \`${files[0]?.path ?? ''}\` on`
      if (batch.isRecovered)
        notices.push(
          `Unexpected loss of a worker (${batch.reason}), expected it to lint ${place}: a fresh one has linted them`
        )
      else collect(lostResults(batches[batch.index] as readonly ArticleGroup[], batch), [])
    }
  }
  stopwatch.merge(linter.timings)
  return { notices, parser: linter.parser, threads }
}

function threadsFor(
  groups: readonly ArticleGroup[],
  batches: number,
  { concurrency, foreignLint, texts }: GroupsRun
): number {
  // The thread of other people's plugins answers this one.
  if (foreignLint !== null || texts.size > 0 || concurrency === 'off') return 1
  const bytes =
    concurrency === 'auto' ? estimateBytes(groups.flatMap(group => group.files).map(file => file.absolutePath)) : 0
  return chooseThreads(concurrency, { batches, bytes }, availableParallelism())
}

function remember(
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

/** A fault for each file, so that nobody takes it for clean. */
function lostResults(groups: readonly ArticleGroup[], { reason }: LostBatch): FileResult[] {
  const message = `Unexpected loss of two workers in turn with this file or one beside it (${reason}), expected its findings`
  return groups.flatMap(group =>
    group.files
      .filter(file => file.given)
      .map(file => ({
        filePath: file.path,
        locale: file.locale,
        articleKey: group.key,
        messages: [createFault('workerLost', message)],
        errorCount: 1,
        warningCount: 0,
        infoCount: 0,
        fixableCount: 0
      }))
  )
}

function createCounter(
  groups: readonly ArticleGroup[],
  onProgress: GroupsRun['onProgress']
): (found: readonly FileResult[]) => void {
  if (onProgress === null) return () => {}
  const totalFiles = groups.reduce((sum, group) => sum + group.files.filter(file => file.given).length, 0)
  let files = 0
  let findings = 0
  return found => {
    files += found.length
    findings += found.reduce(
      (sum, { errorCount, warningCount, infoCount }) => sum + errorCount + warningCount + infoCount,
      0
    )
    onProgress({ files, totalFiles, findings })
  }
}
