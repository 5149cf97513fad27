import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic, Range } from 'vscode-languageserver/node'
import { builtCli, bundleFolder } from '../support/built.js'
import type { Site } from '../support/site.js'
import { cleanSite, damagedSite } from './damaged-site.js'
import { startClient, type LanguageClient } from './language-client.js'

const setUp = 'nb-no/set-up-a-backup.md'

/** Range of the first occurrence of a text. */
function rangeOf(text: string, part: string): Range {
  const offset = text.indexOf(part)
  if (offset < 0) throw new Error(`no ${part}`)
  const before = text.slice(0, offset).split('\n')
  const start = { line: before.length - 1, character: (before.at(-1) as string).length }
  return { start, end: { line: start.line, character: start.character + part.length } }
}

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code)

let site: Site
let client: LanguageClient
beforeAll(async () => {
  site = damagedSite()
  client = await startClient(site.root)
})
afterAll(async () => {
  expect(await client.close()).toBe(0)
})

describe('the language server', () => {
  test('offers diagnostics and quick fixes, and no formatting', () => {
    const { capabilities, serverInfo } = client.initialized
    expect(serverInfo?.name).toBe('loc-lint')
    expect(capabilities.codeActionProvider).toEqual({ codeActionKinds: ['quickfix', 'source.fixAll.loc-lint'] })
    expect(capabilities.documentFormattingProvider ?? capabilities.documentRangeFormattingProvider).toBeUndefined()
  })

  test('refuses to format', async () => {
    const parameters = { textDocument: { uri: client.uri(setUp) }, options: { tabSize: 2, insertSpaces: true } }
    await expect(client.request('textDocument/formatting', parameters)).rejects.toThrow(/Unhandled method/)
  })

  test('shows a finding at its place, with rule, severity and the address of its page', async () => {
    const text = site.read(setUp)
    const diagnostics = await client.open(setUp, text)
    expect(diagnostics).toEqual([
      {
        range: rangeOf(text, 'https://cloud.fjord.example/begynn'),
        severity: 1,
        source: 'loc-lint',
        code: 'link-url-match',
        codeDescription: { href: expect.stringMatching(/^https:.*\/docs\/rules\/link-url-match\.md$/) as string },
        message: expect.stringContaining('https://cloud.fjord.example/start') as string
      }
    ])
  })

  test('follows what is typed, not what is on disk', async () => {
    const text = site.read(setUp)
    expect(await client.type(setUp, rangeOf(text, 'begynn'), 'start')).toEqual([])
    const mended = text.replace('begynn', 'start')
    expect(
      codes(await client.type(setUp, rangeOf(mended, 'ms.contentlocale: nb-NO'), 'ms.contentlocale: nn-NO'))
    ).toEqual(['front-matter-locale'])
    expect(
      codes(await client.type(setUp, rangeOf(mended, 'ms.contentlocale: nb-NO'), 'ms.contentlocale: nb-NO'))
    ).toEqual([])
  })

  test('compares with siblings on disk', async () => {
    expect(codes(await client.open('fr-fr/release-notes.md', site.read('fr-fr/release-notes.md')))).toEqual([
      'link-url-match'
    ])
  })

  test('explains with a place in another file', async () => {
    const text = site.read('de-de/set-up-a-backup.md')
    const [diagnostic] = await client.open('de-de/set-up-a-backup.md', text)
    expect(diagnostic?.code).toBe('span-id-match')
    const [related] = diagnostic?.relatedInformation ?? []
    const sourceId = /data-stu-id="(\w+-905)/.exec(text)?.[1] as string
    expect(related?.location).toEqual({ uri: client.uri('de-de/set-up-a-backup.md'), range: rangeOf(text, sourceId) })
  })

  test('lints other open locales again when one is saved', async () => {
    const path = 'fr-fr/restore-a-file.md'
    expect(await client.open(path, site.read(path))).toEqual([])
    const english = site.read('en-us/restore-a-file.md')
    site.write('en-us/restore-a-file.md', `${english}\nOne more line.\n`)
    expect(codes(await client.save(setUp, path))).toEqual(['no-stale-translation'])
    site.write('en-us/restore-a-file.md', english)
    expect(codes(await client.save(setUp, path))).toEqual([])
  })
})

