#!/usr/bin/env node
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './hosts/language-server/serve.js'
import { UserError } from './model/error.js'

serve(connect())

/** The library takes the transport from the arguments (`--stdio`, `--node-ipc`, `--socket=…`) and ends the process with the editor. */
function connect (): ReturnType<typeof createConnection> {
  try {
    return createConnection(ProposedFeatures.all)
  } catch {
    const error = new UserError('Unexpected call without a transport, expected `loc-lint-language-server --stdio` (docs/editors.md says how to set up an editor)')
    error.stack = error.message
    throw error
  }
}
