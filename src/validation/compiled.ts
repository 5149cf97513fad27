import type { SchemaError } from './violations.js'

/** A validator as Ajv makes it: says whether data is valid, and leaves what is wrong on itself. */
export interface CompiledSchema {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/**
 * Our own schemas by what they are called in messages: the schema as JSON, and its validator. Empty in the sources, where Ajv does it at run time;
 * the build has `scripts/build/compile-schemas.js` write this module anew.
 */
export const compiledSchemas: ReadonlyMap<string, { readonly schema: string; readonly validate: CompiledSchema }> =
  new Map()
