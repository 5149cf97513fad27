/**
 * Remembers a value, and forgets all others where there are too many: neighbours ask for the same, so what is asked for again is soon remembered again.
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
