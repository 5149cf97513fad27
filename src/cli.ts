#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { describeFailure, main } from './cli/main.js'
import { toNotices } from './cli/streams.js'

/** The newest Node that is known to have the setting; V8 complains on stderr about those that it does not know. */
const newestKnownNode = 24

// On large machines V8 lets memory grow to twice what is in use before it collects; each thread does so for itself.
if (Number.parseInt(process.versions.node, 10) <= newestKnownNode) setFlagsFromString('--heap-growing-percent=40')

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
function beforeInterrupt (clean: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const forget = (): void => { for (const signal of signals) process.off(signal, listen) }
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
  onInterrupt: beforeInterrupt
}).then(exitCode => {
  finished = true
  process.exitCode = crashed ? 2 : exitCode
})
