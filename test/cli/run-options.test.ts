import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { finding, result } from '../report/samples.js'
import { run, type Setup } from './harness.js'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-options-'))
  writeFileSync(join(cwd, 'package.json'), '{}')
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function asked(
  argv: readonly string[],
  setup: Setup = {}
): Promise<NonNullable<Awaited<ReturnType<typeof run>>['asked']>> {
  const outcome = await run(['content', ...argv], { cwd, ...setup })
  if (outcome.asked === null) throw new Error(outcome.err)
  return outcome.asked
}

describe('what the engine is asked for', () => {
  it('by default: as many threads as pay, the cache, all articles, a thousand findings', async () => {
    expect(await asked([])).toMatchObject({
      concurrency: 'auto',
      cacheLocation: join(cwd, 'node_modules/.cache/loc-lint'),
      shard: null,
      maxFindings: 1000,
      withStats: false,
      onProgress: null
    })
  })

  it('as given', async () => {
    const argv = ['--concurrency', '3', '--cache-location', 'here', '--shard', '2/5', '--max-findings', '7', '--stats']
    expect(await asked(argv)).toMatchObject({
      concurrency: 3,
      cacheLocation: join(cwd, 'here'),
      shard: { index: 2, count: 5 },
      maxFindings: 7,
      withStats: true
    })
    expect((await asked(['--concurrency=off'])).concurrency).toBe('off')
  })

  it('for texts around findings, where a report shows them or hands them on', async () => {
    for (const [formats, expected] of [
      ['stylish', false],
      ['html', true],
      ['blob', true],
      ['json', false]
    ] as const) {
      expect((await asked(['-f', formats])).withExcerpts, formats).toBe(expected)
    }
    expect((await asked(['-f', 'stylish', '-f', 'html:report.html'])).withExcerpts).toBe(true)
  })

  it.each<[readonly string[], Setup, boolean]>([
    [[], { env: { CI: 'true' } }, false],
    [['--cache'], { env: { CI: 'true' } }, true],
    [['--cache-location', 'x'], { env: { CI: '1' } }, true],
    [['--no-cache'], {}, false],
    [['--no-cache', '--cache'], {}, true],
    [['--cache', '--no-cache'], {}, false],
    [['--fix'], {}, true]
  ])('%j in %j: a cache %s', async (argv, setup, expected) => {
    expect((await asked(argv, setup)).cacheLocation !== null).toBe(expected)
  })
})

describe('usage errors', () => {
  it.each([
    [['--concurrency', 'aut'], '`aut` of `--concurrency`', 'did you mean `auto`?'],
    [['--concurrency', '0'], '`0` of `--concurrency`', 'a number of threads'],
    [['--shard', '5/4'], '`5/4` of `--shard`', 'from `1/4` to `4/4`'],
    [['--shard', '0/4'], '`0/4` of `--shard`', 'from `1/4` to `4/4`'],
    [['--shard', 'second'], '`second` of `--shard`', 'such as `2/4`'],
    [['--max-findings', '0'], '`0` of `--max-findings`', 'a whole number from 1'],
    [['--no-cache', '--cache-location', 'x'], 'Unexpected `--cache-location` beside `--no-cache`', 'one of them'],
    [['--fix-dry-run', '-f', 'blob'], 'Unexpected report `blob`', 'another format']
  ])('%j is exit 2 with one sentence', async (argv, ...parts) => {
    const outcome = await run(['content', ...argv], { cwd })
    expect(outcome).toMatchObject({ code: 2, out: '', asked: null })
    expect(outcome.err).toMatch(/^loc-lint: [^\n]+\n$/)
    for (const part of parts) expect(outcome.err).toContain(part)
  })

  it.each([
    [['merge-reports'], 'Unexpected end after `merge-reports`'],
    [['merge-reports', 'a', 'b'], 'Unexpected path `b`'],
    [['merge-reports', 'a', '--shard', '1/2'], 'Unexpected option `--shard`'],
    [['merge-reports', 'none'], 'Unexpected path `none` after `merge-reports`'],
    [['merge-reports', 'package.json'], 'expected a folder']
  ])('%j is exit 2 with one sentence', async (argv, part) => {
    const { code, out, err } = await run(argv, { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^loc-lint: [^\n]+\n$/)
    expect(err).toContain(part)
  })
})

describe('findings that are counted only', () => {
  const warnings: FileResult = {
    ...result('warned.md', 'fr-FR', [finding({ severity: 1 }), finding({ severity: 0 })]),
    omitted: [
      { ruleId: 'link-url-match', severity: 1, count: 40 },
      { ruleId: 'no-untranslated', severity: 2, count: 2 }
    ],
    warningCount: 41,
    errorCount: 2
  }
  const lint = async (...argv: string[]): ReturnType<typeof run> =>
    await run(['content', ...argv], { cwd, engine: { lintPaths: async () => ({ results: [warnings], faults: [] }) } })

  it('count for the verdict', async () => {
    expect((await lint('--max-warnings', '40')).code).toBe(1)
    expect((await lint('--max-warnings', '40')).err).toContain('Found 41 warnings')
  })

  it('are told by every report', async () => {
    expect((await lint()).out).toContain('2 errors, 41 warnings, 1 info')
    expect((await lint()).out).toContain('42 findings of them counted but not listed')
    expect((await lint('-f', 'github')).out).toContain('42 findings of them counted but not listed')
    expect(JSON.parse((await lint('-f', 'json')).out)).toMatchObject([{ omitted: warnings.omitted, warningCount: 41 }])
    expect(JSON.parse((await lint('-f', 'json', '--quiet')).out)).toMatchObject([
      { omitted: [{ ruleId: 'no-untranslated', severity: 2, count: 2 }], warningCount: 0 }
    ])
  })
})
