#!/usr/bin/env node
import { createConnection, type Connection } from 'vscode-languageserver/node'
import { serve } from './hosts/language-server/serve.js'
import { UserError } from './model/error.js'

serve(connect())

/** The library takes the transport from the arguments (`--stdio`, `--node-ipc`, `--socket=…`) and ends the process with the editor. */
function connect(): Connection {
  try {
    return createConnection()
  } catch {
    const error = new UserError('Unexpected call without a transport, expected `loc-lint-language-server --stdio`')
    error.stack = error.message
    throw error
  }
}
