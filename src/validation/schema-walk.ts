import type { JsonSchema } from '../model/rule.js'

type Path = readonly (string | number)[]

/** Keywords whose subschemas apply to the same value as the schema that holds them. */
const inPlace = new Set(['allOf', 'anyOf', 'oneOf', 'then', 'else', 'dependentSchemas'])

/**
 * Path of the first entry of a schema that `isIntended` accepts, breadth first, or `null`. Stands deep schemas and loops.
 *
 * @param isIntended Given an entry's key and value, and the key of the object that holds it.
 */
export function findEntry(
  schema: unknown,
  isIntended: (key: string | number, value: unknown, parent: string | number | undefined) => boolean
): Path | null {
  const seen = new Set<unknown>()
  const queue: { value: unknown; path: Path }[] = [{ value: schema, path: [] }]
  // The queue grows while it is walked.
  for (const { value: holder, path } of queue) {
    if (typeof holder !== 'object' || holder === null || seen.has(holder)) continue
    seen.add(holder)
    for (const [name, value] of Object.entries(holder)) {
      const key = Array.isArray(holder) ? Number(name) : name
      if (isIntended(key, value, path.at(-1))) return [...path, key]
      queue.push({ value, path: [...path, key] })
    }
  }
  return null
}

/**
 * All local `$ref`s that can be reached from a schema.
 *
 * @param samePlace Only those that apply to the same value, not to its keys or items.
 */
export function referencesOf(schema: unknown, root: JsonSchema, samePlace: boolean): string[] {
  const references = new Set<string>()
  const seen = new Set<unknown>()
  const queue: unknown[] = [schema]
  for (const value of queue) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, child] of Object.entries(value)) {
      if (key === '$ref' && typeof child === 'string') {
        references.add(child)
        queue.push(resolvePointer(child, root))
      } else if (!samePlace || Array.isArray(value) || inPlace.has(key)) {
        queue.push(child)
      }
    }
  }
  return [...references]
}

/** The schema that a chain of local `$ref`s ends at. */
export function followReference(schema: unknown, root: JsonSchema): unknown {
  let current = schema
  for (let steps = 0; steps < 20; steps++) {
    const reference = (current as JsonSchema | null | undefined)?.['$ref']
    if (typeof reference !== 'string') return current
    current = resolvePointer(reference, root)
  }
  return current
}

/** What a local `$ref` leads to; nothing for any other. */
export function resolvePointer(reference: string, root: JsonSchema): unknown {
  if (!reference.startsWith('#')) return undefined
  let value: unknown = root
  for (const step of reference.slice(1).split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as JsonSchema)[key] : undefined
  }
  return value
}
