import { describeTypes, expectedChoice, join, listChoices, nearest, valueText } from './sentences.js'
import type { JsonSchema } from '../model/rule.js'
import type { SchemaError } from './violations.js'

const formatPhrases: Readonly<Record<string, string>> = {
  'locale-tag': 'a BCP 47 tag such as `nb-NO`',
  'us-date': 'a real date as MM/DD/YYYY',
  'loose-date': 'a real date as MM/DD/YYYY or YYYY-MM-DD',
  date: 'a real date such as `2024-01-31`',
  'date-time': 'a date and time such as `2024-01-31T12:00:00Z`',
  time: 'a time such as `12:00:00Z`',
  email: 'an e-mail address',
  uri: 'a URI with its scheme, such as `https://example.com/`',
  'uri-reference': 'a URI or a relative reference',
  regex: 'a valid regular expression',
  uuid: 'a UUID'
}

type Phrase = (schema: unknown, error: SchemaError) => string

const phrases: Readonly<Record<string, Phrase>> = {
  type: schema => describeTypes([schema ?? []].flat().map(String)) || 'it to be present',
  const: schema => `\`${valueText(schema)}\``,
  enum: (schema, error) => enumPhrase(schema, error.data),
  format: schema => formatPhrases[String(schema)] ?? `the format \`${String(schema)}\``,
  pattern: schema => `a text that matches \`${String(schema)}\``,
  minLength: schema => `at least ${count(schema, 'character')}`,
  maxLength: schema => `at most ${count(schema, 'character')}`,
  minItems: schema => `at least ${count(schema, 'item')}`,
  maxItems: schema => `at most ${count(schema, 'item')}`,
  minProperties: schema => `at least ${count(schema, 'key')}`,
  maxProperties: schema => `at most ${count(schema, 'key')}`,
  minimum: schema => `at least ${String(schema)}`,
  maximum: schema => `at most ${String(schema)}`,
  exclusiveMinimum: schema => `more than ${String(schema)}`,
  exclusiveMaximum: schema => `less than ${String(schema)}`,
  multipleOf: schema => `a multiple of ${String(schema)}`,
  uniqueItems: (_, error) =>
    `each item once (items ${Number(error.params['j']) + 1} and ${Number(error.params['i']) + 1} are equal)`,
  contains: schema => `an item that is ${describeSchema(schema)}`,
  not: schema => `anything but ${describeSchema(schema)}`,
  anyOf: (schema, error) => describeAlternatives(schema, error.data),
  oneOf: (schema, error) =>
    (error.params['passingSchemas'] ?? null) === null
      ? describeAlternatives(schema, error.data)
      : 'exactly one of the alternatives that the schema allows',
  'false schema': () => 'no such key'
}

/** The part of a sentence after "expected": what the failed keyword asks for. A schema may word it itself, as `x-expected`. */
export function expectationOf(error: SchemaError): string {
  const worded = error.parentSchema?.['x-expected']
  if (typeof worded === 'string' && error.keyword !== 'enum' && error.keyword !== 'const') return worded
  const phrase = Object.hasOwn(phrases, error.keyword) ? phrases[error.keyword] : undefined
  return phrase?.(error.schema, error) ?? `that it ${error.message ?? `satisfies \`${error.keyword}\``}`
}

/** A finding that listed more values would be read by nobody. */
export const mostSuggested = 100

/** The valid values themselves, where the keyword lists them: the first of them where they are many. */
export function suggestionsOf(error: SchemaError): readonly string[] | undefined {
  if (error.keyword === 'enum' && Array.isArray(error.schema))
    return error.schema.slice(0, mostSuggested).map(valueText)
  if (error.keyword === 'const') return [valueText(error.schema)]
  return undefined
}

/** What a schema asks for, in a few words. */
export function describeSchema(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return schema === false ? 'nothing' : 'anything'
  const { 'x-expected': worded, const: constant, enum: choices, type, format, pattern } = schema as JsonSchema
  if (typeof worded === 'string') return worded
  if (constant !== undefined) return `\`${valueText(constant)}\``
  if (Array.isArray(choices)) return listChoices(choices.map(valueText))
  if (typeof format === 'string') return formatPhrases[format] ?? `the format \`${format}\``
  if (typeof pattern === 'string') return `a text that matches \`${pattern}\``
  if (type !== undefined) return describeTypes([type].flat().map(String))
  return 'another form'
}

function describeAlternatives(schemas: unknown, data: unknown): string {
  if (!Array.isArray(schemas)) return 'another form'
  const choices = schemas.flatMap(schema => choicesOf(schema))
  const others = schemas.filter(schema => choicesOf(schema).length === 0).map(describeSchema)
  const listed = join([...choices.map(choice => `\`${choice}\``), ...others])
  const guess = typeof data === 'string' ? nearest(data, choices) : undefined
  return guess === undefined ? listed : `${listed} (did you mean \`${guess}\`?)`
}

function choicesOf(schema: unknown): string[] {
  const { const: constant, enum: choices } = (schema ?? {}) as JsonSchema
  if (constant !== undefined) return [valueText(constant)]
  return Array.isArray(choices) ? choices.map(valueText) : []
}

function enumPhrase(choices: unknown, data: unknown): string {
  if (!Array.isArray(choices)) return 'another value'
  return expectedChoice(
    typeof data === 'string' ? data : valueText(data),
    choices.map(valueText),
    'one of the values that the schema lists'
  )
}

function count(amount: unknown, noun: string): string {
  return `${String(amount)} ${noun}${amount === 1 ? '' : 's'}`
}