describe('code actions', () => {
  const arabic = 'ar-sa/set-up-a-backup.md'

  test('fixes a finding under the cursor', async () => {
    const text = site.read(arabic)
    await client.open(arabic, text)
    const actions = await client.actions(arabic, rangeOf(text, 'ar-EG'))
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Fix this front-matter-locale problem', 'quickfix', true]
    ])
    expect(codes(actions[0]?.diagnostics ?? [])).toEqual(['front-matter-locale'])
    expect(client.applied(arabic, actions[0] as never)).toBe(text.replace('ar-EG', 'ar-SA'))
  })

  test('offers nothing where nothing is wrong', async () => {
    expect(await client.actions(arabic, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })).toEqual(
      []
    )
  })

  test('offers suggestions as choices of their own', async () => {
    const path = 'zh-cn/set-up-a-backup.md'
    const text = site.read(path)
    const [diagnostic] = await client.open(path, text)
    const actions = await client.actions(path, (diagnostic as Diagnostic).range)
    const { results } = await site.lint([path])
    const [finding] = results[0]?.messages ?? []
    expect(finding?.suggestions).toHaveLength(1)
    expect(actions.map(({ title }) => title)).toEqual(finding?.suggestions?.map(({ message }) => message))
    const [edit] = finding?.suggestions?.[0]?.edits ?? []
    expect(client.applied(path, actions[0] as never)).toBe(
      `${text.slice(0, edit?.start)}${edit?.text}${text.slice(edit?.end)}`
    )
  })

  test('fixes all on request, and only then', async () => {
    const path = 'lv-lv/set-up-a-backup.md'
    const text = site
      .read(path)
      .replace('ms.contentlocale: lv-LV', 'ms.contentlocale: lt-LT')
      .replace('cloud.fjord.example/start', 'cloud.fjord.example/sakt')
    expect(codes(await client.open(path, text))).toEqual(['front-matter-locale', 'link-url-match'])
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
    const expected = site.read(path)
    for (const only of ['source', 'source.fixAll', 'source.fixAll.loc-lint']) {
      const actions = await client.actions(path, everywhere, [only])
      expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.loc-lint'])
      expect(client.applied(path, actions[0] as never)).toBe(expected)
    }
    expect(await client.actions(path, everywhere, ['source.fixAll.other'])).toEqual([])
    expect(await client.actions(path, everywhere, ['refactor'])).toEqual([])
    const menu = await client.actions(path, rangeOf(text, 'lt-LT'))
    expect(menu.map(({ title, kind }) => [title, kind])).toEqual([
      ['Fix this front-matter-locale problem', 'quickfix'],
      ['Fix all 2 fixable loc-lint problems', 'quickfix']
    ])
    expect(client.applied(path, menu[1] as never)).toBe(expected)
  })

  test('counts right behind a byte order mark and in lines that end in CRLF', async () => {
    const path = 'nl-nl/set-up-a-backup.md'
    const text = site.read(path)
    expect(text.startsWith('\uFEFF') && text.includes('\r\n')).toBe(true)
    const [diagnostic] = await client.open(path, text)
    expect(diagnostic?.range).toEqual(rangeOf(text, 'nl-BE'))
    const [action] = await client.actions(path, rangeOf(text, 'nl-BE'))
    expect(client.applied(path, action as never)).toBe(text.replace('nl-BE', 'nl-NL'))
  })
})

