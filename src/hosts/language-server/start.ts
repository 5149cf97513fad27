import type { Readable, Writable } from 'node:stream'
import { createConnection } from 'vscode-languageserver/node'
import { serve } from './serve.js'

/** Serves an editor over a pair of streams. The process ends with the editor. */
export function startServer(input: Readable, output: Writable): void {
  serve(createConnection(input, output))
}
