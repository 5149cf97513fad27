import { UserError } from '../model/error.js'
import { interruptAfter } from './time.js'

/** Most values, keys' values and items alike, that one file of settings may hold. */
const mostValues = 500_000

/** How deep they may be nested: what walks them later does so by recursion. */
const deepest = 100

/** Milliseconds for one step of reading settings. */
const stepBudget = 10_000

/**
 * Says why data that strangers may have written is more than settings need. Values that are shared (aliases of YAML) count wherever they stand, and no more is walked than the limits allow.
 *
 * @param data Data as JSON or YAML give it.
 * @returns What is wrong, to follow "Unexpected", with what is expected; `null` where nothing is.
 */
export function excessOf(data: unknown): string | null {
  const pending: [value: unknown, depth: number][] = [[data, 0]]
  let count = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, depth] = next
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepest) return `nesting of more than ${deepest} levels, expected flatter data`
    const children = Object.values(value)
    count += children.length
    if (count > mostValues) return `number of values, more than ${mostValues.toLocaleString('en-US')}, expected fewer`
    for (const child of children) pending.push([child, depth + 1])
  }
  return null
}

/**
 * Runs a step of reading settings, which may take no longer than a person would wait.
 *
 * @param subject What is read, to follow "Unexpected".
 * @param work Synchronous work.
 * @throws {UserError} Where it takes longer, or nests too deeply for the stack.
 */
export function withinSettingsBudget<Result extends object>(subject: string, work: () => Result): Result {
  try {
    const result = interruptAfter(stepBudget, work)
    if (result !== null) return result
  } catch (error) {
    if (!isStackOverflow(error)) throw error
    throw new UserError(`Unexpected nesting in ${subject}, expected flatter data`, { cause: error })
  }
  throw new UserError(
    `Unexpected ${subject} that takes more than ${stepBudget / 1000} s to read, expected a smaller one`
  )
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && error.name === 'RangeError' && error.message.includes('call stack')
}
