import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { builtCli } from '../support/built.js'

/** As in continuous integration: no run leaves a cache behind. */
const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', CI: 'true' }

/**
 * Runs the command line as a process of its own and waits for it.
 *
 * @param variables Variables of the environment beside those that all have.
 */
export function runCli(
  argv: readonly string[],
  cwd: string,
  input = '',
  variables: Readonly<Record<string, string>> = {}
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [builtCli, ...argv], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...env, ...variables },
    timeout: 30_000,
    maxBuffer: 100_000_000
  })
}

/** Runs the command line with streams that nobody reads: each is closed at once, or after its first bytes. */
export async function runUnread(
  argv: readonly string[],
  cwd: string,
  close: 'stdout' | 'stderr',
  atOnce: boolean
): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [builtCli, ...argv], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000
  })
  let err = ''
  if (close !== 'stderr')
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
  if (atOnce) child[close].destroy()
  else child[close].once('data', () => child[close].destroy())
  if (close === 'stderr') child.stdout.resume()
  const code = await new Promise<number | null>(done => child.once('exit', done))
  return { code, err }
}
