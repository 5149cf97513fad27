import type { Timings } from '../model/stats.js'

/** Measures stages and rules of one thread. */
export interface Stopwatch {
  measure<Value>(stage: string, work: () => Value): Value
  add(stage: string, milliseconds: number): void
  addRule(rule: string, milliseconds: number): void
  /** Adds the times of another thread. */
  merge(timings: Timings): void
  readonly timings: Timings
}

/**
 * Makes a stopwatch.
 *
 * @param isRunning Without it, nothing is measured and nothing is slowed down.
 */
export function createStopwatch(isRunning: boolean): Stopwatch {
  const stages = new Map<string, number>()
  const rules = new Map<string, number>()
  const addTo = (times: Map<string, number>, name: string, milliseconds: number): void => {
    if (isRunning) times.set(name, (times.get(name) ?? 0) + milliseconds)
  }
  return {
    measure(stage, work) {
      if (!isRunning) return work()
      const start = performance.now()
      try {
        return work()
      } finally {
        addTo(stages, stage, performance.now() - start)
      }
    },
    add: (stage, milliseconds) => {
      addTo(stages, stage, milliseconds)
    },
    addRule: (rule, milliseconds) => {
      addTo(rules, rule, milliseconds)
    },
    merge(timings) {
      for (const [stage, milliseconds] of timings.stages) addTo(stages, stage, milliseconds)
      for (const [rule, milliseconds] of timings.rules) addTo(rules, rule, milliseconds)
    },
    timings: { stages, rules }
  }
}
