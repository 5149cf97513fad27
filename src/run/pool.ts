import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { ArticleGroup } from '../model/files.js'
import {
  batchCount,
  shareBatches,
  takeBatch,
  takenBy,
  type SharedBatches,
  type WorkerInput,
  type WorkerMessage
} from './worker-messages.js'

/** Room for new objects in each worker: half of Node's own measure costs no time that could be seen. */
const youngMegabytes = 24

export interface PoolRun<Task, Outcome, Summary> {
  /** Module of a worker: it follows `worker-messages.ts` says. */
  readonly script: URL
  /** Number of workers beside this thread. */
  readonly workers: number
  /** Most megabytes that the objects of one worker may take; Node's own limit by default. */
  readonly memoryLimit?: number
  /** Plain data for the workers. */
  readonly task: Task
  readonly batches: readonly (readonly ArticleGroup[])[]
  /** Works on one batch in this thread. */
  readonly workHere: (batch: readonly ArticleGroup[]) => Promise<Outcome>
  /** Takes the outcome of a batch, each once, in the order in which they are done. */
  readonly onOutcome: (index: number, outcome: Outcome) => void
  /** Takes what a worker says when it is done. */
  readonly onSummary: (summary: Summary) => void
}

/** A batch that a worker was lost with. */
export interface LostBatch {
  readonly index: number
  /** What became of the worker, to follow "because". */
  readonly reason: string
  /** Whether a fresh worker could do it. */
  readonly isRecovered: boolean
}

export interface PoolOutcome {
  readonly lost: readonly LostBatch[]
  /** Why workers ended that had no batch; the other threads did their share. */
  readonly idle: readonly string[]
}

/**
 * Works on batches in this thread and in workers. Each thread takes the next batch from a counter that they share. This one starts at once, while
 * the workers are still loading. A batch that a worker is lost with is tried once more, in a fresh worker of its own.
 *
 * @param run What to work on, and how.
 * @throws What `workHere` throws, and `DataCloneError` for a task that is no plain data; workers are ended then.
 */
export async function runPool<Task, Outcome, Summary>(run: PoolRun<Task, Outcome, Summary>): Promise<PoolOutcome> {
  const shared = shareBatches(run.batches, run.workers)
  const done = new Set<number>()
  const finish = (index: number, outcome: Outcome): void => {
    if (done.has(index)) return
    done.add(index)
    run.onOutcome(index, outcome)
  }
  const workers: RunningWorker[] = []
  try {
    for (let number = 0; number < run.workers; number++) workers.push(startWorker(run, shared, number, null, finish))
    for (let index = takeBatch(shared, null); index !== null; index = takeBatch(shared, null)) {
      finish(index, await run.workHere(run.batches[index] as readonly ArticleGroup[]))
      // Lets the others' outcomes in.
      await setImmediate()
    }
    const reasons = new Map<number, string>()
    const idle: string[] = []
    for (const [number, { ended }] of workers.entries()) {
      const reason = await ended
      if (reason === null) continue
      const index = takenBy(shared, number)
      if (index === null || done.has(index)) idle.push(reason)
      else reasons.set(index, reason)
    }
    const lost: LostBatch[] = []
    for (let index = 0; index < batchCount(shared); index++) {
      if (done.has(index)) continue
      const reason = reasons.get(index) ?? 'it ended without a word'
      const second = await startWorker(run, shared, 0, index, finish).ended
      lost.push({ index, reason: second ?? reason, isRecovered: done.has(index) })
    }
    return { lost, idle }
  } finally {
    await Promise.all(workers.map(async ({ worker }) => await worker.terminate()))
  }
}

interface RunningWorker {
  readonly worker: Worker
  /** Why it ended before it was done; `null` where it was done. */
  readonly ended: Promise<string | null>
}

function startWorker<Task, Outcome, Summary>(
  { script, task, memoryLimit, onSummary }: PoolRun<Task, Outcome, Summary>,
  batches: SharedBatches,
  number: number,
  only: number | null,
  onOutcome: (index: number, outcome: Outcome) => void
): RunningWorker {
  const input: WorkerInput<Task> = { task, batches, number, only }
  const worker = new Worker(script, {
    workerData: input,
    resourceLimits: {
      maxYoungGenerationSizeMb: youngMegabytes,
      ...(memoryLimit === undefined ? {} : { maxOldGenerationSizeMb: memoryLimit })
    }
  })
  const ended = new Promise<string | null>(resolve => {
    let isDone = false
    let reason: string | null = null
    worker.on('message', (message: WorkerMessage<Outcome, Summary>) => {
      if (message.kind === 'outcome') return onOutcome(message.index, message.outcome)
      isDone = true
      onSummary(message.summary)
    })
    worker.on('messageerror', error => {
      reason = error.message
    })
    worker.on('error', error => {
      reason = describe(error)
    })
    worker.on('exit', code => {
      resolve(isDone ? null : (reason ?? `it ended with code ${code}`))
    })
  })
  return { worker, ended }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'it ran out of memory'
    : `${error.name}: ${error.message}`
}
