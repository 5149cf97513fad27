import { Readable } from 'node:stream'
import { UserError } from '../model/error.js'
import type { CommandContext } from './context.js'
import { agentSwitch } from './option-table.js'

/**
 * `loc-lint --mcp`: serves an agent by the Model Context Protocol on standard input and output, until the agent closes its end. Nothing of the
 * working directory is run, and nothing outside of it is read.
 *
 * @throws {UserError} When there is more on the command line.
 */
export async function agentCommand({ argv, cwd, stdin, stdout }: CommandContext): Promise<void> {
  const stranger = argv.find(argument => argument !== agentSwitch && argument !== '--safe')
  if (stranger !== undefined)
    throw new UserError(`Unexpected argument \`${stranger}\` beside \`${agentSwitch}\`, expected none`)
  const { startServer } = await import('../hosts/mcp/start.js')
  await startServer(Readable.from(stdin), stdout, cwd)
}
