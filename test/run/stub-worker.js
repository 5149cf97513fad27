import { parentPort, workerData } from 'node:worker_threads'

// Speaks as a worker does, and comes to grief where its task says so.
const { task, batches, number, only } = workerData
const { batchAt, takeBatch } = await import(task.messages)

for (
  let index = only ?? takeBatch(batches, number);
  index !== null;
  index = only === null ? takeBatch(batches, number) : null
) {
  const [{ key }] = batchAt(batches, index)
  if (key === task.dieAt && (only === null || task.diesAgain)) {
    if (task.how === 'exit') process.exit(3)
    if (task.how === 'throw') throw new TypeError('oops')
    for (const held = []; ;) held.push(new Array(100_000).fill(held.length))
  }
  parentPort.postMessage({ kind: 'outcome', index, outcome: `${key} by ${only === null ? 'worker' : 'fresh worker'}` })
}
parentPort.postMessage({ kind: 'end', summary: 'done' })
