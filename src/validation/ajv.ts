import { createRequire } from 'node:module'
import type { Ajv as AjvClass, CodeOptions, Options } from 'ajv'
import type { JsonSchema } from '../model/rule.js'
import { customFormats } from './formats.js'

const require = createRequire(import.meta.url)

/** The module of Ajv that knows a draft of JSON Schema. */
export type Draft = 'ajv' | 'ajv/dist/2019' | 'ajv/dist/2020'

export interface AjvOptions {
  /** Fill in the defaults that the schema names; changes the data given. */
  readonly useDefaults: boolean
  readonly code: CodeOptions
}

/** The draft that a schema is written in: draft-07 where it does not say. */
export function draftOf(schema: JsonSchema): Draft {
  const name = typeof schema['$schema'] === 'string' ? schema['$schema'] : ''
  if (name.includes('2020-12')) return 'ajv/dist/2020'
  if (name.includes('2019-09')) return 'ajv/dist/2019'
  return 'ajv'
}

/**
 * Loads Ajv, which takes longer than most runs, and makes an instance with our formats. The build uses it too, so that what it compiles
 * says the same.
 *
 * @param draft Draft of the schemas to compile.
 */
export function createAjv(draft: Draft, { useDefaults, code }: AjvOptions): AjvClass {
  const { default: Ajv } = require(draft) as { default: new (options: Options) => AjvClass }
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: AjvClass) => void }
  const ajv = new Ajv({
    // Keywords and formats that we do not know may mean something to others: they are no faults.
    strict: false,
    logger: false,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    useDefaults,
    code
  })
  addFormats(ajv)
  for (const [name, isValid] of Object.entries(customFormats)) ajv.addFormat(name, isValid)
  if (draft === 'ajv') ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as JsonSchema)
  return ajv
}
