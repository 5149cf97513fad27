import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { openCache, type Cache, type CacheOptions } from '../cache/store.js'
import type { FileFix } from '../fix/fix-batch.js'
import { createFault } from '../lint/findings.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixedFile } from '../model/fix.js'
import type { RunStats, Timings } from '../model/stats.js'
import { estimateBytes } from '../read/sample-size.js'
import type { BatchLinter, BatchOutcome, LintExtras, LintTask } from './batch-linter.js'
import { splitIntoBatches } from './batches.js'
import { remember, takeKnown, type Collect } from './known-groups.js'
import type { LostBatch } from './pool.js'
import { readVersions } from './source-versions.js'
import type { Stopwatch } from './stopwatch.js'
import { chooseThreads, type Concurrency } from './threads.js'
import { sayOtherNames } from './other-names.js'

/** How far a run has come. */
export interface Progress {
  readonly files: number
  readonly totalFiles: number
  readonly findings: number
  /** Files that fixes change, once all are linted and these are being written. */
  readonly writing?: { readonly files: number; readonly totalFiles: number }
}

export interface GroupsRun extends LintExtras {
  readonly task: Omit<LintTask, 'withKeys' | 'versions'>
  readonly cache: CacheOptions | null
  readonly concurrency: Concurrency
  readonly onProgress: ((progress: Progress) => void) | null
  readonly beforeLint: ((files: number) => Promise<void>) | null
  readonly stopwatch: Stopwatch
}

export interface GroupsOutcome {
  /** One for each given file, in no particular order. */
  readonly results: readonly FileResult[]
  /** Files that fixes change. */
  readonly fixes: readonly FixedFile[]
  /** Sentences for the user that are no faults: the results are complete. */
  readonly notices: readonly string[]
  /** Which Markdown parser was used; `null` where nothing had to be parsed. */
  readonly parser: BatchLinter['parser'] | null
  readonly threads: number
  readonly cached: RunStats['cached']
}

/** What is in memory at one time; unified-engine's cost grows with the square of it. */
const filesPerBatch = 100

/**
 * Lints groups: takes what the cache knows, lints the rest in as many threads as pay, fixes it where the run fixes, and remembers it.
 *
 * @param groups Each has a given file.
 */
export async function lintGroups(groups: readonly ArticleGroup[], run: GroupsRun): Promise<GroupsOutcome> {
  const cache = run.cache === null ? null : openCache(run.cache)
  const known: FileResult[] = []
  const progress = createCounter(groups, run.onProgress)
  const collect: Collect = found => {
    progress.count(found)
  }
  const collectKnown: Collect = found => {
    for (const result of found) known.push(result)
    collect(found)
  }
  const left =
    cache === null || cache.isEmpty ? groups : await takeKnown(groups, cache, collectKnown, { ...run, filesPerBatch })
  const cached = cache === null ? null : { hits: groups.length - left.length, misses: left.length }
  const linted = left.length === 0 ? NOTHING_LINTED : await lintUnknown(left, cache, collect, run)
  const { outcomes, lost, fixes } = await finishFixes(linted, groups, run, progress)
  if (cache !== null) for (const { batch, results, keys } of outcomes) remember(batch, results, keys, cache)
  const problem = run.stopwatch.measure('cache', () => cache?.save() ?? null)
  return {
    results: [...known, ...outcomes.flatMap(({ results }) => results), ...lost],
    fixes,
    notices: [...linted.notices, ...sayOtherNames(fixes), ...(problem === null ? [] : [problem])],
    parser: linted.parser,
    threads: linted.threads,
    cached
  }
}

/** What became of a batch. */
interface DoneBatch extends Pick<BatchOutcome, 'results' | 'keys' | 'fixes'> {
  readonly batch: readonly ArticleGroup[]
}

interface Linted extends Pick<GroupsOutcome, 'notices' | 'parser' | 'threads'> {
  /** In the order in which they were done. */
  readonly outcomes: readonly DoneBatch[]
  /** Results of batches that no thread could do. */
  readonly lost: readonly FileResult[]
}

