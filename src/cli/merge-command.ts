import { resolve } from 'node:path'
import { packageVersion } from '../config/package-files.js'
import { settleRun } from '../conventions/settle.js'
import { UserError } from '../model/error.js'
import { mergeBlobs, type BlobFile } from '../report/blob.js'
import { readFolder } from '../read/read-folder.js'
import type { Arguments } from './arguments.js'
import { loadBaseline } from './baseline.js'
import type { CommandContext, Engine } from './context.js'
import { keepConventions } from './conventions.js'
import { describeTool } from './report-options.js'
import { reportRun } from './report-run.js'
import { runSettings } from './settings.js'

/**
 * `loc-lint merge-reports DIR`: reports on the shards of a run as if it had been one, with the same verdict.
 *
 * @param folder Holds the reports that `--format blob` wrote, also in folders of their own.
 * @returns The exit code.
 * @throws {UserError} When they are not the shards of one run.
 */
export async function mergeCommand(
  folder: string,
  parsed: Arguments,
  context: CommandContext,
  { rules }: Engine
): Promise<number> {
  const { cwd } = context
  const merged = mergeBlobs(readReports(folder, cwd), folder, packageVersion())
  const { faults, fingerprint } = merged
  const { settings } = await runSettings(parsed, cwd, rules)
  const { results, learnt } = settleRun(merged.results, settings, parsed.learn)
  const notices = parsed.learn ? [keepConventions(learnt, settings, cwd)] : []
  const run = { results, faults, notices, settings, fixed: null, maxFindings: null, fingerprint, shard: null }
  return await reportRun(
    { ...run, baseline: loadBaseline(parsed, cwd), tool: describeTool(rules, settings) },
    parsed,
    context
  )
}

function readReports(folder: string, cwd: string): BlobFile[] {
  try {
    return readFolder(resolve(cwd, folder)).map(({ path, text }) => ({
      path: `${folder.replace(/[\\/]$/, '')}/${path}`,
      text
    }))
  } catch (error) {
    if (error instanceof UserError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    const expected =
      code === 'ENOENT'
        ? 'a folder that exists'
        : code === 'ENOTDIR'
          ? 'a folder'
          : `a folder that can be read (${message})`
    throw new UserError(`Unexpected path \`${folder}\` after \`merge-reports\`, expected ${expected}`, { cause: error })
  }
}
