// The program of the parser's process: it parses the texts of its standard input one after the other, and writes the outcome of each. It does
// nothing else, so that it can be ended at any moment.
import { readFileSync, writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { parseNatively } from '../native.js'
import { decodeRequests, encodeOutcome, type Outcome, type Request } from './messages.js'
import { createWatched, underWatch, watch, type Watched } from './watch.js'

const STANDARD_INPUT = 0
const STANDARD_OUTPUT = 1

if (isMainThread) serve()
else watch(workerData as Watched, write)

function serve(): void {
  const watched = createWatched()
  // Ends with the last text.
  new Worker(new URL(import.meta.url), { workerData: watched }).unref()
  for (const [index, request] of decodeRequests(readFileSync(STANDARD_INPUT)).entries())
    write(underWatch(watched, index + 1, request.text.length, () => outcomeOf(request)))
}

function outcomeOf({ text, syntax }: Request): Outcome {
  try {
    return { kind: 'parsed', bytes: parseNatively(text, syntax) }
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) }
  }
}

function write(outcome: Outcome): void {
  for (const piece of encodeOutcome(outcome)) {
    for (let start = 0; start < piece.byteLength;) start += writeSome(piece, start)
  }
}

function writeSome(piece: Uint8Array, start: number): number {
  try {
    return writeSync(STANDARD_OUTPUT, piece, start)
  } catch (error) {
    // The pipe is full.
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
    throw error
  }
}
