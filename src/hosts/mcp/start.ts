import type { Readable, Writable } from 'node:stream'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { packageVersion } from '../../config/package-files.js'
import { UserError } from '../../model/error.js'
import { runTool, tools } from './tools.js'

/**
 * Serves a client of the Model Context Protocol over a pair of streams, until the client closes its own.
 *
 * @param cwd Absolute path of the folder that tools may read.
 */
export async function startServer(input: Readable, output: Writable, cwd: string): Promise<void> {
  const mcp = new McpServer({ name: 'loc-lint', version: packageVersion() }, { capabilities: { tools: {} } })
  // Below the layer that takes schemas of zod: ours are JSON Schema, and their messages those of the command line.
  const { server } = mcp
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }))
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    try {
      return { content: [{ type: 'text', text: await runTool(params.name, params.arguments, cwd) }] }
    } catch (error) {
      // What the caller can put right is an answer to the model, not a failure of the protocol.
      if (!(error instanceof UserError)) throw error
      return { content: [{ type: 'text', text: error.message }], isError: true }
    }
  })
  const closed = new Promise<void>(resolve => {
    input.once('end', resolve)
    input.once('close', resolve)
  })
  await mcp.connect(new StdioServerTransport(input, output))
  await closed
  await mcp.close()
}
