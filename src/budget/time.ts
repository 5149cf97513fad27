import { createContext, Script } from 'node:vm'
import { createStepRunner, processorTimeOfProcess, type StepRunner } from './steps.js'

/** Runs work that may take no more time than texts of its size can need. */
export interface TimeBudget {
  /**
   * @param work Synchronous work. Where it is interrupted it must not have begun to change what outlives it.
   * @param characters Size of the texts that it is about, in UTF-16 code units.
   * @param instead What to return where it was interrupted; `null` by default.
   * @returns What `work` returns.
   * @throws What `work` throws.
   */
  within<Result extends object>(work: () => Result, characters: number, instead: () => Result): Result
  within<Result extends object>(work: () => Result, characters: number): Result | null
  /**
   * Runs many works, each of which has its steps run by `within`, at hardly any cost for each step. A step that overruns is interrupted when its time is up, once, and no other step runs twice.
   *
   * @param works Synchronous works. Outside of their steps, they do the same whenever they are called: one of them may begin anew, and is then given what its steps have returned.
   * @returns What the works return, in their order.
   */
  over<Result>(works: readonly (() => Result)[]): Result[]
}

/** For work that has a budget already. */
export const noBudget: TimeBudget = { within: work => work(), over: works => works.map(work => work()) }

/** Slow machines take a tenth of this for a small file. */
const milliseconds = 10_000
const millisecondsPerMillionCharacters = 5000

/** The limits in words. */
export const timeLimitText = `${milliseconds / 1000} s, and ${millisecondsPerMillionCharacters / 1000} s more for each million characters,`

/** The budget of a run. A rule that never ends is interrupted as well, also inside of a pattern. */
export const wallClock: TimeBudget = createTimeBudget(
  characters => milliseconds + (characters / 1_000_000) * millisecondsPerMillionCharacters
)

/**
 * Makes a budget.
 *
 * @param limitOf Milliseconds for texts of so many characters, at least 1.
 * @param usedProcessorTime Milliseconds of processor time used so far; by default, those of the process.
 */
export function createTimeBudget(
  limitOf: (characters: number) => number,
  usedProcessorTime = processorTimeOfProcess
): TimeBudget {
  let steps: StepRunner | null = null
  function within<Result extends object>(work: () => Result, characters: number, instead: () => Result): Result
  function within<Result extends object>(work: () => Result, characters: number): Result | null
  function within<Result extends object>(
    work: () => Result,
    characters: number,
    instead: () => Result | null = () => null
  ): Result | null {
    const limit = limitOf(characters)
    return steps === null || steps.isInStep
      ? (interruptAfter(limit, work) ?? instead())
      : (steps.run({ limit, work, instead }) as Result | null)
  }
  return {
    within,
    over(works) {
      const around = steps
      steps = createStepRunner(interruptAfter, usedProcessorTime)
      try {
        return steps.runAll(works)
      } finally {
        steps = around
      }
    }
  }
}

const call = new Script('work()')
let context: { work: (() => unknown) | null } | undefined

/**
 * Runs work and interrupts it when its time is up. Node has no other way to interrupt synchronous code than its `vm` module. This costs 0.2 ms: too much for
 * each file, nothing for a batch.
 *
 * @returns What `work` returns; `null` where it was interrupted.
 */
export function interruptAfter<Result>(limit: number, work: () => Result): Result | null {
  // Read at once, so that calls inside of each other do not get in each other's way.
  context ??= createContext({ work: null }) as { work: null }
  context.work = work
  try {
    return call.runInContext(context, { timeout: Math.ceil(limit) }) as Result
  } catch (error) {
    // No `instanceof`: the error comes from the other context.
    if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    throw error
  } finally {
    // What the work holds on to can go.
    context.work = null
  }
}
