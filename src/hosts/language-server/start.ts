import type { Readable, Writable } from 'node:stream'
import { createConnection } from 'vscode-languageserver/node'
import { serve } from './serve.js'
import type { ServerOptions } from './workspace.js'

/**
 * Serves an editor over a pair of streams. The process ends with the editor.
 *
 * @param options What holds whatever the editor says.
 */
export function startServer(input: Readable, output: Writable, options: Pick<ServerOptions, 'safe'> = {}): void {
  serve(createConnection(input, output), options)
}
