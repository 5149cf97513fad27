import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type InitializeParams,
  type InitializeResult
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { packageVersion } from '../../config/package-files.js'
import { createFault } from '../../lint/findings.js'
import { UserError } from '../../model/error.js'
import type { Finding } from '../../model/finding.js'
import { codeActions, fixAllKind } from './code-actions.js'
import { toDiagnostics } from './diagnostics.js'
import { lintDocument } from './lint-document.js'
import { createWorkspace, pathOf, readServerOptions, type ServerOptions } from './workspace.js'

/** How long to wait for the next key, in milliseconds. */
const pause = 150

/** Files whose change on disk may change findings: siblings, and configurations. */
const watched = ['**/*.{md,markdown,mdx}', '**/.remarkrc*', '**/package.json', '**/.gitignore']

interface Linted {
  readonly version: number
  readonly findings: readonly Finding[]
}

/**
 * Serves an editor until it leaves: diagnostics as one types, quick fixes, and one action that fixes all. There is no formatting.
 *
 * @param connection A connection that does not listen yet.
 * @param fixed What holds whatever the editor says.
 */
export function serve(connection: Connection, fixed: Pick<ServerOptions, 'safe'> = {}): void {
  const documents = new TextDocuments(TextDocument)
  const workspace = createWorkspace()
  workspace.options = fixed
  const linted = new Map<string, Linted>()
  const timers = new Map<string, NodeJS.Timeout>()
  let client: ClientCapabilities = {}
  let running: Promise<unknown> = Promise.resolve()

  /** One document after the other: what waits is linted as it is when its turn comes. */
  const lint = (uri: string): Promise<readonly Finding[]> => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    const turn = running.then(async () => {
      const document = documents.get(uri)
      if (document === undefined) return []
      const { version } = document
      const findings = await guarded(() => lintDocument(document, workspace))
      // Typed on meanwhile: that change has started a timer of its own.
      if (documents.get(uri)?.version === version) await publish(document, version, findings)
      return findings
    })
    running = turn.catch(() => {})
    return turn
  }

  const publish = async (document: TextDocument, version: number, findings: readonly Finding[]): Promise<void> => {
    const { uri } = document
    linted.set(uri, { version, findings })
    const withRelated = client.textDocument?.publishDiagnostics?.relatedInformation === true
    const diagnostics = toDiagnostics(findings, document, workspace.rootOf(pathOf(uri) ?? ''), withRelated)
    await connection.sendDiagnostics({ uri, version, diagnostics })
  }

  /** What is sent to an editor that has just left is lost, and must not end the server before its time. */
  const complain = (error: unknown): void => {
    connection.console.error(String(error))
  }

  const schedule = (uri: string, delay: number): void => {
    clearTimeout(timers.get(uri))
    timers.set(
      uri,
      setTimeout(() => {
        lint(uri).catch(complain)
      }, delay)
    )
  }

  const scheduleAll = (): void => {
    for (const { uri } of documents.all()) {
      linted.delete(uri)
      schedule(uri, pause)
    }
  }

  connection.onInitialize(parameters => {
    client = parameters.capabilities
    workspace.roots = rootsOf(parameters)
    try {
      const options = readServerOptions(parameters.initializationOptions)
      workspace.options = fixed.safe === true ? { ...options, safe: true } : options
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      // The library's `showErrorMessage` asks for an answer, and ends the server where the editor has none.
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: error.message })
        .catch(complain)
    }
    return initializeResult(client)
  })

  connection.onInitialized(() => {
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)))
        workspace.roots = [...workspace.roots.filter(root => !gone.has(root)), ...pathsOf(added)]
        scheduleAll()
      })
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: watched.map(globPattern => ({ globPattern })) })
      .catch(complain)
  })

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => !/\.(?:md|markdown|mdx)$/i.test(uri))) workspace.forgetConfigurations()
    scheduleAll()
  })
  connection.onDidChangeConfiguration(() => {
    workspace.forgetConfigurations()
    scheduleAll()
  })

  documents.onDidOpen(({ document }) => {
    schedule(document.uri, 0)
  })
  documents.onDidChangeContent(({ document }) => {
    if (!timers.has(document.uri) || linted.has(document.uri)) schedule(document.uri, pause)
  })
  // Editors that do not watch files: the other open locales of the article may look different now.
  documents.onDidSave(scheduleAll)
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    linted.delete(uri)
    connection.sendDiagnostics({ uri, diagnostics: [] }).catch(complain)
  })

  connection.onCodeAction(
    async ({ textDocument: { uri }, range, context: { only } }: CodeActionParams): Promise<CodeAction[]> => {
      const known = linted.get(uri)
      const findings =
        known !== undefined && known.version === documents.get(uri)?.version ? known.findings : await lint(uri)
      const document = documents.get(uri)
      // Edits are for the text that was linted; the editor asks again when it has changed.
      if (document === undefined || linted.get(uri)?.version !== document.version) return []
      return codeActions({
        document,
        findings,
        range,
        only,
        withVersion: client.workspace?.workspaceEdit?.documentChanges === true
      })
    }
  )

  connection.onShutdown(() => {
    for (const timer of timers.values()) clearTimeout(timer)
  })
  documents.listen(connection)
  connection.listen()
}

function initializeResult(client: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: 'loc-lint', version: packageVersion() },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      ...(client.workspace?.workspaceFolders === true
        ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
        : {})
    }
  }
}

function rootsOf({ workspaceFolders, ...older }: InitializeParams): string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return pathsOf(workspaceFolders)
  // Editors that know one folder only.
  const { rootUri } = older as { readonly rootUri?: unknown }
  return pathsOf(typeof rootUri === 'string' ? [{ uri: rootUri }] : [])
}

function pathsOf(folders: readonly { readonly uri: string }[]): string[] {
  // `file:///` alone is a root of its own; elsewhere a slash at the end would make the folder hold nothing.
  return folders
    .map(({ uri }) => pathOf(uri))
    .filter(path => path !== null)
    .map(path => (path.length > 1 ? path.replace(/[\\/]$/, '') : path))
}

/** A defect of ours must not end the server: it is reported where the findings would be. */
async function guarded(find: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await find()
  } catch (error) {
    return [createFault('internal', `Internal error: ${error instanceof Error ? error.message : String(error)}`)]
  }
}
