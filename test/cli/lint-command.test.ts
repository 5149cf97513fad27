import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { finding, result } from '../report/samples.js'
import { run, type Outcome, type Setup } from './harness.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-cli-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const clean = result('clean.md', 'nb-NO')
const warned = result('warned.md', 'fr-FR', [
  finding({ severity: 1 }),
  finding({ severity: 1, line: 2 }),
  finding({ severity: 0 })
])
const wrong = result('wrong.md', 'ja-JP', [finding({ message: 'Unexpected 保存' }), finding({ severity: 1 })])
const unread = result('unread.md', 'zh-CN', [finding({ ruleId: null })])

async function lint(
  argv: readonly string[],
  results: readonly FileResult[] = [wrong, clean],
  faults: readonly string[] = [],
  setup: Setup = {}
): Promise<Outcome> {
  return await run(['content', ...argv], { cwd, ...setup, engine: { lintPaths: async () => ({ results, faults }) } })
}

describe('the verdict', () => {
  it.each([
    ['nothing found', [], [clean], [], 0],
    ['warnings', [], [warned], [], 0],
    ['warnings within the maximum', ['--max-warnings', '2'], [warned], [], 0],
    ['warnings above the maximum', ['--max-warnings', '1'], [warned], [], 1],
    ['warnings above the maximum that are not shown', ['--max-warnings', '1', '--quiet'], [warned], [], 1],
    ['errors', [], [wrong], [], 1],
    ['errors with any maximum', ['--max-warnings', '99'], [wrong], [], 1],
    ['a file that could not be read', [], [unread, wrong], [], 2],
    ['a path that could not be found', [], [clean], ['no such path'], 2],
    ['nothing linted at all', [], [], ['no such path'], 2]
  ])('%s', async (_, argv, results, faults, code) => {
    expect((await lint(argv, results, faults)).code).toBe(code)
  })
})

describe('streams', () => {
  it('puts the report on stdout and everything else on stderr', async () => {
    const { out, err } = await lint(['--max-warnings', '0'], [wrong], ['Unexpected path `x`'])
    expect(out).toContain('Unexpected 保存')
    expect(out).not.toContain('Unexpected path')
    expect(err).toBe(
      'loc-lint: Unexpected path `x`\nloc-lint: Found 1 warning, expected 0 at most (`--max-warnings`)\n'
    )
  })

  it('writes nothing to stderr where nothing is amiss', async () => {
    expect((await lint([])).err).toBe('')
  })

  it('says once that the slower parser was used', async () => {
    const engine = { lintPaths: async () => ({ results: [clean], faults: [], parser: 'remark' as const }) }
    const { code, err } = await run(['a'], { cwd, engine })
    expect(code).toBe(0)
    expect(err).toMatch(/^loc-lint: [^\n]*remark-parse[^\n]*\n$/)
  })

  it.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ NO_COLOR: '1' }, ['--color'], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{}, ['--no-color', '--color'], true]
  ])('with %j and %j, colour is %s', async (env, argv, colored) => {
    expect((await lint(argv, [wrong], [], { env })).out.includes('\u001B[31m')).toBe(colored)
  })

  it('uses the colours and the width of a terminal', async () => {
    const long = result('long.md', 'lv-LV', [finding({ message: `Unexpected ${'garš '.repeat(40)}` })])
    const { out } = await lint([], [long], [], { terminal: { columns: 60 } })
    expect(out).toContain('\u001B[31m')
    for (const line of out.split('\n')) expect(line.replaceAll(/\u001B\[\d+m/g, '').length).toBeLessThanOrEqual(60)
    expect((await lint([], [long], [], { terminal: { columns: 60 }, env: { TERM: 'dumb' } })).out).not.toContain(
      '\u001B'
    )
  })
})

