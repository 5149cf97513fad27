#!/usr/bin/env node
import * as nodeModule from 'node:module'
import { describeFailure, main } from './cli/main.js'
import { toNotices } from './cli/streams.js'

// From Node 22.1 on, what V8 has compiled is kept in the system's folder for temporary files; NODE_DISABLE_COMPILE_CACHE=1 switches that off.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void }
enableCompileCache?.()

/** The newest Node that is known to have the setting; V8 complains on stderr about those that it does not know. */
const newestKnownNode = 24

/** Runs of fewer files are over before any of it matters, and would have to wait for `node:v8` to load. */
const manyFiles = 100

async function tuneEngine(files: number): Promise<void> {
  const node = Number.parseInt(process.versions.node, 10)
  if (files < manyFiles || node > newestKnownNode) return
  const { setFlagsFromString } = await import('node:v8')
  // Most of a run is spent in code that is called too seldom to be worth an optimized version, and compiling that took a quarter of the time
  // (`docs/decisions/0015-speed-and-memory.md`): functions have to be busier, and take fewer others in. Newer versions of Node count calls themselves.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')
  if (node < 22) setFlagsFromString('--interrupt-budget=400000')
  // On large machines V8 lets memory grow to twice what is in use before it collects; each thread does so for itself.
  setFlagsFromString('--heap-growing-percent=20')
  // What lives while its batch is linted passes for long-lived: V8 would make such objects in old space from then on, where they drag all that they hold with them.
  // Code that was compiled with V8's own choice keeps it, so this comes before the first article.
  setFlagsFromString('--no-allocation-site-pretenuring')
}

let finished = false
let crashed = false

// Until the verdict is known, an end for any other reason (a plugin that calls `process.exit(0)`, a promise that is lost) is a fault.
process.exitCode = 2
process.on('exit', () => {
  if (finished) return
  process.exitCode = 2
  process.stderr.write(toNotices(['the run ended before its report was complete']))
})
process.on('uncaughtException', error => {
  crashed = true
  process.exitCode = 2
  process.stderr.write(toNotices(describeFailure(error, process.env)))
})

/** Runs a function before a signal ends the process, which it then does as if nobody had listened. */
function beforeInterrupt(clean: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const forget = (): void => {
    for (const signal of signals) process.off(signal, listen)
  }
  const listen = (signal: NodeJS.Signals): void => {
    clean()
    forget()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, listen)
  return forget
}

void main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt: beforeInterrupt,
  beforeLint: tuneEngine
}).then(exitCode => {
  finished = true
  process.exitCode = crashed ? 2 : exitCode
})
