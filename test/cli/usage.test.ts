import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOptions } from '../../src/cli/option-table.js'
import { run } from './harness.js'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-usage-'))
  writeFileSync(join(cwd, 'broken.json'), '{')
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('usage errors', () => {
  it.each([
    [['--qiet', 'a'], 'Unexpected option `--qiet`', 'did you mean `--quiet`?'],
    [['--xyzzy', 'a'], 'Unexpected option `--xyzzy`', '`loc-lint --help`'],
    [['-x', 'a'], 'Unexpected option `-x`', '`loc-lint --help`'],
    [['--quiet=yes', 'a'], 'Unexpected value `yes` of `--quiet`', 'expected none'],
    [['a', '--format'], 'Unexpected end after `--format`', 'its value NAME'],
    [['--format', '--quiet', 'a'], 'Unexpected option `--quiet` after `--format`', 'its value NAME'],
    [['--config=', 'a'], 'Unexpected end after `--config`', 'its value FILE'],
    [['-f', 'stilish', 'a'], 'Unexpected format `stilish`', 'did you mean `stylish`?'],
    [['-f', 'json:', 'a'], 'Unexpected end of `json:`', 'a file after the colon'],
    [['-f', 'json', '-f', 'github', 'a'], 'Unexpected second report `github`', '`-f github:FILE`'],
    [['-f', 'json:x', '-o', 'y', 'a'], 'Unexpected `--output-file`', '`--format`'],
    [['--max-warnings', 'many', 'a'], 'Unexpected value `many` of `--max-warnings`', 'a whole number'],
    [['--max-warnings=-1', 'a'], 'Unexpected value `-1` of `--max-warnings`', 'a whole number'],
    [['--no-config', '-c', 'x', 'a'], 'Unexpected `--no-config` beside `--config`', 'one of them'],
    [['--stdin-filename', 'x.md'], 'Unexpected `--stdin-filename`', '`--stdin`'],
    [['--stdin', 'a.md'], 'Unexpected path `a.md` beside `--stdin`', '`--stdin-filename`'],
    [['--rule', 'no-untranslated', 'a'], 'Unexpected `--rule` value `no-untranslated`', '`name: severity`'],
    [
      ['--rule', 'no-untranslate: off', 'a'],
      'Unexpected rule `no-untranslate` in the command line',
      'did you mean `no-untranslated`?'
    ],
    [['--source-locale', 'en_US', 'a'], 'Unexpected locale `en_US` in `--source-locale`', 'did you mean `en-US`?'],
    [['--locale', 'nb-NO,latvian', 'a'], 'Unexpected locale `latvian` in `--locale`', 'did you mean `lv`?'],
    [['--explain', 'link-url-mach'], 'Unexpected rule `link-url-mach`', 'did you mean `link-url-match`?'],
    [['-c', 'none.json', 'a'], 'Unexpected configuration path `none.json`', 'a file that exists'],
    [['-c', 'broken.json', 'a'], 'broken.json:1:2', 'valid JSON']
  ])('%j is exit 2 with one sentence', async (argv, ...parts) => {
    const { code, out, err, asked } = await run(argv, { cwd })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(asked).toBeNull()
    expect(err).toMatch(/^loc-lint: [^\n]+\n$/)
    for (const part of parts) expect(err).toContain(part)
  })

  it('shows the usage on stderr where paths are missing', async () => {
    const { code, out, err } = await run([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^Usage: loc-lint /)
  })

  it('shows control characters of arguments as escapes', async () => {
    const { err } = await run(['--\u001B[2J\n::error::x', 'a'])
    expect(err).not.toContain('\u001B')
    for (const line of err.trimEnd().split('\n')) expect(line).toMatch(/^loc-lint: /)
  })

  it('says a defect of its own in one line, with the stack only when asked', async () => {
    const engine = {
      lintPaths: async () => {
        throw new TypeError('oops\nhere')
      }
    }
    const short = await run(['a'], { engine })
    expect(short).toMatchObject({
      code: 2,
      out: '',
      err: 'loc-lint: Internal error: TypeError: oops here (LOC_LINT_DEBUG=1 shows the stack)\n'
    })
    const long = await run(['a'], { engine, env: { LOC_LINT_DEBUG: '1' } })
    expect(long.code).toBe(2)
    expect(long.err).toContain('usage.test.ts')
  })
})

describe('information', () => {
  it('--help names every option within 80 columns and shows examples', async () => {
    const { code, out, err } = await run(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const { name, short } of allOptions)
      expect(out).toContain(short === undefined ? `--${name}` : `-${short}, --${name}`)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect(out).toContain('Examples:\n  loc-lint content/\n')
  })

  it('--version prints the version of the package', async () => {
    expect((await run(['-v'])).out).toMatch(/^\d+\.\d+\.\d+\S*\n$/)
  })

  it('--list-rules lists rules by name with the level in force', async () => {
    const { code, out } = await run(['--list-rules', '--rule', 'length-ratio: error'], { cwd })
    expect(code).toBe(0)
    expect(
      out
        .split('\n')
        .slice(1, 5)
        .map(line => line.trimEnd().split(/ {2,}/))
    ).toEqual([
      ['length-ratio', 'error', 'unit', 'check length-ratio'],
      ['link-url-match', 'error', 'unit', 'check link-url-match'],
      ['no-missing-article', 'off', 'unit', 'check no-missing-article'],
      ['no-untranslated', 'warning', 'unit', 'check no-untranslated']
    ])
  })

  it('--explain shows level, scope and options', async () => {
    const { code, out } = await run(
      ['--explain', 'no-untranslated', '--rule', 'no-untranslated: [error, { minimumWords: 9 }]'],
      { cwd }
    )
    expect(code).toBe(0)
    expect(out).toContain('no-untranslated: check no-untranslated\n')
    expect(out).toContain('error (recommended: warning)')
    expect(out).toMatch(/page {8}https:\S+\/docs\/rules\/no-untranslated\.md\n/)
    expect(out).toContain('minimumWords: 9  Fewest words')
    expect(out).toContain('guards: {"code":true,"hosts":["example.com"]}')
  })
})
