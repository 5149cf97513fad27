import { execFile, type ExecFileException } from 'node:child_process'
import { UserError } from '../model/error.js'

const largestOutput = 1 << 28

export interface GitOutcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/**
 * Runs git without a shell.
 *
 * @param args Arguments, the command first.
 * @param cwd Absolute path.
 * @returns What it printed, whatever its exit code.
 * @throws {UserError} When git is not installed.
 */
export async function tryGit (args: readonly string[], cwd: string): Promise<GitOutcome> {
  return await new Promise((done, fail) => {
    execFile('git', [...args], { cwd, encoding: 'utf8', maxBuffer: largestOutput, windowsHide: true }, (error, out, err) => {
      if (error === null) done({ code: 0, out, err })
      else if (typeof error.code === 'number') done({ code: error.code, out, err })
      else fail(new UserError(describe(error, args[0] ?? ''), { cause: error }))
    })
  })
}

function describe ({ code, message }: ExecFileException, command: string): string {
  if (code === 'ENOENT') return 'Unexpected lack of `git`, expected it to be installed: `--staged` and `--since` ask it what was changed'
  return `Unexpected end of \`git ${command}\` (${code ?? message}), expected it to run through`
}

/**
 * Runs git and returns what it prints.
 *
 * @throws {UserError} When it fails; the sentence holds the first line of what git says.
 */
export async function git (args: readonly string[], cwd: string): Promise<string> {
  const { code, out, err } = await tryGit(args, cwd)
  if (code === 0) return out
  throw new UserError(`Unexpected failure of \`git ${args[0] ?? ''}\` (${firstLine(err)}), expected it to run through`)
}

/** What git said, without its prefix. */
export function firstLine (text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^fatal: /, '')
}
