import { UserError } from '../model/error.js'

/** What `--init` accepts: it looks at the whole tree, and its configuration is yet to be written. */
const allowed: ReadonlySet<string> = new Set([
  'init',
  'source-locale',
  'baseline',
  'update-baseline',
  'concurrency',
  'cache',
  'no-cache',
  'cache-location',
  'color',
  'no-color'
])

/**
 * Checks what is given beside `--init`.
 *
 * @param options Names of the options given.
 * @throws {UserError} When one of them does not fit, or is no option of a first look.
 */
export function checkInit(options: readonly string[]): void {
  for (const name of options) {
    if (!allowed.has(name))
      throw new UserError(`Unexpected option \`--${name}\` beside \`--init\`, expected it in the runs that follow`)
  }
  if (options.includes('baseline') && !options.includes('update-baseline')) {
    throw new UserError('Unexpected `--baseline` beside `--init`, expected `--update-baseline` with it')
  }
}
