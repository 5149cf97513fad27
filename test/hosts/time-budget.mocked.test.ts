import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Linter } from 'eslint'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified, type Plugin } from 'unified'
import { VFile } from 'vfile'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type * as Time from '../../src/budget/time.js'
import type * as Define from '../../src/define-rule.js'

// Hosts have rules and budget from where all have them: one rule that does not end on one text, and little time for a text of its length.
vi.mock('../../rules/index.js', async () => {
  const { defineRule, noOptions } = await vi.importActual<typeof Define>('../../src/define-rule.js')
  const meta = {
    description: 'test',
    scope: 'article',
    recommended: 'error',
    fixable: false,
    issueType: 'other',
    options: noOptions,
    messages: { seen: 'Unexpected text, expected none' }
  } as const
  return {
    rules: [
      defineRule({
        name: 'link-url-match',
        meta,
        create: () => ({
          article: ({ text }) => {
            while (text.includes('uendelig'));
          }
        })
      }),
      defineRule({
        name: 'number-match',
        meta,
        create: context => ({
          article: () => {
            context.report({ messageId: 'seen', place: { start: 0, end: 1 } })
          }
        })
      })
    ]
  }
})
vi.mock('../../src/budget/time.js', async importOriginal => {
  const time = await importOriginal<typeof Time>()
  return {
    ...time,
    wallClock: time.createTimeBudget(characters => (characters === 'uendelig\n'.length ? 2000 : 120_000))
  }
})

const { rules } = await import('../../rules/index.js')
const { default: locLint, toRemarkPlugin } = await import('../../src/hosts/remark/index.js')
const { default: eslintPlugin } = await import('../../src/hosts/eslint/index.js')
const { lintDocument } = await import('../../src/hosts/language-server/lint-document.js')
const { createWorkspace } = await import('../../src/hosts/language-server/workspace.js')

const root = mkdtempSync(join(tmpdir(), 'loc-lint-budget-'))
mkdirSync(join(root, 'nb'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

/** Where the time is up, the sentence of the command line. */
const told =
  'Unexpected time on this file (in the rule `link-url-match`), expected 10 s, and 5 s more for each million characters, at most: it was interrupted'
const seen = 'Unexpected text, expected none'

function file(text: string): { path: string; text: string } {
  const path = join(root, 'nb', 'a.md')
  writeFileSync(path, text)
  return { path, text }
}

async function remark(
  text: string,
  plugins: readonly Plugin<[unknown?], Root>[]
): Promise<(string | boolean | null | undefined)[][]> {
  const virtual = new VFile({ cwd: root, path: file(text).path, value: text })
  const processor = unified()
    .use(remarkParse)
    .use([...plugins])
  await processor.run(processor.parse(text), virtual)
  return virtual.messages.map(({ reason, ruleId, fatal }) => [reason, ruleId, fatal])
}

describe('a file that takes too long', () => {
  it('is one message of the remark preset', async () => {
    expect(await remark('uendelig\n', [locLint as Plugin<[unknown?], Root>])).toEqual([[told, 'tooSlow', true]])
    expect(await remark('vanlig tekst\n', [locLint as Plugin<[unknown?], Root>])).toEqual([
      [seen, 'number-match', true]
    ])
  })

  it('is one message of rules that are remark plugins', async () => {
    const plugins = rules.map(toRemarkPlugin)
    expect((await remark('uendelig\n', plugins)).map(([reason]) => reason)).toEqual([told])
    expect((await remark('vanlig tekst\n', plugins)).map(([reason]) => reason)).toEqual([seen])
  })

  it('is one message of ESLint', () => {
    const lint = (text: string): unknown[] =>
      new Linter({ cwd: root })
        .verify(text, eslintPlugin.configs.recommended, { filename: file(text).path })
        .map(({ ruleId, message, severity }) => [ruleId, message, severity])
    expect(lint('uendelig\n')).toEqual([['loc-lint/link-url-match', told, 2]])
    expect(lint('vanlig tekst\n')).toEqual([['loc-lint/number-match', seen, 2]])
  })

  it('is one diagnostic of the language server', async () => {
    const lint = async (text: string): Promise<unknown[]> => {
      const { path } = file(text)
      const document = TextDocument.create(pathToFileURL(path).href, 'markdown', 1, text)
      return (await lintDocument(document, createWorkspace())).map(({ message }) => message)
    }
    expect(await lint('uendelig\n')).toEqual([told])
    expect(await lint('vanlig tekst\n')).toEqual([seen])
  })
})
