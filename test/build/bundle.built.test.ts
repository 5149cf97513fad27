import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { builtCli, builtFolder, bundleFolder } from '../support/built.js'
import { projectFolder } from '../support/project.js'

const modulesCli = join(builtFolder, 'src/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'loc-lint-bundle-'))

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function run(
  cli: string,
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {}
): SpawnSyncReturns<string> {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', CI: 'true', NO_COLOR: '1' }
  return spawnSync(process.execPath, [cli, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, ...env },
    maxBuffer: 100_000_000
  })
}

/** What a run says and ends with, from the bundle; it must be what the modules that it is made of say. */
function sameRun(argv: readonly string[], cwd = projectFolder): SpawnSyncReturns<string> {
  const expected = run(modulesCli, argv, cwd)
  const actual = run(builtCli, argv, cwd)
  const said = ({ status, stdout, stderr }: SpawnSyncReturns<string>): unknown => ({ status, stdout, stderr })
  expect(said(actual)).toEqual(said(expected))
  return actual
}

function site(name: string, files: Readonly<Record<string, string>>): string {
  const cwd = join(folder, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(cwd, path, '..'), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
  return cwd
}

describe('the bundle', () => {
  it.each(['stylish', 'json', 'sarif', 'github'])('finds what its modules find (%s)', format => {
    const { status, stdout } = sameRun(['examples/content', '--no-config', '--rule', 'terminology: off', '-f', format])
    expect(status).toBe(1)
    expect(stdout).toContain('link-url-match')
  })

  it('finds it with workers too', () => {
    const { status } = sameRun(['examples/content', 'test/fixtures', '--no-config', '--concurrency', '2', '-f', 'json'])
    expect(status).toBe(1)
  })

  it("runs other people's plugins in their thread", () => {
    const plugin = "() => (tree, file) => { file.message('sett', { source: 'own', ruleId: 'saw' }) }"
    const cwd = site('plugins', {
      'docs/nb-no/a.md': '# Hei\n',
      '.remarkrc.mjs': `export default { plugins: [${plugin}] }\n`
    })
    expect(sameRun(['docs', '-f', 'json'], cwd).stdout).toContain('own/saw')
  })

  it.each([
    ['--help'],
    ['--list-rules'],
    ['--explain', 'link-url-match'],
    ['--print-config', 'a.md'],
    ['--rul', 'x'],
    ['no-such.md'],
    ['examples/content', '--diff', '--no-config']
  ])('answers %s %s', (...argv) => {
    sameRun(argv)
  })

  it('says of faulty settings what Ajv says of them at run time', () => {
    const cwd = site('faulty', { 'docs/nb-no/a.md': '# Hei\n', 'docs/en-us/a.md': '# Hi\n' })
    const settings = [
      { sourceLocal: 'en-US' },
      { sourceLocale: 1, ignore: 'x' },
      { extends: 'strickt' },
      { schemas: [{ files: 'a' }] },
      { rules: { 'link-url-match': ['error', { nonsense: true }] } },
      { rules: { 'no-untranslated': ['warn', { allow: 'Teams' }], 'length-ratio': ['warn', { max: 'much' }] } }
    ]
    for (const [index, each] of settings.entries()) {
      writeFileSync(join(cwd, `${index}.json`), JSON.stringify({ plugins: [['loc-lint', each]] }))
      const { status, stderr } = sameRun(['docs', '--config', `${index}.json`], cwd)
      expect(status, JSON.stringify(each)).toBe(2)
      expect(stderr).toContain('Unexpected')
    }
  })

  it('says of front matter what Ajv says of it at run time', () => {
    const frontMatter = (lines: readonly string[]): string =>
      ['---', ...lines, '---', '', '# Overskrift', ''].join('\n')
    const cwd = site('front-matter', {
      'docs/nb-no/a.md': frontMatter([
        'title: 7',
        'ms.date: 31/31/2024',
        'ms.contentlocale: nb',
        'ms.openlocfilehash: kort',
        'autor: meg'
      ]),
      'docs/nb-no/b.md': frontMatter(['title: ""', 'description: [a]', 'date: i går', 'tags: {}', 'lang: norsk'])
    })
    const { stdout } = sameRun(['docs', '-f', 'json', '--rule', 'front-matter-schema: error'], cwd)
    expect(stdout).toContain('front-matter-schema')
  })

  it('is loaded without libraries around it: an ordinary run opens its own files and the parser', () => {
    const coverage = join(folder, 'coverage')
    const cwd = site('plain', {
      'docs/nb-no/a.md': '# Hei\n\nEn [lenke](b.md).\n',
      'docs/en-us/a.md': '# Hi\n\nA [link](b.md).\n'
    })
    expect(run(builtCli, ['docs/nb-no/a.md'], cwd, { NODE_V8_COVERAGE: coverage }).status).not.toBe(2)
    const opened = readdirSync(coverage).flatMap(name => loadedFiles(join(coverage, name)))
    const strange = opened.filter(
      path => !path.startsWith(bundleFolder) && !/[\\/]node_modules[\\/](?:satteri|@bruits)[\\/]/.test(path)
    )
    expect(opened).toContain(builtCli)
    expect(strange).toEqual([])
  })

  it('parses in a process of its own what is not sure to be harmless', () => {
    const cwd = site('heavy', {
      'docs/nb-no/a.md': `${'[a](b) '.repeat(5000)}\n\nDrikk kaffe kaffe nå.\n`,
      'docs/nb-no/b.mdx': `{${'['.repeat(20_000)}${']'.repeat(20_000)}}\n`
    })
    const { stdout } = sameRun(['docs', '-f', 'json', '--rule', 'no-repeated-word: error'], cwd)
    const results = JSON.parse(stdout) as { messages: { messageId: string }[] }[]
    expect(results.map(({ messages }) => messages.map(({ messageId }) => messageId))).toEqual([
      ['doubled'],
      ['parserLost']
    ])
  })

  it('has a module for each that users import, with the same names', async () => {
    const names = async (path: string): Promise<string[]> =>
      Object.keys((await import(pathToFileURL(path).href)) as object).sort()
    expect(await names(join(bundleFolder, 'index.js'))).toEqual(await names(join(builtFolder, 'src/index.js')))
    expect(await names(join(bundleFolder, 'eslint.js'))).toEqual(
      await names(join(builtFolder, 'src/hosts/eslint/index.js'))
    )
    expect(readdirSync(join(bundleFolder, 'rules'))).toEqual(
      readdirSync(join(builtFolder, 'src/hosts/remark-rules')).filter(name => name.endsWith('.js'))
    )
  })

  it('hands on the licences of what it contains', () => {
    const notices = readFileSync(join(bundleFolder, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    expect(notices).toMatch(/^gray-matter \d+\.\d+\.\d+ \(MIT\)$/m)
    expect(notices).toContain('Copyright (c) 2014-2018, Jon Schlinkert')
    expect(notices).toMatch(/^satteri \d/m)
  })
})

function loadedFiles(coverage: string): string[] {
  const { result } = JSON.parse(readFileSync(coverage, 'utf8')) as { result: { url: string }[] }
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .map(({ url }) => resolve(fileURLToPath(url)).replaceAll('/', sep))
}