describe('configurations', () => {
  const serving = async (
    own: Site,
    options: Parameters<typeof startClient>[1],
    use: (other: LanguageClient) => Promise<void>
  ): Promise<void> => {
    const other = await startClient(own.root, options)
    await use(other)
    await other.close()
  }
  const damaged = (): Site => {
    const own = cleanSite()
    own.edit(setUp, 'cloud.fjord.example/start', 'cloud.fjord.example/begynn')
    return own
  }

  test('the one at the root of the folder is in force, and what it ignores is left alone', async () => {
    const own = damaged()
    own.write(
      '.remarkrc.json',
      JSON.stringify({ plugins: [['loc-lint', { rules: { 'link-url-match': 'warn' }, ignore: ['fr-fr'] }]] })
    )
    own.edit('fr-fr/release-notes.md', 'changes/dates', 'modifications/dates')
    await serving(own, {}, async other => {
      expect((await other.open(setUp, own.read(setUp))).map(({ code, severity }) => [code, severity])).toEqual([
        ['link-url-match', 2]
      ])
      expect(await other.open('fr-fr/release-notes.md', own.read('fr-fr/release-notes.md'))).toEqual([])
    })
  })

  test('another one, or none, can be asked for', async () => {
    const own = damaged()
    own.write('.remarkrc.json', JSON.stringify({ plugins: [['loc-lint', { extends: 'off' }]] }))
    own.write('editor.json', JSON.stringify({ plugins: [['loc-lint', { rules: { 'link-url-match': 'info' } }]] }))
    await serving(own, { initializationOptions: { config: false } }, async other => {
      expect((await other.open(setUp, own.read(setUp))).map(({ severity }) => severity)).toEqual([1])
    })
    await serving(own, { initializationOptions: { config: 'editor.json' } }, async other => {
      expect((await other.open(setUp, own.read(setUp))).map(({ severity }) => severity)).toEqual([3])
    })
    await serving(own, { initializationOptions: { config: 7 } }, async other => {
      expect(await other.open(setUp, own.read(setUp))).toEqual([])
      expect(other.shown).toEqual(['Unexpected `config` in the initialization options, expected a path or `false`'])
    })
  })

  test('a fault in it is told where the findings would be', async () => {
    const own = damaged()
    own.write('.remarkrc.json', JSON.stringify({ plugins: [['loc-lint', { rules: { 'link-url-mach': 'error' } }]] }))
    await serving(own, {}, async other => {
      const [diagnostic] = await other.open(setUp, own.read(setUp))
      expect(diagnostic?.code).toBe('configuration')
      expect(diagnostic?.message).toContain('did you mean `link-url-match`?')
    })
  })

  test('a file that is opened alone is linted, and what lies beside it does not run', async () => {
    const own = damaged()
    own.write(
      'nb-no/.remarkrc.mjs',
      `import { writeFileSync } from 'node:fs'
writeFileSync(new URL('ran', import.meta.url), '')
export default {}
`
    )
    await serving(own, { withoutFolder: true }, async other => {
      expect((await other.open(setUp, own.read(setUp))).map(({ code, severity }) => [code, severity])).toEqual([
        ['link-url-match', 1]
      ])
    })
    expect(own.files().filter(path => path.startsWith('nb-no/') && path.endsWith('ran'))).toEqual([])
  })

  test('`loc-lint --lsp` is the same server, also with what clients add', async () => {
    const own = damaged()
    const client = ['--stdio', `--clientProcessId=${process.pid}`]
    await serving(own, { command: [builtCli, '--lsp', ...client] }, async other => {
      expect((await other.open(setUp, own.read(setUp))).map(({ code }) => code)).toEqual(['link-url-match'])
    })
    const { status, stderr } = spawnSync(process.execPath, [builtCli, '--lsp', 'content'], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^loc-lint: Unexpected argument `content` beside `--lsp`/) as string
    })
  })

  test('with `--safe` or `safe`, it runs no configuration of the folder', async () => {
    const own = damaged()
    own.write(
      '.remarkrc.mjs',
      `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(own.root, 'ran'))}, '')\nexport default {}\n`
    )
    for (const how of [{ command: [builtCli, '--lsp', '--safe'] }, { initializationOptions: { safe: true } }]) {
      await serving(own, how, async other => {
        const [finding] = await other.open(setUp, own.read(setUp))
        expect(finding?.message).toMatch(/with `--safe`, which runs no code/)
      })
    }
    expect(own.files().filter(file => file.endsWith('ran'))).toEqual([])
  })

  test('a call without a transport is told what to do', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(bundleFolder, 'language-server.js')], {
      encoding: 'utf8'
    })
    expect(stderr).toContain('expected `loc-lint-language-server --stdio`')
    expect(stderr).not.toContain('    at ')
    expect(status).not.toBe(0)
  })
})
