import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { lintPaths } from '../../src/run/lint-paths.js'
import { writeFiles } from '../support/write-files.js'
import { run, type Outcome } from './harness.js'

const unit =
  '<span data-ttu-id="5a1c2-101">Se siden.</span><span class="sxs-lookup"><span data-stu-id="5a1c2-101">See the [page](page.md).</span></span>\n'
const oneRule = JSON.stringify({
  plugins: [['loc-lint', { extends: 'off', rules: { 'link-url-match': 'error' }, ignore: ['content/nb-no/old/'] }]]
})

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-habits-'))
  writeFiles(cwd, {
    '.remarkrc.json': oneRule,
    'content/nb-no/a.md': unit,
    'content/nb-no/old/b.md': unit,
    'content/nb-no/drafts/c.md': unit,
    'content/nb-no/quiet.md': `<!-- loc-lint disable link-url-match -- on its way -->\n\n${unit}`,
    'content/nb-no/unused.md': '<!-- loc-lint disable link-url-match -->\n\nTekst\n',
    'content/nb-no/front.md': `---\nloc-lint-disable: [link-url-match]\n---\n\n${unit}`
  })
})
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true })
})

/** Lints with the real engine; findings as `path: rule`. */
async function lint(...argv: string[]): Promise<Outcome & { readonly found: string[] }> {
  const outcome = await run([...argv, '-f', 'json', '--no-cache'], { cwd, engine: { lintPaths, rules } })
  const results =
    outcome.out === '' ? [] : (JSON.parse(outcome.out) as { filePath: string; messages: { ruleId: string }[] }[])
  return {
    ...outcome,
    found: results.flatMap(({ filePath, messages }) => messages.map(({ ruleId }) => `${filePath}: ${ruleId}`))
  }
}

describe('--ignore-pattern', () => {
  it('leaves out what lies in a folder, and adds to the setting `ignore`', async () => {
    const { found } = await lint(
      'content',
      '--ignore-pattern',
      '**/drafts/**',
      '--ignore-pattern',
      'content/nb-no/unused.md'
    )
    expect(found).toEqual(['content/nb-no/a.md: link-url-match'])
  })

  it('leaves out named files, as hooks name them, with one sentence and no error', async () => {
    expect(await lint('content/nb-no/drafts/c.md', '--ignore-pattern', '**/drafts/**')).toMatchObject({
      code: 0,
      out: '[]\n',
      err: 'loc-lint: Left out the named file `content/nb-no/drafts/c.md`: `ignore`, `--ignore-pattern` or `!` says so\n'
    })
    const { code, found, err } = await lint(
      'content/nb-no/a.md',
      'content/nb-no/old/b.md',
      'content/nb-no/drafts/c.md',
      '--ignore-pattern',
      'drafts'
    )
    expect({ code, found }).toEqual({ code: 1, found: ['content/nb-no/a.md: link-url-match'] })
    expect(err).toContain('Left out 2 named files such as `content/nb-no/old/b.md`')
  })
})

describe('--no-error-on-unmatched-pattern', () => {
  it.each([['none/**/*.md'], ['content/none.md'], ['content/nb-no/old']])('%s is no error', async pattern => {
    expect((await lint(pattern)).code).toBe(2)
    expect(await lint(pattern, '--no-error-on-unmatched-pattern')).toMatchObject({ code: 0, out: '[]\n', err: '' })
  })
})

describe('--no-inline-config', () => {
  it('shows what comments and front matter switch off, and says nothing about them', async () => {
    const paths = ['quiet', 'front', 'unused'].map(name => `content/nb-no/${name}.md`)
    expect((await lint(...paths)).found).toEqual(['content/nb-no/unused.md: unused-disable'])
    expect((await lint(...paths, '--no-inline-config')).found).toEqual([
      'content/nb-no/front.md: link-url-match',
      'content/nb-no/quiet.md: link-url-match'
    ])
  })

  it('is not mixed up with other runs by the cache', async () => {
    const argv = ['content/nb-no/quiet.md', '-f', 'json', '--cache', '--cache-location', join(cwd, '.cache')]
    const once = async (...more: string[]): Promise<number> =>
      (await run([...argv, ...more], { cwd, engine: { lintPaths, rules } })).code
    expect([await once(), await once('--no-inline-config'), await once(), await once('--no-inline-config')]).toEqual([
      0, 1, 0, 1
    ])
  })
})
