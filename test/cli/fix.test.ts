import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FixedFile } from '../../src/model/fix.js'
import { finding, result } from '../report/samples.js'
import { run, type Outcome, type Setup } from './harness.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-cli-fix-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const wrong = result('wrong.md', 'ja-JP', [finding({})])
const clean = result('clean.md', 'nb-NO')
const diff = 'diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-保\r存\n+保存\n'
const fixes: readonly FixedFile[] = [{ filePath: 'a.md', findingCount: 4, diff }]

async function fix(argv: readonly string[], results = [wrong, clean], setup: Setup = {}): Promise<Outcome> {
  return await run(['content', ...argv], {
    cwd,
    ...setup,
    engine: { lintPaths: async () => ({ results, faults: [], fixes }) }
  })
}

describe('fixing from the command line', () => {
  it.each([
    [[], null],
    [['--fix'], { mode: 'write', minimumSeverity: 0 }],
    [['--fix', '--quiet'], { mode: 'write', minimumSeverity: 2 }],
    [['--fix-dry-run'], { mode: 'count', minimumSeverity: 0 }],
    [['--diff'], { mode: 'diff', minimumSeverity: 0 }],
    [['--fix-dry-run', '--diff'], { mode: 'diff', minimumSeverity: 0 }]
  ])('%j asks the engine for %j', async (argv, expected) => {
    expect((await fix(argv)).asked?.fix).toEqual(expected)
  })

  it('the exit code says what is left', async () => {
    expect((await fix(['--fix'])).code).toBe(1)
    expect((await fix(['--fix'], [clean])).code).toBe(0)
    expect((await fix(['--diff'], [clean])).code).toBe(0)
    expect((await fix(['--fix'], [result('a.md', null, [finding({ ruleId: null })])])).code).toBe(2)
  })

  it('the report closes with what was fixed', async () => {
    expect((await fix(['--fix'])).out).toMatch(/✖ 1 error, [^\n]*\nFixed 4 problems in 1 file\n$/)
    expect((await fix(['--fix'], [clean])).out).toBe('✔ No problems in 1 file\nFixed 4 problems in 1 file\n')
    expect((await fix(['--fix-dry-run'])).out).toMatch(/\n--fix would fix 4 problems in 1 file\n$/)
  })

  it('--diff puts the patch alone on stdout, exact to the byte, and what it comes to on stderr', async () => {
    const { out, err } = await fix(['--diff'])
    expect(out).toBe(diff)
    expect(err).toBe('loc-lint: --fix would fix 4 problems in 1 file; left: 1 error, 0 warnings in 1 file (2 linted)\n')
  })

  it.each([[{ env: { GITHUB_ACTIONS: 'true' } }], [{ env: { TF_BUILD: 'True' } }], [{ terminal: { columns: 80 } }]])(
    '--diff shows control characters with %j',
    async setup => {
      expect((await fix(['--diff'], [clean], setup)).out).toContain('保\\u{d}存')
    }
  )

  it('--diff writes reports to their files', async () => {
    const { out } = await fix(['--diff', '-f', 'json:left.json'])
    expect(out).toBe(diff)
    expect(JSON.parse(readFileSync(join(cwd, 'left.json'), 'utf8'))).toHaveLength(2)
  })

  it.each([
    [['--fix', '--fix-dry-run'], 'Unexpected `--fix` beside `--fix-dry-run`'],
    [['--diff', '--fix'], 'Unexpected `--fix` beside `--diff`'],
    [['--diff', '-f', 'json'], 'expected a file for it, as in `-f json:FILE`'],
    [['--fixx'], 'did you mean `--fix`?']
  ])('%j is exit 2 with one sentence', async (argv, part) => {
    const { code, err, asked } = await fix(argv)
    expect({ code, asked }).toEqual({ code: 2, asked: null })
    expect(err).toMatch(/^loc-lint: Unexpected [^\n]+\n$/)
    expect(err).toContain(part)
  })

  it('has no file to write for standard input', async () => {
    const refused = await run(['--stdin', '--fix'], { cwd, stdin: ['x'] })
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('Unexpected `--fix` beside `--stdin`') })
    expect((await run(['--stdin', '--diff'], { cwd, stdin: ['x'] })).asked?.fix).toEqual({
      mode: 'diff',
      minimumSeverity: 0
    })
  })
})
