import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const folder = resolve(`dist/test-cli-${process.pid}`)
/** Where the compiled command line is. */
export const cliPath = join(folder, 'src/cli.js')

/** Compiles the command line of the present sources; a build of its own, so that no stale `dist` is tested. */
export function buildCli(): void {
  const tsc = resolve('node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder],
    { encoding: 'utf8' }
  )
  if (status !== 0) throw new Error(`The build failed: ${stdout}`)
}

export function removeCli(): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Writes files below a folder; keys are paths. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** As in continuous integration: no run leaves a cache behind. */
const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', CI: 'true' }

/** Runs the command line as a process of its own and waits for it. */
export function runCli(argv: readonly string[], cwd: string, input = ''): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [cliPath, ...argv], {
    cwd,
    input,
    encoding: 'utf8',
    env,
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
  const child = spawn(process.execPath, [cliPath, ...argv], {
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
