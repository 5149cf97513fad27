import type { Writable } from 'node:stream'
import type { LintOutcome, lintPaths } from '../lint/lint-paths.js'
import type { Rule } from '../model/rule.js'

export interface OutputStream extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a run of the command line sees of its process. */
export interface CommandContext {
  /** Arguments without node and script. */
  readonly argv: readonly string[]
  /** Absolute path. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: OutputStream
  readonly stderr: OutputStream
}

/** The parts of the engine that a run uses; loaded when they are needed. */
export interface Engine {
  readonly lintPaths: (options: Parameters<typeof lintPaths>[0]) =>
    Promise<Pick<LintOutcome, 'results' | 'faults'> & Partial<Pick<LintOutcome, 'fixes' | 'parser'>>>
  readonly rules: readonly Rule[]
}
