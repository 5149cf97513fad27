import type { Writable } from 'node:stream'
import type { LintOutcome, lintPaths } from '../run/lint-paths.js'
import type { Rule } from '../model/rule.js'

export interface OutputStream extends Writable {
  readonly isTTY?: boolean
  /** Number of the open file, where the stream is one of the process. */
  readonly fd?: number
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
  /** Calls a function before a signal of the user (Ctrl-C) ends the process. @returns How to take that back. */
  readonly onInterrupt?: (clean: () => void) => () => void
  /** Called before the first file is linted, with the number of files. */
  readonly beforeLint?: (files: number) => Promise<void>
}

/** The parts of the engine that a run uses; loaded when they are needed. */
export interface Engine {
  readonly lintPaths: (
    options: Parameters<typeof lintPaths>[0]
  ) => Promise<
    Pick<LintOutcome, 'results' | 'faults'> &
      Partial<Pick<LintOutcome, 'conventions' | 'fixes' | 'parser' | 'notices' | 'fingerprint' | 'stats'>>
  >
  readonly rules: readonly Rule[]
}