const NOTHING_LINTED: Linted = { outcomes: [], lost: [], notices: [], parser: null, threads: 1 }

/** Writes what fixes change, now that all is linted: no finding depends on which thread was faster. */
async function finishFixes(
  { outcomes, lost }: Linted,
  groups: readonly ArticleGroup[],
  { task: { cwd, fix } }: GroupsRun,
  progress: Counter
): Promise<Pick<Linted, 'outcomes' | 'lost'> & Pick<GroupsOutcome, 'fixes'>> {
  if (fix === null) return { outcomes, lost, fixes: [] }
  const { sweepBeside, writeFixes } = await import('../fix/write-fixes.js')
  if (fix.mode === 'write') sweepBeside(groups)
  const fixes = outcomes.flatMap<FileFix>(outcome => outcome.fixes)
  const { fixed, unwritten } = await writeFixes(fixes, { root: cwd, onWritten: progress.countWritten(fixes.length) })
  const asWritten = outcomes.map(outcome => ({
    ...outcome,
    results: outcome.results.map(result => unwritten.get(result.filePath) ?? result)
  }))
  return { outcomes: asWritten, lost, fixes: fixed }
}

async function lintUnknown(
  groups: readonly ArticleGroup[],
  cache: Cache | null,
  collect: Collect,
  run: GroupsRun
): Promise<Linted> {
  const { createBatchLinter } = await import('./batch-linter.js')
  const { foreignLint, texts, unreadable = new Map(), stopwatch } = run
  const start = performance.now()
  const task: LintTask = { ...run.task, withKeys: cache !== null, versions: await readVersions(groups) }
  stopwatch.add('source versions', performance.now() - start)
  const linter = createBatchLinter(task, { foreignLint, texts, unreadable })
  const batches = splitIntoBatches(groups, filesPerBatch)
  const outcomes: DoneBatch[] = []
  const lostFiles: FileResult[] = []
  const finish = (index: number, outcome: BatchOutcome): void => {
    outcomes.push({ ...outcome, batch: batches[index] as readonly ArticleGroup[] })
    collect(outcome.results)
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
      else {
        const faults = lostResults(batches[batch.index] as readonly ArticleGroup[], batch)
        lostFiles.push(...faults)
        collect(faults)
      }
    }
  }
  stopwatch.merge(linter.timings)
  return { outcomes, lost: lostFiles, notices, parser: linter.parser, threads }
}

function threadsFor(
  groups: readonly ArticleGroup[],
  batches: number,
  { concurrency, foreignLint, texts, unreadable }: GroupsRun
): number {
  // The thread of other people's plugins answers this one.
  if (foreignLint !== null || texts.size > 0 || (unreadable?.size ?? 0) > 0 || concurrency === 'off') return 1
  const bytes =
    concurrency === 'auto' ? estimateBytes(groups.flatMap(group => group.files).map(file => file.absolutePath)) : 0
  return chooseThreads(concurrency, { batches, bytes }, availableParallelism())
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
        fixableCount: 0,
        coverage: 'unread' as const
      }))
  )
}

/** Shows how far a run has come. */
interface Counter {
  count(found: readonly FileResult[]): void
  /** @returns Function to be called for each of so many files that is written. */
  countWritten(total: number): () => void
}

function createCounter(groups: readonly ArticleGroup[], onProgress: GroupsRun['onProgress']): Counter {
  if (onProgress === null) return { count: () => {}, countWritten: () => () => {} }
  const totalFiles = groups.reduce((sum, group) => sum + group.files.filter(file => file.given).length, 0)
  let files = 0
  let findings = 0
  return {
    count(found) {
      files += found.length
      findings += found.reduce(
        (sum, { errorCount, warningCount, infoCount }) => sum + errorCount + warningCount + infoCount,
        0
      )
      onProgress({ files, totalFiles, findings })
    },
    countWritten(total) {
      let written = 0
      return () => {
        onProgress({ files, totalFiles, findings, writing: { files: ++written, totalFiles: total } })
      }
    }
  }
}
