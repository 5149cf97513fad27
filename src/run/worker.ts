import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Timings } from '../model/stats.js'
import { createBatchLinter, type BatchOutcome, type LintTask } from './batch-linter.js'
import { batchAt, takeBatch, type WorkerInput, type WorkerMessage } from './worker-messages.js'

const { task, batches, number, only } = workerData as WorkerInput<LintTask>
const linter = createBatchLinter(task)
const say = (message: WorkerMessage<BatchOutcome, Timings>): void => {
  parentPort?.postMessage(message)
}

for (
  let index = only ?? takeBatch(batches, number);
  index !== null;
  index = only === null ? takeBatch(batches, number) : null
) {
  say({ kind: 'outcome', index, outcome: await linter.lint(batchAt(batches, index)) })
  // The parser's memory is given back between turns of the event loop only.
  await setImmediate()
}
say({ kind: 'end', summary: linter.timings })
