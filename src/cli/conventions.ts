import { formatConventions, mergeConventions } from '../conventions/format.js'
import type { Convention } from '../model/choice.js'
import { UserError } from '../model/error.js'
import type { Settings } from '../model/settings.js'
import { plural } from '../report/counts.js'
import { writeOutputFile } from './output-file.js'

/**
 * `--learn`: adds what a run has learnt to the file of conventions. What people have decided stays as it is.
 *
 * @param learnt What the run has taken for conventions and the file does not have.
 * @returns A sentence for stderr.
 * @throws {UserError} When the file cannot be written, or the settings have switched conventions off.
 */
export function keepConventions(
  learnt: readonly Convention[],
  { conventions }: Pick<Settings, 'conventions'>,
  cwd: string
): string {
  if (conventions === null || conventions === undefined)
    throw new UserError('Unexpected `--learn` beside the setting `conventions: false`, expected one of them')
  const { path, known } = conventions
  if (learnt.length === 0) return `Learnt nothing new for \`${path}\`, which has ${plural(known.length, 'convention')}`
  writeOutputFile(path, formatConventions(mergeConventions(known, learnt)), cwd)
  return `Wrote ${plural(learnt.length, 'new convention')} to \`${path}\`: review them, and set \`status\` to \`refused\` for what is wrong`
}
