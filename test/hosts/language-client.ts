import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { bundleFolder } from '../support/built.js'

/** An editor that speaks to the real server over its standard streams. */
export interface LanguageClient {
  readonly initialized: InitializeResult
  uri(path: string): string
  /** Opens a document with a text of its own, and waits for its diagnostics. */
  open(path: string, text: string): Promise<readonly Diagnostic[]>
  /** Replaces a range, as typing does, and waits for the diagnostics of that version. */
  type(path: string, range: Range, text: string): Promise<readonly Diagnostic[]>
  /** Writes texts over the first line of a document, one after the other without waiting, and waits for the diagnostics of the last version. */
  burst(path: string, lines: readonly string[]): Promise<readonly Diagnostic[]>
  /** Tells that a document was saved, and waits for new diagnostics of another one. */
  save(path: string, other: string): Promise<readonly Diagnostic[]>
  actions(path: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>
  /** The document's text with an action's edits. */
  applied(path: string, action: CodeAction): string
  request(method: string, parameters: unknown): Promise<unknown>
  /** Messages that the server wants to be shown. */
  readonly shown: readonly string[]
  /** Ends the server as an editor does. @returns Its exit code. */
  close(): Promise<number | null>
}

export interface ClientOptions {
  readonly initializationOptions?: unknown
  /** The editor has opened a file, not a folder. */
  readonly withoutFolder?: boolean
  /** The program and its arguments; `loc-lint-language-server --stdio` by default. */
  readonly command?: readonly string[]
}

/** Starts the built server in a folder. */
export async function startClient(root: string, options: ClientOptions = {}): Promise<LanguageClient> {
  const server = spawn(process.execPath, options.command ?? [join(bundleFolder, 'language-server.js'), '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const ended = new Promise<number | null>(resolve => {
    server.on('exit', resolve)
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin)
  )
  const documents = new Map<string, TextDocument>()
  const waiting: { uri: string; version: number | undefined; resolve: (diagnostics: readonly Diagnostic[]) => void }[] =
    []
  const shown: string[] = []
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, version, diagnostics }: PublishDiagnosticsParams) => {
      const index = waiting.findIndex(
        entry => entry.uri === uri && (entry.version === undefined || entry.version === version)
      )
      waiting.splice(index, index < 0 ? 0 : 1)[0]?.resolve(diagnostics)
    }
  )
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message)
  })
  connection.listen()
  const uri = (path: string): string => pathToFileURL(join(root, path)).href
  const diagnosticsOf = (address: string, version?: number): Promise<readonly Diagnostic[]> =>
    new Promise(resolve => {
      waiting.push({ uri: address, version, resolve })
    })
  const known = (path: string): TextDocument => documents.get(uri(path)) as TextDocument

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: options.withoutFolder === true ? null : [{ uri: pathToFileURL(root).href, name: 'site' }],
    initializationOptions: options.initializationOptions,
    capabilities: {
      textDocument: { publishDiagnostics: { relatedInformation: true } },
      workspace: { workspaceEdit: { documentChanges: true } }
    }
  })
  await connection.sendNotification('initialized', {})
  return {
    initialized,
    uri,
    shown,
    open: async (path, text) => {
      documents.set(uri(path), TextDocument.create(uri(path), 'markdown', 1, text))
      const diagnostics = diagnosticsOf(uri(path), 1)
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(path), languageId: 'markdown', version: 1, text }
      })
      return await diagnostics
    },
    type: async (path, range, text) => {
      const version = known(path).version + 1
      documents.set(uri(path), TextDocument.update(known(path), [{ range, text }], version))
      const diagnostics = diagnosticsOf(uri(path), version)
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(path), version },
        contentChanges: [{ range, text }]
      })
      return await diagnostics
    },
    burst: async (path, lines) => {
      const last = diagnosticsOf(uri(path), known(path).version + lines.length)
      for (const text of lines) {
        const document = known(path)
        const range = {
          start: { line: 0, character: 0 },
          end: { line: 0, character: document.getText().indexOf('\n') }
        }
        const version = document.version + 1
        documents.set(uri(path), TextDocument.update(document, [{ range, text }], version))
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri: uri(path), version },
          contentChanges: [{ range, text }]
        })
      }
      return await last
    },
    save: async (path, other) => {
      const diagnostics = diagnosticsOf(uri(other))
      await connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri(path) } })
      return await diagnostics
    },
    actions: async (path, range, only) =>
      await connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: uri(path) },
        range,
        context: { diagnostics: [], ...(only === undefined ? {} : { only }) }
      }),
    applied: (path, { edit }) => {
      const [change] = edit?.documentChanges ?? []
      if (change === undefined || !('edits' in change)) throw new Error('no edits')
      if (change.textDocument.version !== known(path).version) throw new Error('edits for another version')
      return TextDocument.applyEdits(known(path), change.edits as TextEdit[])
    },
    request: async (method, parameters) => await connection.sendRequest(method, parameters as object),
    close: async () => {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await ended
      connection.dispose()
      return code
    }
  }
}
