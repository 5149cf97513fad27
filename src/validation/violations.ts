import { collapseAlternatives } from './alternatives.js'
import { expectationOf, mostSuggested, suggestionsOf } from './expectations.js'
import { describeValue, expectedChoice, formatPath, valueText } from './sentences.js'
import type { JsonSchema } from '../model/rule.js'

/** What Ajv says of one failed keyword (with `verbose`), as far as we read it. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  readonly schema?: unknown
  readonly parentSchema?: JsonSchema
  readonly data?: unknown
  /** Set where the error is about a key itself (`propertyNames`). */
  readonly propertyName?: string
}

/** One place of the data that breaks the schema. */
export interface Violation {
  /** Keys and indexes from the root to the value; for a missing or unexpected key, to the mapping that it is about. */
  readonly path: readonly (string | number)[]
  /** The JSON Schema keyword that failed. */
  readonly keyword: string
  /** "Unexpected …, expected …" without a full stop. */
  readonly message: string
  /** The key that is missing or not allowed. */
  readonly property?: string
  readonly expected?: readonly string[]
  readonly actual?: string
}

/** Of several faults at one place, the first of these is the one worth relevant. */
const byImportance = [
  'additionalProperties',
  'unevaluatedProperties',
  'required',
  'dependentRequired',
  'dependencies',
  'const',
  'enum',
  'anyOf',
  'oneOf',
  'type',
  'format',
  'pattern'
]

/**
 * Turns Ajv's errors into one sentence for each place: alternatives (`anyOf`, `oneOf`) and conditions are merged.
 *
 * @param errors What Ajv reported with `allErrors` and `verbose`.
 * @param data The data that was validated, to distinguish list indexes from keys.
 * @param root The schema, to follow its local `$ref`s.
 */
export function toViolations(errors: readonly SchemaError[], data: unknown, root: JsonSchema): Violation[] {
  const relevant = collapseAlternatives(errors, root).filter(
    error => error.keyword !== 'if' && error.keyword !== 'propertyNames'
  )
  const places = new Map<string, SchemaError>()
  for (const error of relevant) {
    const place = `${error.instancePath} ${propertyOf(error) ?? ''}`
    const known = places.get(place)
    if (known === undefined || importance(error) < importance(known)) places.set(place, error)
  }
  return [...places.values()].map(error => toViolation(error, data))
}

function importance(error: SchemaError): number {
  const index = byImportance.indexOf(error.keyword)
  return index < 0 ? byImportance.length : index
}

function toViolation(error: SchemaError, data: unknown): Violation {
  const path = toPath(error.instancePath, data)
  const property = propertyOf(error)
  if (property !== undefined)
    return { path, keyword: error.keyword, property, ...describeProperty(error, path, property) }
  const expectation = expectationOf(error)
  const subject = describeValue(error.data)
  const preposition = /^(value|empty)/.test(subject) ? 'of' : 'as'
  const where = path.length === 0 ? '' : ` ${preposition} \`${formatPath(path)}\``
  return {
    path,
    keyword: error.keyword,
    message: `Unexpected ${subject}${where}, expected ${expectation}`,
    expected: suggestionsOf(error) ?? [expectation],
    actual: valueText(error.data)
  }
}

/** The sentence about a key that is missing, not allowed, or of a form that is not allowed. */
function describeProperty(
  error: SchemaError,
  path: readonly (string | number)[],
  property: string
): Pick<Violation, 'message' | 'expected' | 'actual'> {
  const where = path.length === 0 ? '' : ` in \`${formatPath(path)}\``
  const properties = Object.keys(error.parentSchema?.['properties'] ?? {})
  if (isMissing(error)) {
    const schema = ((error.parentSchema?.['properties'] ?? {}) as Record<string, JsonSchema>)[property]
    const beside = error.params['property']
    const expected =
      typeof beside === 'string'
        ? `it beside \`${beside}\``
        : expectationOf({ ...error, keyword: 'type', schema: schema?.['type'], parentSchema: schema ?? {} })
    return { message: `Unexpected missing key \`${property}\`${where}, expected ${expected}`, expected: [property] }
  }
  if (error.propertyName !== undefined) {
    const expected = expectationOf({ ...error, data: property })
    const message = `Unexpected key \`${property}\`${where}, expected ${expected}`
    return { message, expected: suggestionsOf(error) ?? [expected], actual: property }
  }
  const choice = expectedChoice(property, properties, 'a known key')
  return {
    message: `Unexpected key \`${property}\`${where}, expected ${choice}`,
    expected: properties.slice(0, mostSuggested),
    actual: property
  }
}

function isMissing(error: SchemaError): boolean {
  return ['required', 'dependentRequired', 'dependencies'].includes(error.keyword)
}

function propertyOf(error: SchemaError): string | undefined {
  if (error.propertyName !== undefined) return error.propertyName
  const { missingProperty, additionalProperty, unevaluatedProperty } = error.params
  return [missingProperty, additionalProperty, unevaluatedProperty].find(
    (name): name is string => typeof name === 'string'
  )
}

/** A JSON pointer as keys and, where the data has a list, indexes. */
function toPath(pointer: string, data: unknown): (string | number)[] {
  let value = data
  return pointer
    .split('/')
    .slice(1)
    .map(step => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const isIndex = Array.isArray(value)
      value = (value as Record<string, unknown> | null | undefined)?.[key]
      return isIndex ? Number(key) : key
    })
}
