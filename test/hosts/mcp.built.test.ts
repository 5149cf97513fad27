import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCli } from '../support/built.js'
import { writeFiles } from '../support/write-files.js'

const english = '# Water the plants\n\nFill the can with 2 litres, then run `npm start --port 80`.\n'
const german = '# Pflanzen gießen\n\nFüllen Sie die Kanne mit 2 Litern und führen Sie dann `npm start --prt 80` aus.\n'

let cwd = ''
let client: Client
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-mcp-'))
  writeFiles(cwd, { 'docs/en/a.md': english, 'docs/de/a.md': german })
  client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [builtCli, '--mcp'], cwd }))
})
afterAll(async () => {
  await client.close()
  rmSync(cwd, { recursive: true, force: true })
})

async function call(name: string, input: Record<string, unknown>): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: input })
  const [first] = content as { text: string }[]
  return { text: first?.text ?? '', isError: isError === true }
}

describe('loc-lint --mcp', () => {
  it('lists its tools with schemas', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['verify_translation', 'lint_site', 'show_status', 'explain_rule'])
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/\.$/)
      expect(inputSchema.type).toBe('object')
    }
  })

  it('verifies a translation', async () => {
    const { text } = await call('verify_translation', { source: english, target: german, locale: 'de' })
    expect(JSON.parse(text)).toMatchObject({
      locale: 'de',
      coverage: 'compared',
      findings: [{ rule: 'code-match', expected: ['npm start --port 80'], actual: 'npm start --prt 80', line: 3 }]
    })
  })

  it('finds nothing in a translation that was repaired', async () => {
    const { text } = await call('verify_translation', {
      source: english,
      target: german.replace('--prt', '--port'),
      locale: 'de'
    })
    expect(JSON.parse(text)).toMatchObject({ findings: [] })
  })

  it('lints the folder that it was started in', async () => {
    const { text } = await call('lint_site', {})
    expect(JSON.parse(text)).toMatchObject({
      summary: ['0 errors, 1 warning in 1 file (2 linted)', 'Compared 1 article in 1 locale with its source'],
      faults: [],
      findings: [{ file: 'docs/de/a.md', line: 3, rule: 'code-match', severity: 'warning' }]
    })
  })

  it('shows where translations stand', async () => {
    const { text } = await call('show_status', { locale: 'de' })
    const { locales } = JSON.parse(text) as { locales: { locale: string }[] }
    expect(locales.map(({ locale }) => locale)).toEqual(['de'])
  })

  it('explains a rule', async () => {
    expect((await call('explain_rule', { rule: 'code-match' })).text).toMatch(/^# /)
  })

  it.each([
    ['explain_rule', { rule: 'code-mtch' }, 'did you mean `code-match`?'],
    ['lint_site', { paths: ['/etc'] }, 'expected one below the working directory'],
    ['lint_site', { paths: ['docs/../../x'] }, 'expected one below the working directory'],
    ['verify_translation', { source: english }, 'target'],
    ['translate', {}, 'Unexpected tool `translate`']
  ])('answers %s %j with a sentence', async (name, input, sentence) => {
    const { text, isError } = await call(name, input)
    expect(isError).toBe(true)
    expect(text).toContain(sentence)
  })
})
