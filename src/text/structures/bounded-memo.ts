/**
 * Remembers a value, and forgets all others if there are too many: requests for the same value come close together, so it is soon remembered again.
 *
 * @param memory What is remembered.
 * @param limit Most values to remember.
 * @returns The value.
 */
export function remember<Value>(memory: Map<string, Value>, key: string, value: Value, limit: number): Value {
  if (memory.size >= limit) memory.clear()
  memory.set(key, value)
  return value
}
