import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createValidator } from '../../src/validation/validator.js'
import { runCli, runUnread } from './built-cli.js'
import { writeFiles } from '../support/write-files.js'

function unit(number: number, target: string, source: string): string {
  const id = `0a1b2-${number}`
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`
}

function article(locale: string, ...units: string[]): string {
  return `---\ntitle: T\nms.contentlocale: ${locale}\n---\n\n${units.join('')}`
}

const good = unit(102, 'Se [veiledningen](https://example.com/guide).', 'See [the guide](https://example.com/guide).')
const lost = unit(103, 'Skatiet rokasgrāmatu.', 'See [the guide](https://example.com/guide).')

/** One rule only: these tests are about the process. */
const oneRule = ['loc-lint', { extends: 'off', rules: { 'link-url-match': 'error' } }]
const configuration = JSON.stringify({ plugins: [oneRule] })

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-process-'))
  const source = 'See [the guide](https://example.com/guide).'
  const many = Array.from({ length: 3000 }, (_, index) => unit(1000 + index, '設定を保存します。', source)).join('')
  writeFiles(cwd, {
    'good/.remarkrc.json': configuration,
    'bad/.remarkrc.json': configuration,
    'many/.remarkrc.json': configuration,
    'good/content/nb-no/a.md': article('nb-NO', good),
    'bad/content/lv-lv/a.md': article('lv-LV', lost),
    'many/content/ja-jp/a.md': article('ja-JP', many),
    'exiting/plugin.js': 'export default () => () => { process.exit(0) }\n',
    'exiting/.remarkrc.json': JSON.stringify({ plugins: ['./plugin.js', oneRule] }),
    'exiting/content/nb-no/a.md': article('nb-NO', good),
    'dying/.remarkrc.mjs': 'setTimeout(() => { throw new Error("later") }, 0)\nexport default { plugins: [] }\n',
    'dying/content/nb-no/a.md': article('nb-NO', good),
    'empty/content/readme.txt': 'nothing'
  })
})
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true })
})

function run(folder: string, ...argv: string[]): ReturnType<typeof runCli> {
  return runCli(argv, join(cwd, folder))
}

describe('the process', () => {
  it('exits with 0 and says what was compared where all is well', () => {
    expect(run('good', 'content')).toMatchObject({
      status: 0,
      stdout: '✔ No problems in 1 file\nCompared 1 article in 1 locale with its source\n',
      stderr: ''
    })
  })

  it('exits with 1 and the finding at its line', () => {
    const { status, stdout, stderr } = run('bad', 'content')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/^content\/lv-lv\/a\.md\n6:\d+ error Link to [^\n]* \(0a1b2-103\) link-url-match\n/)
    expect(stdout).toContain('https://example.com/guide')
    expect(stdout).toMatch(
      /\n✖ 1 error, 0 warnings in 1 file \(1 linted\)\nCompared 1 article in 1 locale with its source\n$/
    )
  })

  it('writes JSON as its schema describes it', () => {
    const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as Record<string, unknown>
    const { status, stdout } = run('bad', 'content', '-f', 'json')
    expect(status).toBe(1)
    const report = JSON.parse(stdout) as { messages: { offset: number; endOffset: number }[] }[]
    expect(createValidator(schema, 'report')(report)).toEqual([])
    const messages = [{ ruleId: 'link-url-match', unitId: '0a1b2-103', line: 6 }]
    expect(report).toMatchObject([{ filePath: 'content/lv-lv/a.md', locale: 'lv-LV', errorCount: 1, messages }])
  })

  it.each([
    ['a path that is missing', ['contents'], /contents/],
    ['a folder without articles', ['content'], /content/],
    ['no paths', [], /^Usage/],
    ['an unknown option', ['--qiet', 'content'], /--quiet/]
  ])('exits with 2 for %s, and says so on stderr', (_, argv, expected) => {
    const { status, stdout, stderr } = runCli(argv, join(cwd, 'empty'))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(expected)
  })

  it('lints what there is beside a path that is missing', () => {
    const { status, stdout, stderr } = run('bad', 'content', 'missing')
    expect(status).toBe(2)
    expect(stdout).toMatch(/\(0a1b2-103\) +link-url-match\n/)
    expect(stderr).toContain('missing')
  })

  it('lints standard input under the name given', () => {
    const argv = ['--stdin', '--stdin-filename', 'content/lv-lv/b.md', '-f', 'github']
    const { status, stdout } = runCli(argv, join(cwd, 'bad'), article('lv-LV', lost))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=content\/lv-lv\/b\.md,line=6,/)
  })

  it('shows locale and key of a file', () => {
    const { status, stdout } = run('bad', '--print-config', 'content/lv-lv/a.md', '--rule', 'no-untranslated: info')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      configuration: '.remarkrc.json',
      file: {
        path: 'content/lv-lv/a.md',
        locale: 'lv-LV',
        localeFrom: 'path',
        articleKey: 'content/a.md',
        isSource: false,
        layout: { kind: 'folder', pattern: 'content/{locale}/**', reason: expect.stringContaining('`lv-lv`') as string }
      },
      settings: {
        sourceLocale: 'en-US',
        rules: { 'no-untranslated': { level: 'info' }, 'link-url-match': { level: 'error' } }
      }
    })
    expect(run('bad', '--print-config', 'content')).toMatchObject({ status: 0 })
    expect(run('bad', '--print-config', 'none.md')).toMatchObject({ status: 2, stdout: '' })
  })

  it.each([
    ['at once', true],
    ['after the first bytes', false]
  ])('keeps its verdict where the reader of the report goes %s', async (_, atOnce) => {
    const { code, err } = await runUnread(['content', '-f', 'json'], join(cwd, 'many'), 'stdout', atOnce)
    expect({ code, err }).toEqual({ code: 1, err: '' })
  })

  it('keeps its verdict where nobody reads stderr', async () => {
    expect((await runUnread(['content', 'missing'], join(cwd, 'good'), 'stderr', true)).code).toBe(2)
  })

  it('says so where the report cannot be written', context => {
    if (process.platform !== 'linux') return context.skip('needs /dev/full')
    const { status, stderr } = runCli(['content', '-o', '/dev/full'], join(cwd, 'bad'))
    expect(status).toBe(2)
    expect(stderr).toMatch(/^loc-lint: Unexpected failure to write `\/dev\/full`[^\n]*ENOSPC[^\n]*\n$/)
  })

  it('is not silenced by a plugin that ends the process', () => {
    const { status, stdout } = run('exiting', 'content')
    expect(status).toBe(2)
    expect(stdout).toContain(
      'Unexpected end of other plugins on this file (they ended the process with code 0), expected them to run through'
    )
  })

  it('exits with 2 where code of the configuration fails later', () => {
    const { status, stderr } = run('dying', 'content')
    expect(status).toBe(2)
    expect(stderr).toContain('loc-lint: Internal error: Error: later')
  })

  it('names the line of a syntax error in a configuration', () => {
    writeFiles(cwd, { 'syntax/.remarkrc.mjs': '\nexport default {\n  plugins: [[\n}\n', 'syntax/a.md': '# A\n' })
    const { status, stdout, stderr } = runCli(['a.md'], join(cwd, 'syntax'))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(
      /^loc-lint: Unexpected failure of the configuration \.remarkrc\.mjs:4, [^\n]*SyntaxError[^\n]*\n$/
    )
  })
})
