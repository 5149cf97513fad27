/** A step of a work, and what it comes to where it is interrupted. */
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

/** Thrown by a step that would not have all of its time in the present call. */
class NextCall extends Error {}

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
  let position = 0
  let running: Running | null = null
  let callEnd = 0
  let needed = 0
  // A machine that slept has spent no processor time: then the step has another chance.
  let secondChance = -1

  const settle = ({ index, start, limit, processorTime, instead }: Running): void => {
    const elapsed = performance.now() - start
    const isAsleep = usedProcessorTime() - processorTime < elapsed / 2
    if (elapsed >= limit && !(isAsleep && secondChance !== index)) {
      outcomes[index] = instead()
    } else if (elapsed >= limit) {
      secondChance = index
    }
    needed = limit
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
      if (left < step.limit || left > step.limit + 2 * callLength) {
        needed = step.limit
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
          position = 0
          try {
            results.push((works[results.length] as () => Result)())
          } catch (error) {
            if (error instanceof NextCall) break
            throw error
          }
          outcomes.length = 0
          secondChance = -1
        }
        return results
      }
      while (results.length < works.length) {
        const limit = needed + callLength
        callEnd = performance.now() + limit
        const isDone = interrupt(limit, runSome) !== null
        const interrupted = running
        running = null
        if (isDone) continue
        // What lies between steps takes no time worth a limit; it only must get through.
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
