import type { Outcome } from './messages.js'

/** What the parser's thread and its watch both look at: two 32-bit integers. */
export type Watched = SharedArrayBuffer

/** The number of the text that is being parsed, from 1, or one of the states below. */
const NUMBER = 0
/** Its length in UTF-16 code units. */
const LENGTH = 1

const IDLE = 0
/** The watch is about to end the process. Whoever sets the state away from a number is the one who writes. */
const ENDING = -1

/** @returns What the thread of the parser shares with its watch. */
export function createWatched(): Watched {
  return new SharedArrayBuffer(8)
}

/**
 * Parses a text under watch.
 *
 * @param number A number of its own, from 1.
 * @returns What `parse` returns; never, where the watch ends the process.
 */
export function underWatch<Result>(watched: Watched, number: number, length: number, parse: () => Result): Result {
  const state = new Int32Array(watched)
  Atomics.store(state, LENGTH, length)
  Atomics.store(state, NUMBER, number)
  const result = parse()
  if (Atomics.compareExchange(state, NUMBER, number, IDLE) === ENDING) Atomics.wait(state, NUMBER, ENDING)
  return result
}

/** Ordinary texts take a hundredth of this. Processor time, so that a busy machine changes nothing. */
const milliseconds = 2000
const millisecondsPerMillionCharacters = 400

const megabytes = 600

/** Milliseconds between two looks. Memory grows by some 20 MB meanwhile. */
const interval = 10

/**
 * Ends this process when its main thread takes too much time or memory for a text. It runs in a thread of its own, since native code lets nothing else
 * run in its own thread.
 *
 * @param tell Called with the outcome for the text.
 */
export function watch(watched: Watched, tell: (outcome: Outcome) => void): never {
  const state = new Int32Array(watched)
  let number = IDLE
  let began = 0
  for (;;) {
    Atomics.wait(state, NUMBER, number, interval)
    const now = Atomics.load(state, NUMBER)
    const used = processorTime()
    if (now !== number) began = used
    number = now
    const reason = number === IDLE ? null : overrun(used - began, Atomics.load(state, LENGTH))
    if (reason === null || Atomics.compareExchange(state, NUMBER, number, ENDING) !== number) continue
    tell({ kind: 'lost', reason })
    process.kill(process.pid, 'SIGKILL')
  }
}

function overrun(time: number, length: number): string | null {
  const limit = milliseconds + (length / 1_000_000) * millisecondsPerMillionCharacters
  if (time > limit) return `it took more than ${(limit / 1000).toFixed(1)} s`
  return process.memoryUsage.rss() > megabytes * 1_000_000 ? `it took more than ${megabytes} MB` : null
}

/** In milliseconds, of all threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
