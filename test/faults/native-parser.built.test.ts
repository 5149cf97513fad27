import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { lintTree } from '../../src/hosts/lint-tree.js'
import { rules } from '../../rules/index.js'
import { startClient } from '../hosts/language-client.js'
import { damaged, run } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

const root = mkdtempSync(join(tmpdir(), 'loc-lint-parser-'))
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Deep enough to take satteri out of stack in any thread. */
const crash = `{${'['.repeat(20_000)}${']'.repeat(20_000)}}\n`
const endless = `{${'<a>'.repeat(60)}\n`

const repeated = '# Hei\n\nDrikk kaffe kaffe nå.\n'

function site(name: string, files: Readonly<Record<string, string>>): string {
  const cwd = join(root, name)
  writeFiles(cwd, {
    '.remarkrc.json': JSON.stringify({
      plugins: [['loc-lint', { extends: 'off', rules: { 'link-url-match': 'error', 'no-repeated-word': 'warn' } }]]
    }),
    ...files
  })
  return cwd
}

interface Result {
  readonly filePath: string
  readonly messages: readonly { readonly messageId: string }[]
}

describe('a file that the native parser is lost on', () => {
  const cwd = site('plain', {
    'docs/nb-no/a.mdx': repeated,
    'docs/nb-no/b.mdx': crash,
    'docs/nb-no/c.mdx': endless,
    'docs/nb-no/d.md': repeated,
    'docs/nb-no/e.md': damaged
  })
  const expected = {
    'docs/nb-no/a.mdx': ['doubled'],
    'docs/nb-no/b.mdx': ['parserLost'],
    'docs/nb-no/c.mdx': ['parserLost'],
    'docs/nb-no/d.md': ['doubled'],
    'docs/nb-no/e.md': ['lost']
  }
  const idsIn = (stdout: string): Record<string, string[]> =>
    Object.fromEntries(
      (JSON.parse(stdout) as Result[]).map(({ filePath, messages }) => [
        filePath,
        messages.map(({ messageId }) => messageId)
      ])
    )

  it.each(['off', '2'])('is one fault; the others have their findings (concurrency %s)', concurrency => {
    const { status, stdout } = run(['docs', '-f', 'json', '--concurrency', concurrency], cwd)
    expect(idsIn(stdout)).toEqual(expected)
    expect(status).toBe(2)
  })

  it('is left as it is by --fix, and the others are fixed', () => {
    const { status } = run(['docs', '--fix'], cwd)
    expect(status).toBe(2)
    expect(readFileSync(join(cwd, 'docs/nb-no/b.mdx'), 'utf8')).toBe(crash)
    expect(readFileSync(join(cwd, 'docs/nb-no/d.md'), 'utf8')).not.toBe(repeated)
  })

  it('does not end the language server', async () => {
    const client = await startClient(cwd)
    const told = await client.open('docs/nb-no/b.mdx', crash)
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining('Unexpected end of the Markdown parser')
    ])
    expect(await client.open('docs/nb-no/d.md', repeated)).toHaveLength(1)
    expect(await client.close()).toBe(0)
  })
})

describe('a host that parses itself', () => {
  const settings = {
    sourceLocale: 'en-US',
    layout: [],
    rules: new Map([['no-repeated-word', { level: 'warning' as const, options: { allow: [] } }]]),
    schemas: [],
    ignore: [],
    maxFileSize: 1_000_000
  }
  const lint = (path: string): string[] => {
    const cwd = site('host', {
      'docs/nb-no/a.mdx': repeated,
      'docs/en-us/a.mdx': crash,
      'docs/nb-no/b.mdx': crash,
      'docs/en-us/b.mdx': '# Hi\n'
    })
    const file = new VFile({ cwd, path, value: readFileSync(join(cwd, path)) })
    const tree = unified().use(remarkParse).parse(file)
    return lintTree(tree, file, settings, rules).map(({ messageId }) => messageId)
  }

  it('is told of the file that the native parser is lost on', () => {
    expect(lint('docs/nb-no/b.mdx')).toEqual(['parserLost'])
  })

  it('has the findings of a translation whose source is such a file', () => {
    expect(lint('docs/nb-no/a.mdx')).toEqual(['doubled'])
  })
})
