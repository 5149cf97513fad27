import { interruptAfter } from '../budget/time.js'
import { UserError } from '../model/error.js'
import type { JsonSchema } from '../model/rule.js'
import { createAjv, draftOf, type Draft } from './ajv.js'
import { compiledSchemas, type CompiledSchema } from './compiled.js'
import { checkSchemaSize } from './limits.js'
import { findEntry } from './schema-walk.js'
import { formatPath } from './sentences.js'
import { toViolations, type SchemaError, type Violation } from './violations.js'

export type { Violation } from './violations.js'

export interface ValidatorOptions {
  /** Fill in the defaults that the schema names; changes the data given. */
  readonly useDefaults?: boolean
  /** The schema is one of ours: its patterns are known to be linear and run without a budget. */
  readonly trusted?: boolean
}

/** Milliseconds that one pattern of a user's schema may take on one value. */
const patternBudget = 100

type Ajv = ReturnType<typeof createAjv>

const sharedInstances = new Map<string, Ajv>()

/**
 * Makes a validator of a JSON Schema: draft-07 (also where `$schema` is absent), 2019-09 or 2020-12.
 * Ajv is loaded and the schema compiled when the validator is first called, and once only; the build has compiled our own schemas.
 *
 * @param schema The schema. Nothing is ever fetched: a `$ref` that leads out of it is an error.
 * @param origin What the schema is called in error messages, such as its path.
 * @returns A function from data to its violations, one for each place, in the order of the data's paths.
 * @throws {UserError} From the returned function: a schema that is invalid, has a `$ref` that cannot be resolved here or leads
 *   back to itself, or a pattern that takes too long.
 */
export function createValidator(
  schema: JsonSchema,
  origin: string,
  options: ValidatorOptions = {}
): (data: unknown) => readonly Violation[] {
  let validate: CompiledSchema | undefined
  // A schema of strangers that has kept one article busy until it was interrupted would keep the others busy too.
  let failure: unknown = null
  let isBusy = false
  return data => {
    if (isBusy && options.trusted !== true) failure = slowSchema(origin)
    if (failure !== null) throw failure as Error
    isBusy = true
    try {
      validate ??= compile(schema, origin, options)
      return validate(data) ? [] : toViolations(validate.errors ?? [], data, schema)
    } catch (error) {
      const reported = error instanceof RangeError ? endlessReference(origin) : error
      if (reported instanceof UserError) failure = reported
      throw reported
    } finally {
      isBusy = false
    }
  }
}

function slowSchema(origin: string): UserError {
  return new UserError(
    `Unexpected JSON Schema ${origin} that was not done with an article in time, expected one with fewer alternatives and references inside of each other`
  )
}

function compile(schema: JsonSchema, origin: string, options: ValidatorOptions): CompiledSchema {
  const known = compiledSchemas.get(origin)
  // A rule of somebody else may have the name of one of ours.
  if (known !== undefined && options.useDefaults !== true && known.schema === JSON.stringify(schema))
    return known.validate
  if (options.trusted !== true) checkSchemaSize(schema, origin)
  const draft = draftOf(schema)
  const ajv = options.trusted === true ? sharedInstance(draft, options) : newInstance(draft, options, origin)
  try {
    if (ajv.validateSchema(schema, false) !== true) {
      const [first] = toViolations((ajv.errors ?? []) as SchemaError[], schema, {})
      const path = first === undefined ? [] : [...first.path, ...(first.property === undefined ? [] : [first.property])]
      throw new UserError(
        `Invalid JSON Schema ${origin} at \`${formatPath(path)}\`: ${first?.message ?? 'expected a valid schema'}`
      )
    }
    return ajv.compile(schema) as CompiledSchema
  } catch (error) {
    throw toUserError(error, schema, origin)
  }
}

function toUserError(error: unknown, schema: JsonSchema, origin: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error
  if (error instanceof RangeError) return endlessReference(origin)
  if ('missingRef' in error) {
    const reference = String(error.missingRef)
    const isIntended = (key: string | number, value: unknown): boolean =>
      (key === '$ref' || key === '$dynamicRef') &&
      typeof value === 'string' &&
      value !== '' &&
      (reference.endsWith(value) || value.endsWith(reference))
    const path = formatPath(findEntry(schema, isIntended) ?? ['$ref'])
    return new UserError(
      `Invalid JSON Schema ${origin} at \`${path}\`: Unexpected \`$ref\` to \`${reference}\`, ` +
        'expected a place inside the same schema (files and URLs are not fetched)'
    )
  }
  const unknownDraft = /^no schema with key or ref "([^"]*)"/.exec(error.message)
  if (unknownDraft !== null) {
    return new UserError(
      `Invalid JSON Schema ${origin} at \`$schema\`: Unexpected \`${unknownDraft[1]}\`, ` +
        'expected `http://json-schema.org/draft-07/schema#` or `https://json-schema.org/draft/2020-12/schema`'
    )
  }
  const brokenPattern = findEntry(
    schema,
    (key, value, parent) =>
      (key === 'pattern' && typeof value === 'string' && !isPattern(value)) ||
      (parent === 'patternProperties' && !isPattern(String(key)))
  )
  const where = brokenPattern === null ? '' : ` at \`${formatPath(brokenPattern)}\``
  return new UserError(`Invalid JSON Schema ${origin}${where}: ${error.message}`)
}

function isPattern(pattern: string): boolean {
  try {
    return toRegExp(pattern, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function endlessReference(origin: string): UserError {
  return new UserError(
    `Invalid JSON Schema ${origin}: Unexpected \`$ref\` that leads back to itself, ` +
      'expected every loop to pass through a key or an item'
  )
}

/** Our own schemas carry no `$id` that could clash, so they share an instance: making one costs more than compiling a schema. */
function sharedInstance(draft: Draft, options: ValidatorOptions): Ajv {
  const key = `${draft} ${options.useDefaults === true}`
  let ajv = sharedInstances.get(key)
  if (ajv === undefined) {
    ajv = newInstance(draft, options, '')
    sharedInstances.set(key, ajv)
  }
  return ajv
}

function newInstance(draft: Draft, options: ValidatorOptions, origin: string): Ajv {
  const regExp = Object.assign(
    (pattern: string, flags: string) =>
      options.trusted === true ? new RegExp(pattern, flags) : budgeted(toRegExp(pattern, flags), origin),
    { code: 'new RegExp' }
  )
  return createAjv(draft, { useDefaults: options.useDefaults === true, code: { regExp } })
}

/** JSON Schema asks for the `u` flag, but many real patterns (`\-`) are valid only without it. */
function toRegExp(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags)
  } catch {
    return new RegExp(pattern)
  }
}

/** A user's pattern may need exponential time: the engine is interrupted once the budget is spent. */
function budgeted(expression: RegExp, origin: string): Pick<RegExp, 'test' | 'exec'> {
  const run = <Result>(call: () => Result): Result => {
    const answer = interruptAfter(patternBudget, () => ({ result: call() }))
    if (answer !== null) return answer.result
    throw new UserError(
      `Unexpected pattern \`${expression.source}\` in JSON Schema ${origin}, expected one that takes ` +
        `less than ${patternBudget} ms on each value (no quantifier inside a quantified group)`
    )
  }
  return { test: text => run(() => expression.test(text)), exec: text => run(() => expression.exec(text)) }
}
