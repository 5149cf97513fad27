import { Writable } from 'node:stream'
import type { CommandContext, Engine } from '../../src/cli/context.js'
import { main } from '../../src/cli/main.js'
import { testRules } from '../config/rules.js'
import { manyScripts } from '../report/samples.js'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
  /** What the command line asked the engine to do; `null` where it did not. */
  readonly asked: Parameters<Engine['lintPaths']>[0] | null
}

export interface Setup {
  readonly cwd?: string
  readonly env?: CommandContext['env']
  readonly stdin?: readonly (string | Uint8Array)[]
  readonly engine?: Partial<Engine>
  readonly terminal?: { readonly columns: number }
}

class Collector extends Writable {
  text = ''
  constructor(
    readonly isTTY: boolean,
    readonly columns: number
  ) {
    super()
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

/** Runs the command line in this process, with an engine that finds `manyScripts`. */
export async function run(argv: readonly string[], setup: Setup = {}): Promise<Outcome> {
  let asked: Outcome['asked'] = null
  const engine: Engine = {
    rules: testRules,
    lintPaths: async () => ({ results: manyScripts, faults: [] }),
    ...setup.engine
  }
  const stdout = new Collector(setup.terminal !== undefined, setup.terminal?.columns ?? 0)
  const stderr = new Collector(false, 0)
  const code = await main(
    {
      argv,
      cwd: setup.cwd ?? process.cwd(),
      env: setup.env ?? {},
      stdin: asyncIterable(setup.stdin ?? []),
      stdout,
      stderr
    },
    async () => ({
      ...engine,
      lintPaths: async options => {
        asked = options
        return await engine.lintPaths(options)
      }
    })
  )
  return { code, out: stdout.text, err: stderr.text, asked }
}

async function* asyncIterable(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks
}
