import { readdirSync } from 'node:fs'
import { UserError } from '../model/error.js'

/** Names that people give to a configuration, and that nothing reads. */
const misnamed = /^(?:\.?loc-?lint(?:\.config|rc)?\.(?:c|m)?(?:js|ts|json|ya?ml)|\.loc-?lintrc)$/

/** Keys of loc-lint's settings, or names of the tool, that people write at the top of a remark configuration. */
const misplacedKeys = [
  'loc-lint',
  'locLint',
  'rules',
  'extends',
  'sourceLocale',
  'layout',
  'ignore',
  'frontMatter',
  'glossary'
]

/**
 * Refuses a configuration by a name that loc-lint does not read: its author believes that it holds.
 *
 * @param cwd Absolute working directory.
 * @throws {UserError} Naming the file.
 */
export function refuseMisnamed(cwd: string): void {
  const name = namesIn(cwd).find(candidate => misnamed.test(candidate))
  if (name === undefined) return
  throw new UserError(
    `Unexpected configuration \`${name}\`, which is not read, expected its settings in \`.remarkrc.js\` or \`.remarkrc.json\` (or \`--no-config\`)`
  )
}

/**
 * Refuses settings that stand where remark looks for plugins.
 *
 * @param preset The configuration as it was read.
 * @param origin What it is called in messages.
 * @throws {UserError} Naming the key, and where it belongs.
 */
export function refuseMisplacedKeys(preset: Readonly<Record<string, unknown>>, origin: string): void {
  const key = misplacedKeys.find(candidate => Object.hasOwn(preset, candidate))
  if (key === undefined) return
  const settings = key === 'loc-lint' || key === 'locLint' ? '{ … }' : `{ "${key}": … }`
  throw new UserError(
    `Unexpected \`${key}\` at the top of ${origin}, expected \`{ "plugins": [["loc-lint", ${settings}]] }\``
  )
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
