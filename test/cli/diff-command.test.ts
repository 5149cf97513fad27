import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatedRepository, english, norwegian, type DatedRepository } from '../versions/history-of.js'
import { run, type Outcome } from './harness.js'

let site: DatedRepository
let latest: string
beforeEach(() => {
  site = createDatedRepository()
  site.save({ 'content/en-us/print.md': english(), 'content/nb-no/print.md': norwegian() })
  site.save({ 'content/en-us/print.md': english({ sheets: 250 }) })
  latest = site.save({ 'content/en-us/print.md': english({ sheets: 250, cleaning: true }) })
})
afterEach(() => site.remove())

const path = 'content/nb-no/print.md'
const diff = async (...argv: string[]): Promise<Outcome> =>
  await run(['diff', '--no-config', '--no-cache', ...argv], { cwd: site.folder })
const read = (): string => readFileSync(join(site.folder, path), 'utf8')

describe('loc-lint diff', () => {
  it('shows what has changed in the source beside the text of the translation', async () => {
    const { code, out } = await diff(path)
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toMatch(
      /^content\/nb-no\/print\.md translates content\/en-us\/print\.md@[0-9a-f]{12} \(inferred, \d+ %\)$/
    )
    expect(lines[1]).toBe('Changed since: 2 commits')
    expect(lines).toContain('“Choose the paper”  content/en-us/print.md:8')
    expect(lines).toContain('- The printer takes 1200 sheets. Load the tray before you print, or the job waits.')
    expect(lines).toContain('+ The printer takes 250 sheets. Load the tray before you print, or the job waits.')
    expect(lines).toContain('  │ Skriveren tar 1200 ark. Fyll skuffen før du skriver ut, ellers venter jobben.')
    expect(lines).toContain('+ ## Clean the rollers')
  })

  it('says where nothing has changed', async () => {
    site.save({ [path]: norwegian({ sheets: 250, cleaning: true }) })
    expect((await diff(path)).out).toContain('Nothing that readers see has changed since')
  })

  it.each([
    [[], 'Unexpected end after `diff`, expected the path of a translation'],
    [['content/nb-no/nothing.md'], 'Unexpected'],
    [['--fail-behind', '3', path], 'Unexpected option `--fail-behind`']
  ])('with %j says what was expected', async (argv, sentence) => {
    const { code, err } = await diff(...argv)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})

describe('loc-lint diff --pin', () => {
  it('writes the last commit of the source into the front matter, and nothing else', async () => {
    const { code, err } = await diff('--pin', path)
    expect([code, err]).toEqual([
      0,
      `loc-lint: \`${path}\` names \`${latest.slice(0, 12)}\` in \`l10n.sourceCommit\` now\n`
    ])
    expect(read()).toBe(norwegian().replace('weight: 20\n', `weight: 20\nl10n:\n  sourceCommit: ${latest}\n`))
    expect((await diff(path)).out).toContain('(named by l10n.sourceCommit)')
  })

  it('refreshes the entry that is there', async () => {
    const before = norwegian().replace('weight: 20', "default_lang_commit: 'abcdef0' # of last year\nweight: 20")
    writeFileSync(join(site.folder, path), before)
    expect((await diff('--pin', path)).code).toBe(0)
    expect(read()).toBe(before.replace('abcdef0', latest))
  })

  it('writes nothing where it is asked for the difference only', async () => {
    await diff(path)
    expect(read()).toBe(norwegian())
  })

  it('takes the entry that other translations of the article use', async () => {
    site.save({ 'content/da-dk/print.md': norwegian().replace('weight', `default_lang_commit: ${latest}\nweight`) })
    await diff('--pin', path)
    expect(read()).toContain(`\ndefault_lang_commit: ${latest}\n---\n`)
  })

  it('refuses a source that is not committed', async () => {
    site.write('content/en-us/print.md', english({ sheets: 500 }))
    const { code, err } = await diff('--pin', path)
    expect(code).toBe(2)
    expect(err).toContain('Unexpected change of `content/en-us/print.md` that is not committed')
    expect(read()).toBe(norwegian())
  })
})
