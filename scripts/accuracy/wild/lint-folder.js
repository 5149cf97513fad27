import { lintPaths, resolveSettings, rules } from '../core.js'

/** As many findings of a rule in a file as the command line keeps in the comparison with other tools. */
const MOST_FINDINGS = 1000

/**
 * Lints a folder as the command line does where there is no configuration.
 *
 * @param {string} cwd Absolute path.
 * @param {{ patterns?: readonly string[], settings?: object, withExcerpts?: boolean }} options
 * @returns {Promise<object[]>} Results as in the report, ordered by path.
 * @throws {Error} Where something could not be linted: figures of a part would pass for those of the whole.
 */
export async function lintFolder(cwd, { patterns = ['.'], settings = {}, withExcerpts = false } = {}) {
  const resolved = resolveSettings(settings, {}, rules, { cwd, origin: 'the accuracy bench' })
  const { results, faults } = await lintPaths({
    cwd,
    patterns,
    settings: resolved,
    maxFindings: MOST_FINDINGS,
    withExcerpts
  })
  if (faults.length > 0) throw new Error(`${cwd}: ${faults.join('; ')}`)
  return results
}
