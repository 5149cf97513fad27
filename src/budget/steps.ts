/** A step of a work, and its result if it is interrupted. */
export interface Step {
  /** Milliseconds. */
  readonly limit: number
  readonly work: () => object
  readonly instead: () => object | null
}

/** Runs works in steps, several of them in each call that can be interrupted. */
export interface StepRunner {
  /** Whether a step is at work. */
  readonly isInStep: boolean
  /** Runs a step of the work that is running. */
  run(step: Step): object | null
  /** Runs all works. @returns What they return, in their order. */
  runAll<Result>(works: readonly (() => Result)[]): Result[]
}

/** Runs work and interrupts it after so many milliseconds: then it returns `null`. */
type Interrupt = <Result>(limit: number, work: () => Result) => Result | null

/** Milliseconds after which a call ends of its own accord, so that the next step has all of its time in the next call. */
const callLength = 1000

/** Share of a processor that a step has had at least where its time counts as used up. */
const leastShare = 0.7

/** How many times as long the second chance of a step is at most. */
const longestWait = 12

/** Thrown by a step that would not have all of its time in the present call. */
class NextCall extends Error {}

/** A step that is to run once more, with another limit. */
interface Retry {
  readonly index: number
  readonly limit: number
}

/** The step that is at work. */
interface Running extends Step {
  readonly index: number
  readonly start: number
  readonly processorTime: number
}

/**
 * Makes a runner. To start a call that can be interrupted costs more than most steps take, so steps share calls. A call can be interrupted at one time only, which is late enough for any of its steps
 * to have had its time, and not much later: a step that needs another one starts the next call. What the steps of a work have returned is remembered until the work is done, so that it can be taken up where it was.
 *
 * @param interrupt How work is interrupted.
 * @param usedProcessorTime Milliseconds of processor time used so far.
 */
export function createStepRunner(interrupt: Interrupt, usedProcessorTime = processorTimeOfProcess): StepRunner {
  const outcomes: (object | null)[] = []
  /** The work that `outcomes` and what follows from them belong to. */
  let owner = -1
  let position = 0
  let running: Running | null = null
  let callEnd = 0
  let needed = 0
  let room = callLength
  let asked = -1
  let retry: Retry | null = null

  /** A machine that slept or was busy with others has given the step little processor time: then it has another chance, with as much longer as it was kept waiting. */
  const settle = ({ index, start, limit, processorTime, instead }: Running): void => {
    const elapsed = performance.now() - start
    const share = (usedProcessorTime() - processorTime) / elapsed
    if (retry?.index === index || share >= leastShare) {
      outcomes[index] = instead()
      retry = null
    } else {
      retry = { index, limit: limit * Math.min(longestWait, 1.2 / Math.max(share, 0.001)) }
      needed = retry.limit
    }
  }

  return {
    get isInStep() {
      return running !== null
    },
    run(step) {
      const index = position++
      const known = outcomes[index]
      if (known !== undefined) return known
      const start = performance.now()
      const left = callEnd - start
      const limit = retry?.index === index ? retry.limit : step.limit
      if (left < limit || (left > limit + 2 * callLength && asked !== index)) {
        // Where what lies before the step takes too long for the room that there was, the next call has more of it.
        room = asked === index ? 2 * room : callLength
        asked = index
        needed = limit
        throw new NextCall()
      }
      running = { ...step, index, start, processorTime: usedProcessorTime() }
      try {
        return (outcomes[index] = step.work())
      } finally {
        running = null
      }
    },
    runAll<Result>(works: readonly (() => Result)[]): Result[] {
      const results: Result[] = []
      const runSome = (): object => {
        const start = performance.now()
        while (results.length < works.length && performance.now() - start < callLength) {
          // An interruption may come at any point, so what belongs to the last work is dropped here, not behind it.
          if (owner !== results.length) {
            owner = results.length
            outcomes.length = 0
            retry = null
            asked = -1
          }
          position = 0
          try {
            results.push((works[owner] as () => Result)())
          } catch (error) {
            if (error instanceof NextCall) break
            throw error
          }
        }
        return results
      }
      while (results.length < works.length) {
        const limit = needed + room
        callEnd = performance.now() + limit
        const isDone = interrupt(limit, runSome) !== null
        const interrupted = running
        running = null
        if (isDone) continue
        // The code between steps takes too little time to need a limit; it only has to finish.
        if (interrupted === null) needed = Math.max(callLength, 2 * needed)
        else settle(interrupted)
      }
      return results
    }
  }
}

/** Milliseconds of processor time that the process has used. */
export function processorTimeOfProcess(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
