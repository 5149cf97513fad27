import { Worker } from 'node:worker_threads'
import { createFault } from '../lint/findings.js'
import type { Finding } from '../model/finding.js'
import type { ForeignLint, PluginAnswer, PluginFile, PluginInput } from './plugin-messages.js'
import type { PluginSource } from './plugin-source.js'

export interface PluginThread {
  readonly lint: ForeignLint
  end(): Promise<void>
}

/** Plugins that fail on this many files of a run get no more. */
const mostLosses = 3
const millisecondsBetweenLooks = 100

/**
 * Runs other people's plugins in a thread of their own, so that one that spins, never answers or ends the process costs the run no more than a fault:
 * the thread is ended, and the files that it had are given one by one to fresh ones.
 *
 * @param source Where the plugins are named.
 * @param cwd Absolute path of the working directory.
 */
export function createPluginThread({ configuration, timeout }: PluginSource, cwd: string): PluginThread {
  const passed = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  let worker: Worker | null = null
  let losses = 0

  const start = async (): Promise<Worker | string> => {
    const input: PluginInput = { cwd, configuration, passed }
    const started = new Worker(new URL('./plugin-worker.js', import.meta.url), { workerData: input })
    const loaded = await nextMessage(started)
    return 'lost' in loaded ? loaded.lost : started
  }

  /** @returns What the plugins said, or why they did not. */
  const ask = async (files: readonly PluginFile[]): Promise<PluginAnswer | string> => {
    const asked = worker ?? (await start())
    if (typeof asked === 'string') return asked
    worker = asked
    const answer = nextMessage(asked)
    asked.postMessage(files)
    const outcome = await Promise.race([answer, stall(passed, timeout, answer)])
    if ('message' in outcome) return outcome.message as PluginAnswer
    worker = null
    await asked.terminate()
    return outcome.lost
  }

  const askAlone = async (file: PluginFile): Promise<readonly Finding[]> => {
    if (losses >= mostLosses) return [pluginFault(`they were given up after ${mostLosses} files`)]
    const answer = await ask([file])
    if (typeof answer !== 'string') return answer[0] ?? []
    losses++
    return [pluginFault(answer)]
  }

  return {
    async lint(files) {
      const answer = losses >= mostLosses ? 'given up' : await ask(files)
      const findings = new Map<string, readonly Finding[]>()
      for (const [index, file] of files.entries()) {
        findings.set(file.absolutePath, typeof answer === 'string' ? await askAlone(file) : (answer[index] ?? []))
      }
      return findings
    },
    async end() {
      await worker?.terminate()
    }
  }
}

function pluginFault(reason: string): Finding {
  return createFault(
    'pluginLost',
    `Unexpected end of other plugins on this file (${reason}), expected them to run through`
  )
}

type Outcome = { readonly message: unknown } | { readonly lost: string }

/** The next thing that a thread says, or why it ended without. */
async function nextMessage(worker: Worker): Promise<Outcome> {
  let reason: string | null = null
  return await new Promise<Outcome>(resolve => {
    worker.once('message', (message: unknown) => {
      resolve({ message })
    })
    worker.once('error', (error: Error) => {
      reason = `${error.name}: ${error.message}`
    })
    worker.once('exit', code => {
      resolve({ lost: reason ?? `they ended the process with code ${code}` })
    })
  }).finally(() => {
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
  })
}

/** Settles when no file has passed for too long; never after the answer. */
async function stall(passed: SharedArrayBuffer, timeout: number, answer: Promise<unknown>): Promise<Outcome> {
  const counter = new Int32Array(passed)
  let count = Atomics.load(counter, 0)
  let time = performance.now()
  let timer: NodeJS.Timeout | undefined
  void answer.finally(() => {
    clearInterval(timer)
  })
  return await new Promise<Outcome>(resolve => {
    timer = setInterval(() => {
      const present = Atomics.load(counter, 0)
      if (present !== count) [count, time] = [present, performance.now()]
      else if (performance.now() - time > timeout * 1000)
        resolve({ lost: `none has passed for ${timeout} seconds, see \`--plugin-timeout\`` })
    }, millisecondsBetweenLooks)
  })
}
