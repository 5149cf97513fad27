import { UserError } from '../model/error.js'

/** First word of the command line that merges reports. */
export const mergeWord = 'merge-reports'

/** What the shards have not decided yet. */
const allowed: ReadonlySet<string> = new Set([
  'format',
  'output-file',
  'quiet',
  'all-places',
  'max-warnings',
  'baseline',
  'no-baseline',
  'update-baseline',
  'prune-baseline',
  'learn',
  'no-conventions',
  'config',
  'no-config',
  'safe',
  'color',
  'no-color',
  'help',
  'version'
])

/**
 * Reads `loc-lint merge-reports DIR`.
 *
 * @param paths What is no option.
 * @param options Names of the options given.
 * @returns The folder; `null` for any other command line.
 * @throws {UserError} When there is no folder, more than one, or an option that belongs to the shards.
 */
export function mergeFolder(paths: readonly string[], options: Iterable<string>): string | null {
  const [word, folder, second] = paths
  if (word !== mergeWord) return null
  if (folder === undefined)
    throw new UserError(`Unexpected end after \`${mergeWord}\`, expected the folder with the reports of all shards`)
  if (second !== undefined)
    throw new UserError(`Unexpected path \`${second}\` after \`${mergeWord} ${folder}\`, expected one folder`)
  for (const name of options) {
    if (!allowed.has(name))
      throw new UserError(
        `Unexpected option \`--${name}\` beside \`${mergeWord}\`, expected it where the shards are linted`
      )
  }
  return folder
}
