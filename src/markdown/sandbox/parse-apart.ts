import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { decodeOutcomes, encodeRequests, type Outcome, type Request } from './messages.js'

/** Milliseconds after which a process is ended that does not end itself: its own watch is far stricter. */
const slowest = 60_000

/** Bytes of trees that are taken from one process. */
const largestOutput = 256_000_000

/** UTF-16 code units of texts for one process, but for a single longer text. */
const largestInput = 1_000_000

let findProgram = (): string => fileURLToPath(new URL('./parser-process.js', import.meta.url))

/**
 * Has the parser's program run from elsewhere: for tests, where the modules of this folder are not compiled.
 *
 * @param find Called for each process; returns an absolute path.
 */
export function useParserProgram(find: () => string): void {
  findProgram = find
}

/**
 * Parses texts in a process of its own, which ends with the text that satteri crashes on, or takes too much time or memory for. The caller waits.
 *
 * @param requests One text at least.
 * @returns What became of the first ones, in the same order: of one at least, and of as many as fit into one process and came before a text that it
 *   was lost on, that one included.
 */
export function parseApart(requests: readonly Request[]): Outcome[] {
  const share = firstShare(requests)
  const { stdout, signal, status, error } = spawnSync(process.execPath, [findProgram()], {
    input: encodeRequests(share),
    env: environment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: slowest,
    killSignal: 'SIGKILL',
    maxBuffer: largestOutput,
    windowsHide: true
  })
  // A process that could not be started has written nothing, not even an empty text.
  const outcomes = error !== undefined && status === null && signal === null ? [] : decodeOutcomes(stdout)
  if (outcomes.length === share.length || outcomes.at(-1)?.kind === 'lost') return outcomes
  return [...outcomes, { kind: 'lost', reason: reasonOf(signal, status, error) }]
}

function firstShare(requests: readonly Request[]): readonly Request[] {
  let length = 0
  const end = requests.findIndex(({ text }, index) => (length += text.length) > largestInput && index > 0)
  return end < 0 ? requests : requests.slice(0, end)
}

function reasonOf(signal: string | null, status: number | null, error: Error | undefined): string {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ETIMEDOUT') return `it took more than ${slowest / 1000} s`
  if (code === 'ENOBUFS') return `its tree has more than ${largestOutput / 1_000_000} MB`
  if (error !== undefined) return `its process could not be started: ${error.message}`
  return signal === null ? `its process ended with exit code ${status}` : `its process was ended by ${signal}`
}

/** Without options for Node that are intended for this process: a debugger, coverage, loaders. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...rest } = process.env
  // In editors that are built on Electron, `process.execPath` is Node with this variable only.
  return { ...rest, ELECTRON_RUN_AS_NODE: '1' }
}
