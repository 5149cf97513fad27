import type { JsonSchema } from '../model/rule.js'

type Data = Readonly<Record<string, unknown>>

/**
 * Completes rule options with the defaults that the rule's schema names, in objects of any depth. A walk of a few lines instead
 * of Ajv's `useDefaults`, so that a run without options need not load Ajv.
 *
 * @param schema Schema of an object; every property has a `default` or is itself an object of such properties.
 * @param given What the user gave; not changed.
 * @returns A new object with all options.
 */
export function fillDefaults(schema: JsonSchema, given: Data = {}): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...given }
  for (const [name, property] of Object.entries(asData(schema['properties']) ?? {})) {
    const propertySchema = asData(property) ?? {}
    const value = Object.hasOwn(filled, name) ? filled[name] : structuredClone(propertySchema['default'])
    const isObject = asData(propertySchema['properties']) !== undefined
    if (isObject && (value === undefined || asData(value) !== undefined))
      filled[name] = fillDefaults(propertySchema, asData(value))
    else if (value !== undefined) filled[name] = value
  }
  return filled
}

function asData(value: unknown): Data | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : undefined
}
