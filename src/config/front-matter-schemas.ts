import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../model/error.js'
import type { JsonSchema } from '../model/rule.js'
import type { Settings, UserSettings } from '../model/settings.js'
import { createValidator } from '../validation/validator.js'
import { packageRoot } from './package-files.js'
import { parseJson } from './parse-json.js'

const shippedPrefix = 'loc-lint/schemas/'

/**
 * Reads the front-matter schemas that the user named, and compiles each once, so that a broken one ends the run before it starts.
 *
 * @param entries `schemas` of the user's settings, of the right shape.
 * @param origin What the configuration is called in messages.
 * @throws {UserError} When a schema cannot be read, is no JSON or no valid JSON Schema.
 */
export function readSchemas (entries: NonNullable<UserSettings['schemas']>, cwd: string, origin: string): Settings['schemas'] {
  return entries.map(({ files, schema }, index) => {
    const entry = typeof schema === 'string'
      ? { schema: readSchema(schema, cwd, `\`schemas[${index}].schema\` in ${origin}`), origin: schema }
      : { schema, origin: `\`schemas[${index}].schema\` in ${origin}` }
    createValidator(entry.schema, entry.origin)({})
    return { files: typeof files === 'string' ? [files] : [...files], ...entry }
  })
}

function readSchema (path: string, cwd: string, origin: string): JsonSchema {
  const absolute = path.startsWith(shippedPrefix) ? join(packageRoot(), path.slice('loc-lint/'.length)) : resolve(cwd, path)
  const parsed = parseJson(readText(absolute, path, origin), path)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UserError(`Unexpected content of the schema \`${path}\` that ${origin} names, expected a JSON object`)
  }
  return parsed as JsonSchema
}

function readText (absolute: string, path: string, origin: string): string {
  try {
    return readFileSync(absolute, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'a file that exists' : `a readable file (${(error as Error).message})`
    throw new UserError(`Unexpected schema path \`${path}\` at ${origin}, expected ${reason}`, { cause: error })
  }
}
