import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GNU_TIME = '/usr/bin/time'
/** Every tool prints without colours and as at a desk: in CI some switch their caches off. */
const environment = { ...process.env, NO_COLOR: '1' }
for (const name of ['CI', 'FORCE_COLOR', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'GITHUB_ACTIONS'])
  delete environment[name]

/** Whether CPU time and memory of a process can be measured here: wall time can everywhere. */
export const measuresResources = process.platform === 'linux' && existsSync(GNU_TIME)

/**
 * Runs one whole process and measures it, its children and threads included. Its stdout goes nowhere: some tools write tens of megabytes.
 *
 * @typedef {{ command: readonly string[], folder: string }} Invocation program with arguments, and its working directory
 * @typedef {object} Sample
 * @property {number} wall seconds from the start of the process to its end
 * @property {number | null} cpu seconds of CPU time, user and system; `null` where it cannot be measured
 * @property {number | null} memory peak resident memory in bytes of the largest process
 * @property {number} exitCode
 * @property {string} complaint the end of stderr
 *
 * @param {Invocation} invocation
 * @returns {Promise<Sample>}
 */
export async function runProcess({ command, folder }) {
  const scratch = mkdtempSync(join(tmpdir(), 'loc-lint-bench-run-'))
  const paths = { error: join(scratch, 'error'), usage: join(scratch, 'usage') }
  const [program, ...args] = measuresResources
    ? [GNU_TIME, '-q', '-f', '%U %S %M', '-o', paths.usage, ...command]
    : command
  const error = openSync(paths.error, 'w')
  try {
    const start = performance.now()
    const exitCode = await exitOf(
      spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', error] })
    )
    const wall = (performance.now() - start) / 1000
    const [user, system, kibibytes] = measuresResources
      ? readFileSync(paths.usage, 'utf8').trim().split(' ').map(Number)
      : []
    return {
      wall,
      cpu: user === undefined ? null : user + system,
      memory: kibibytes === undefined ? null : kibibytes * 1024,
      exitCode,
      complaint: readFileSync(paths.error, 'utf8').slice(-400).trim()
    }
  } finally {
    closeSync(error)
    rmSync(scratch, { recursive: true, force: true })
  }
}

function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal === null ? code : 128))
  })
}