describe('reports', () => {
  it('shows errors only with --quiet, in counts too', async () => {
    const { out } = await lint(['--quiet', '-f', 'json'], [wrong, warned])
    expect(JSON.parse(out)).toMatchObject([
      { errorCount: 1, warningCount: 0, messages: [{ severity: 2 }] },
      { errorCount: 0, infoCount: 0, messages: [] }
    ])
  })

  it('writes to a file, making its folders, and leaves nothing else there', async () => {
    const { out } = await lint(['-f', 'json', '-o', 'out/deep/report.json'])
    expect(out).toBe('')
    expect(JSON.parse(readFileSync(join(cwd, 'out/deep/report.json'), 'utf8'))).toHaveLength(2)
    expect(readdirSync(join(cwd, 'out/deep'))).toEqual(['report.json'])
  })

  it('writes several reports', async () => {
    const { code, out } = await lint(['-f', 'stylish', '-f', 'json:report.json', '-f', 'github:annotations.txt'])
    expect(code).toBe(1)
    expect(out).toContain('✖ 1 error, 1 warning')
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toMatch(/^\[\n\{/)
    expect(readFileSync(join(cwd, 'annotations.txt'), 'utf8')).toMatch(/^::error file=wrong\.md/)
  })

  it('puts no colours into a file unless asked for', async () => {
    await lint(['-o', 'a.txt'], [wrong], [], { env: { FORCE_COLOR: '1' } })
    await lint(['-o', 'b.txt', '--color'])
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).not.toContain('\u001B')
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toContain('\u001B')
  })

  it('replaces a report, keeping its mode and a link to it', async () => {
    writeFileSync(join(cwd, 'real.json'), 'old', { mode: 0o600 })
    symlinkSync('real.json', join(cwd, 'link.json'))
    await lint(['-f', 'json', '-o', 'link.json'])
    expect(readFileSync(join(cwd, 'real.json'), 'utf8')).toMatch(/^\[/)
    expect(statSync(join(cwd, 'real.json')).mode & 0o777).toBe(0o600)
  })

  it('goes on where one report cannot be written, and exits with 2', async () => {
    mkdirSync(join(cwd, 'folder'))
    writeFileSync(join(cwd, 'file'), '')
    const { code, out, err } = await lint(['-f', 'stylish', '-f', 'json:folder', '-f', 'github:file/x'])
    expect(code).toBe(2)
    expect(out).toContain('✖')
    expect(err.trimEnd().split('\n')).toEqual([
      'loc-lint: Unexpected folder `folder` as output file, expected the path of a file',
      expect.stringContaining('Unexpected failure to write `file/x`')
    ])
  })

  it('names files from the root of the checkout for GitHub', async () => {
    const inCheckout = async (root: string): Promise<string> =>
      (await lint(['-f', 'github'], [wrong], [], { env: { GITHUB_WORKSPACE: root } })).out
    expect(await inCheckout(join(cwd, '..'))).toContain(`file=${basename(cwd)}/wrong.md,`)
    expect(await inCheckout(cwd)).toContain('file=wrong.md,')
    expect(await inCheckout('/somewhere/else')).toContain('file=wrong.md,')
  })
})

describe('what the engine is asked for', () => {
  it('passes paths, locales and settings', async () => {
    const locales = ['--locale', 'nb-no,lv-LV', '--locale', 'zh-cn', '--source-locale', 'de-de']
    const { asked } = await run(['content/nb-no', '**/*.md', ...locales, '--rule', 'length-ratio: warn'], { cwd })
    expect(asked).toMatchObject({
      cwd,
      patterns: ['content/nb-no', '**/*.md'],
      locales: ['nb-NO', 'lv-LV', 'zh-CN'],
      stdin: null,
      plugins: null
    })
    expect(asked?.settings.sourceLocale).toBe('de-DE')
    expect(asked?.settings.rules.get('length-ratio')?.level).toBe('warning')
  })

  it('reads the configuration of the working directory, unless told not to', async () => {
    writeFileSync(
      join(cwd, '.remarkrc.json'),
      '{ "plugins": ["remark-lint", ["loc-lint", { "sourceLocale": "fr-FR" }]] }'
    )
    expect((await run(['a'], { cwd })).asked).toMatchObject({
      settings: { sourceLocale: 'fr-FR' },
      plugins: { configuration: join(cwd, '.remarkrc.json'), timeout: 60 }
    })
    expect((await run(['a', '--no-config'], { cwd })).asked).toMatchObject({
      settings: { sourceLocale: 'en-US' },
      plugins: null
    })
  })

  it('reads an article from standard input, across chunk borders and without its BOM', async () => {
    const bytes = Buffer.from('\uFEFF# Größe 保存')
    const stdin = [bytes.subarray(0, 8), bytes.subarray(8, 14), bytes.subarray(14)]
    const named = await run(['--stdin', '--stdin-filename', 'content/ja-jp/a.md'], { cwd, stdin })
    expect(named.asked?.stdin).toEqual({ path: 'content/ja-jp/a.md', text: '# Größe 保存' })
    expect((await run(['--stdin'], { cwd, stdin })).asked?.stdin?.path).toBe('stdin.md')
  })

  it('refuses standard input that is not UTF-8 or too long', async () => {
    const latin = await run(['--stdin'], { cwd, stdin: [Buffer.from([0x47, 0x72, 0xf6])] })
    expect(latin).toMatchObject({
      code: 2,
      out: '',
      err: 'loc-lint: Unexpected bytes that are not UTF-8 on line 1, expected UTF-8 on standard input\n'
    })
    const wide = await run(['--stdin'], { cwd, stdin: [Buffer.from('# Größe', 'utf16le')] })
    expect(wide).toMatchObject({ code: 2, err: expect.stringContaining('Unexpected encoding UTF-16') as string })
    writeFileSync(join(cwd, '.remarkrc.json'), '{ "plugins": [["loc-lint", { "maxFileSize": 4 }]] }')
    expect((await run(['--stdin'], { cwd, stdin: ['12345'] })).err).toContain('expected 4 bytes at most')
  })

  it('leaves no report file behind where the configuration is wrong', async () => {
    expect((await lint(['--rule', 'x: off', '-o', 'report.txt'])).code).toBe(2)
    expect(existsSync(join(cwd, 'report.txt'))).toBe(false)
  })
})
