import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFiles } from '../support/write-files.js'
import { run, type Outcome } from './harness.js'

const source = '# Water the plants\n\nFill the can with 2 litres, then run `npm start --port 80`.\n'
const good = '# Pflanzen gießen\n\nFüllen Sie die Kanne mit 2 Litern und führen Sie dann `npm start --port 80` aus.\n'
const bad = good.replace('npm start --port 80', 'npm start --prt 80')

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-verify-'))
  writeFiles(cwd, { 'en.md': source, 'de.md': good, 'wrong.md': bad })
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const verify = async (argv: readonly string[], stdin: readonly string[] = []): Promise<Outcome> =>
  await run(['verify', ...argv], { cwd, stdin })

describe('loc-lint verify', () => {
  it('compares two files', async () => {
    const { code, out, err } = await verify(['--source', 'en.md', '--target', 'de.md'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual({ locale: 'de', coverage: 'compared', findings: [] })
  })

  it('ends with 1 where there is an error', async () => {
    const { code, out } = await verify(['--source', 'en.md', '--target', 'wrong.md', '--locale', 'de'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ findings: [{ rule: 'code-match', actual: 'npm start --prt 80' }] })
  })

  it('reads one of the texts from standard input', async () => {
    const { code } = await verify(['--source', 'en.md', '--target', '-', '--locale', 'de'], [bad])
    expect(code).toBe(1)
  })

  it('reads many pairs, and goes on behind a line that makes no sense', async () => {
    const lines = [
      JSON.stringify({ id: 1, source, target: good, locale: 'de' }),
      '{ "source": 1 }',
      'no JSON',
      '',
      JSON.stringify({ id: 'b', source, target: bad, locale: 'de' })
    ]
    const { code, out } = await verify(['--batch'], [lines.join('\n')])
    expect(code).toBe(2)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as unknown)
    ).toMatchObject([
      { id: 1, findings: [] },
      { line: 2, error: 'Unexpected value of `source`, expected a text' },
      { line: 3, error: expect.stringContaining('no JSON') },
      { id: 'b', findings: [{ rule: 'code-match' }] }
    ])
  })

  it.each([
    [[], 'without `--source`'],
    [['--source', 'en.md'], 'without `--target`'],
    [['--source', '-', '--target', '-'], 'expected a file for one of them'],
    [['--source', 'en.md', '--target', 'missing.md'], '`missing.md`'],
    [['--source', 'en.md', '--target', 'de.md', '--locale', 'german'], 'Unexpected locale `german`'],
    [['--sorce', 'en.md'], 'Unexpected option `--sorce`']
  ])('%j is refused', async (argv, sentence) => {
    const { code, out, err } = await verify(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
  })

  it('has a help of its own', async () => {
    const { code, out } = await verify(['--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Usage: loc-lint verify --source FILE --target FILE/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})
