import type { Rule } from '../model/rule.js'
import type { Stopwatch } from './stopwatch.js'

type Listener = (...parameters: never[]) => void

/**
 * Wraps rules to measure how long they take. What an article computes on demand counts for the rule that asks first.
 *
 * @param rules The rules.
 * @param stopwatch Takes the times.
 */
export function timedRules(rules: readonly Rule[], stopwatch: Stopwatch): Rule[] {
  return rules.map(rule => {
    const timed =
      (listener: Listener): Listener =>
      (...parameters) => {
        const start = performance.now()
        try {
          listener(...parameters)
        } finally {
          stopwatch.addRule(rule.name, performance.now() - start)
        }
      }
    return {
      ...rule,
      create: context => {
        const listeners = Object.entries(rule.create(context) as Readonly<Record<string, Listener | undefined>>)
        return Object.fromEntries(
          listeners.map(([name, listener]) => [name, listener === undefined ? undefined : timed(listener)])
        )
      }
    }
  })
}
