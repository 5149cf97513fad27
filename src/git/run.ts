import { execFile, spawn, spawnSync, type ChildProcessByStdio, type ExecFileException } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { UserError } from '../model/error.js'
import { listFilters, readOnlyEnvironment, safeEnvironment } from './safe-environment.js'

const largestOutput = 1 << 28

export interface GitOutcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs git in one repository. */
export interface Git {
  /**
   * Runs git and returns what it prints.
   *
   * @param args Arguments, the command first.
   * @param folder Absolute path of the folder to run in; that of this `Git` by default.
   * @throws {UserError} When it fails; the sentence holds the first line of what git says.
   */
  run(args: readonly string[], folder?: string): Promise<string>
  /** The same, but returns what it printed whatever its exit code. @throws {UserError} When git is not installed. */
  attempt(args: readonly string[], folder?: string): Promise<GitOutcome>
  /** The same for output that may be of any encoding; `null` where the command fails or prints too much. */
  attemptBytes(args: readonly string[], folder?: string): Promise<Buffer | null>
  /** Whether nothing that the repository configures is run. */
  readonly safe: boolean
}

/**
 * Makes git ready to be run, always without a shell.
 *
 * @param cwd Absolute path.
 * @param safe Whether to keep the repository from having programs of its own run.
 */
export function createGit(cwd: string, safe: boolean): Git {
  let environment: Promise<NodeJS.ProcessEnv> | undefined
  const environmentNow = async (): Promise<NodeJS.ProcessEnv> => {
    if (!safe) return process.env
    environment ??= safeEnvironment(process.env, async env => decoded(await execute(listFilters, cwd, env)).out)
    return await environment
  }
  const attempt: Git['attempt'] = async (args, folder = cwd) =>
    decoded(await execute(args, folder, await environmentNow()))
  return {
    safe,
    attempt,
    async attemptBytes(args, folder = cwd) {
      const { code, out } = await execute(args, folder, await environmentNow())
      return code === 0 ? out : null
    },
    async run(args, folder) {
      const { code, out, err } = await attempt(args, folder)
      if (code === 0) return out
      throw new UserError(
        `Unexpected failure of \`git ${args[0] ?? ''}\` (${firstLine(err)}), expected it to run through`
      )
    }
  }
}

interface RawOutcome {
  readonly code: number
  readonly out: Buffer
  readonly err: Buffer
}

function decoded({ code, out, err }: RawOutcome): GitOutcome {
  return { code, out: out.toString('utf8'), err: err.toString('utf8') }
}

async function execute(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<RawOutcome> {
  return await new Promise((done, fail) => {
    const child = execFile(
      'git',
      [...args],
      { cwd, env, encoding: 'buffer', maxBuffer: largestOutput, windowsHide: true },
      (error, out, err) => {
        if (error === null) done({ code: 0, out, err })
        else if (typeof error.code === 'number') done({ code: error.code, out, err })
        else fail(new UserError(describe(error, args[0] ?? ''), { cause: error }))
      }
    )
    // What git starts may read to the end of its input.
    child.stdin?.end()
  })
}

/**
 * Runs a command of git that only reads objects, and waits for it: hosts that lint within one call have no other way.
 *
 * @param args Arguments, the command first; plumbing only, whose output no configuration changes.
 * @param folder Absolute path of the folder to run in.
 * @param input What the command reads.
 * @returns What it printed; `null` where it failed, and where git is not installed.
 */
export function readObjects(args: readonly string[], folder: string, input = ''): Buffer | null {
  const env = readOnlyEnvironment(process.env)
  const { status, stdout } = spawnSync('git', [...args], {
    cwd: folder,
    env,
    input,
    maxBuffer: largestOutput,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore']
  })
  return status === 0 ? stdout : null
}

/**
 * Starts a command of git that only reads objects and goes on as long as it is asked.
 *
 * @param args Arguments, the command first; plumbing only, whose output no configuration changes.
 * @param folder Absolute path of the folder to run in.
 */
export function startReading(args: readonly string[], folder: string): ChildProcessByStdio<Writable, Readable, null> {
  return spawn('git', [...args], {
    cwd: folder,
    env: readOnlyEnvironment(process.env),
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore']
  })
}

function describe({ code, message }: ExecFileException, command: string): string {
  if (code === 'ENOENT')
    return 'Unexpected lack of `git`, expected it to be installed: `--staged` and `--since` ask it what was changed'
  return `Unexpected end of \`git ${command}\` (${code ?? message}), expected it to run through`
}

/** Git's message, without its prefix. */
export function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^fatal: /, '')
}
