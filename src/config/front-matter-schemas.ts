import { join, resolve } from 'node:path'
import { UserError } from '../model/error.js'
import type { JsonSchema } from '../model/rule.js'
import type { Settings, UserSettings } from '../model/settings.js'
import { createValidator } from '../validation/validator.js'
import { packageRoot } from './package-files.js'
import { parseJson } from './parse-json.js'
import { withinSettingsBudget } from '../budget/data.js'
import { largestSchema, readBytes, settingsPlace, UnreadableFile, type SettingsPlace } from './read-bytes.js'
import type { ResolveContext } from './resolve.js'

const shippedPrefix = 'loc-lint/schemas/'

/**
 * Reads the front-matter schemas that the user named, and compiles each once, so that a broken one ends the run before it starts.
 *
 * @param entries `schemas` of the user's settings, of the right shape.
 * @param context Working directory, what the configuration is called in messages, and whether schemas must lie in that directory.
 * @throws {UserError} When a schema cannot be read, is no JSON or no valid JSON Schema.
 */
export function readSchemas(
  entries: NonNullable<UserSettings['schemas']>,
  context: ResolveContext
): Settings['schemas'] {
  return withinSettingsBudget(`\`schemas\` in ${context.origin}`, () => compileEach(entries, context))
}

function compileEach(entries: NonNullable<UserSettings['schemas']>, context: ResolveContext): Settings['schemas'] {
  return entries.map(({ files, schema }, index) => {
    const place = `\`schemas[${index}].schema\` in ${context.origin}`
    const entry =
      typeof schema === 'string'
        ? { schema: readSchema(schema, place, context), origin: schema }
        : { schema, origin: place }
    createValidator(entry.schema, entry.origin)({})
    return { files: typeof files === 'string' ? [files] : [...files], ...entry }
  })
}

function readSchema(path: string, place: string, { cwd, safe = false }: ResolveContext): JsonSchema {
  const isShipped = path.startsWith(shippedPrefix)
  const absolute = isShipped ? join(packageRoot(), path.slice('loc-lint/'.length)) : resolve(cwd, path)
  // A name such as `loc-lint/schemas/../..` leads out of what ships.
  const where = isShipped
    ? { root: join(packageRoot(), 'schemas'), isSafe: true }
    : settingsPlace(absolute, cwd, safe, largestSchema)
  const parsed = parseJson(readText(absolute, where, path, place), path)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UserError(`Unexpected content of the schema \`${path}\` that ${place} names, expected a JSON object`)
  }
  return parsed as JsonSchema
}

function readText(absolute: string, where: SettingsPlace, path: string, place: string): string {
  try {
    return readBytes(absolute, where).toString('utf8')
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new UserError(`Unexpected schema path \`${path}\` at ${place}, expected ${error.expected}`, { cause: error })
  }
}
