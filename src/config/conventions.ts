import { resolve } from 'node:path'
import { compareConventions, conventionKey } from '../conventions/learn.js'
import { defaultConventionsPath } from '../conventions/sentences.js'
import type { Convention } from '../model/choice.js'
import { UserError } from '../model/error.js'
import type { JsonSchema } from '../model/rule.js'
import type { ConventionSettings, UserSettings } from '../model/settings.js'
import { formatPath } from '../validation/sentences.js'
import { createValidator } from '../validation/validator.js'
import { readPackageFile } from './package-files.js'
import { parseJson } from './parse-json.js'
import { readBytes, settingsPlace, UnreadableFile } from './read-bytes.js'
import type { ResolveContext } from './resolve.js'

const schemaPath = 'schemas/conventions.schema.json'
const largest = 4 * 1024 * 1024

/**
 * Reads the conventions that people have accepted or refused.
 *
 * @param setting `conventions` of the user's settings: a path relative to `cwd`, or `false` for none; the usual file where it is left out.
 * @param context Working directory, what the configuration is called in messages, and whether the file must lie in that directory.
 * @returns `null` where the site is to have none. A file that is not there holds none.
 * @throws {UserError} When the file named does not exist, cannot be read, or is not valid: in one sentence with the place.
 */
export function readConventions(
  setting: UserSettings['conventions'],
  { cwd, origin, safe = false }: ResolveContext
): ConventionSettings | null {
  if (setting === false) return null
  const path = setting ?? defaultConventionsPath
  const absolute = resolve(cwd, path)
  try {
    const text = readBytes(absolute, settingsPlace(absolute, cwd, safe, largest)).toString('utf8')
    return { path, known: parseConventions(text.replace(/^\uFEFF/, ''), path) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    // `--learn` writes the file that a setting names.
    if (error.isMissing) return { path, known: [] }
    const where = setting === undefined ? '' : ` at \`conventions\` of ${origin}`
    throw new UserError(`Unexpected file of conventions \`${path}\`${where}, expected ${error.expected}`, {
      cause: error
    })
  }
}

function parseConventions(text: string, path: string): Convention[] {
  const where = `in \`${path}\``
  // Two branches that both learnt something meet in this file sooner or later.
  if (/^<{7} /m.test(text)) throw new UserError(`Unexpected merge conflict ${where}, expected it to be resolved`)
  const data = parseJson(text, path)
  const schema = JSON.parse(readPackageFile(schemaPath)) as JsonSchema
  const [violation] = createValidator(schema, schemaPath, { trusted: true })(data)
  if (violation !== undefined)
    throw new UserError(
      `${violation.message}${violation.path.length === 0 ? '' : ` at \`${formatPath(violation.path)}\``} ${where}`
    )
  const { conventions } = data as { readonly conventions: readonly Convention[] }
  const seen = new Map<string, number>()
  for (const [index, convention] of conventions.entries()) {
    const key = conventionKey(convention.locale, convention.rule, convention)
    const earlier = seen.get(key)
    if (earlier !== undefined)
      throw new UserError(
        `Unexpected repetition of \`conventions[${earlier}]\` at \`conventions[${index}]\` ${where}, expected each convention once`
      )
    seen.set(key, index)
  }
  return [...conventions].sort(compareConventions)
}
