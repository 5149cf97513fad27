import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { createRandom } from '../../scripts/accuracy/random.js'
import { serve } from '../../src/hosts/language-server/serve.js'
import type { GroupTexts } from '../properties/arbitraries/site.js'
import { bend } from './file-inputs.js'
import { inputOf } from './inputs.js'
import type { Target } from './targets.js'

/** Milliseconds that the server has for its last answer. */
const patience = 10_000

let folder: string | undefined

/** The language server takes any messages, and answers the one that comes after them. */
export const messagesTarget: Target = {
  inputOf: messagesInput,
  run: async texts => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const rejections: unknown[] = []
    const onRejection = (reason: unknown): void => {
      // That of an earlier run, whose streams have ended; the library ends the process with the editor.
      if (!/closed|disposed/.test(String(reason))) rejections.push(reason)
    }
    process.on('unhandledRejection', onRejection)
    try {
      // Given streams themselves, the library would end this process with them.
      serve(createConnection(new StreamMessageReader(input), new StreamMessageWriter(output)))
      const answered = new Promise<boolean>(resolve => {
        let said = ''
        output.on('data', (chunk: Buffer) => {
          said += chunk.toString()
          if (said.includes('"id":"last"')) resolve(true)
        })
        setTimeout(resolve, patience, false).unref()
      })
      for (const text of Object.values(texts)) send(input, text)
      send(input, JSON.stringify({ jsonrpc: '2.0', id: 'last', method: 'shutdown' }))
      const faults = (await answered) ? [] : ['it does not answer']
      return [...faults, ...rejections.map(reason => `a rejection that nobody handles: ${String(reason)}`)]
    } finally {
      process.off('unhandledRejection', onRejection)
      input.end()
    }
  }
}

function send(input: PassThrough, body: string): void {
  input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

/** A session of an editor whose messages are not always what the protocol says. */
function messagesInput(seed: number, contents: readonly string[]): GroupTexts {
  const random = createRandom(seed)
  folder ??= mkdtempSync(`${tmpdir()}/loc-lint-fuzz-`)
  const root = pathToFileURL(folder).href
  const uri = random.pick([`${root}/nb-no/a.md`, `${root}/en-us/a.mdx`, 'untitled:a', 'http://a.b/c', 'file:///', ''])
  const text = Object.values(inputOf(seed, contents))[0] ?? ''
  const [line, character] = [random.below(30), random.below(100)]
  const range = { start: { line: 0, character: 0 }, end: { line, character } }
  const textDocument = { uri, languageId: 'markdown', version: 1, text }
  const session = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: root, capabilities: {} } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument } },
    {
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: text.slice(0, 50) }] }
    },
    {
      id: 2,
      method: 'textDocument/codeAction',
      params: { textDocument: { uri }, range, context: { diagnostics: [] } }
    },
    { method: 'textDocument/didSave', params: { textDocument: { uri } } },
    { method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri, type: 2 }] } },
    { method: 'textDocument/didClose', params: { textDocument: { uri } } }
  ]
  const messages = session.flatMap((message, index) => {
    // Nothing is answered before a proper beginning.
    if (index < 2) return [message]
    switch (random.below(5)) {
      case 0:
        return []
      case 1:
        return [{ ...message, params: bend(message.params, random) }]
      case 2:
        return [message, random.pick(session.slice(2))]
      default:
        return [message]
    }
  })
  return Object.fromEntries(
    messages.map((message, index) => [String(index), JSON.stringify({ jsonrpc: '2.0', ...message })])
  )
}
