import { Readable } from 'node:stream'
import { UserError } from '../model/error.js'
import type { CommandContext } from './context.js'
import { editorSwitch } from './option-table.js'

/** What clients add of their own to any server. */
const harmless = /^--(?:lsp|stdio|safe|clientProcessId=\d+)$/

/**
 * `loc-lint --lsp`: serves an editor by the language server protocol on standard input and output. Returns at once; the process lives until
 * the editor leaves. With `--safe`, it runs no code of the folders that are open.
 *
 * @throws {UserError} When there is more on the command line: what the server takes, the editor says.
 */
export async function editorCommand({ argv, stdin, stdout }: CommandContext): Promise<void> {
  const stranger = argv.find(argument => !harmless.test(argument))
  if (stranger !== undefined) {
    throw new UserError(
      `Unexpected argument \`${stranger}\` beside \`${editorSwitch}\`, expected \`--stdio\`, \`--safe\` or none (\`loc-lint-language-server\` knows other transports)`
    )
  }
  const { startServer } = await import('../hosts/language-server/start.js')
  startServer(Readable.from(stdin), stdout, { safe: argv.includes('--safe') })
}
