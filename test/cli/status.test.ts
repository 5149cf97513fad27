import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDatedRepository, english, norwegian, type DatedRepository } from '../versions/history-of.js'
import { run, type Outcome } from './harness.js'

const english2 = '# Scan\n\nPut the page on the glass, and close the lid before you start to scan.\n'

let site: DatedRepository
let translated: string
beforeEach(() => {
  site = createDatedRepository()
  translated = site.save({
    'content/en-us/print.md': english(),
    'content/nb-no/print.md': norwegian(),
    'content/en-us/scan.md': english2,
    'content/nb-no/scan.md': '# Skann\n\nLegg siden på glasset, og lukk lokket før du begynner å skanne.\n',
    'content/nb-no/kopier.md': '# Kopier\n\nTrykk på den grønne knappen for å kopiere siden.\n'
  })
  site.save({ 'content/en-us/print.md': english({ sheets: 250 }) })
  site.save({ 'content/en-us/print.md': english({ sheets: 250, cleaning: true }) })
  site.save({ 'content/da-dk/print.md': norwegian({ sheets: 250, cleaning: true }).replace('Skriv ut', 'Udskriv') })
})
afterEach(() => site.remove())

const status = async (...argv: string[]): Promise<Outcome> =>
  await run(['status', '--no-config', '--no-cache', ...argv], { cwd: site.folder })
const rowsOf = ({ out }: Outcome): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    (JSON.parse(out) as { translations: Record<string, unknown>[] }).translations.map(row => [
      `${String(row['locale'])} ${String(row['article'])}`,
      row
    ])
  )

describe('loc-lint status', () => {
  it('tells translations that are behind from those that are up to date, missing or without a source', async () => {
    const outcome = await status('content', '-f', 'json')
    expect(outcome.code).toBe(0)
    const rows = rowsOf(outcome)
    expect(Object.fromEntries(Object.entries(rows).map(([name, { state }]) => [name, state]))).toEqual({
      'da-DK content/en-us/print.md': 'translated',
      'da-DK content/en-us/scan.md': 'missing',
      'nb-NO content/en-us/print.md': 'behind',
      'nb-NO content/en-us/scan.md': 'translated',
      'nb-NO content/nb-no/kopier.md': 'orphaned'
    })
    expect(rows['nb-NO content/en-us/print.md']).toMatchObject({
      path: 'content/nb-no/print.md',
      knownBy: 'history',
      commit: translated,
      commits: 2,
      sections: ['“Choose the paper”', '“Clean the rollers”'],
      diffCommand: 'loc-lint diff content/nb-no/print.md'
    })
  })

  it('says how a version is known, and counts what is to be translated', async () => {
    site.save({ 'content/nb-no/print.md': norwegian().replace('weight', `default_lang_commit: ${translated}\nweight`) })
    const rows = rowsOf(await status('content', '-f', 'json'))
    // “The printer takes 250 sheets …”, the heading and the text of the new section.
    expect(rows['nb-NO content/en-us/print.md']).toMatchObject({ knownBy: 'commit', likelihood: 1, words: 26 })
    expect(rows['da-DK content/en-us/scan.md']).toMatchObject({ knownBy: null, words: 16 })
  })

  it('shows a table and what needs the most work at a terminal', async () => {
    const { out } = await status('content')
    expect(out.split('\n').slice(0, 5)).toEqual([
      '2 articles in en-US, 2 locales beside it',
      '',
      expect.stringMatching(/^locale +coverage +translated +behind +missing +without source +words to translate$/),
      expect.stringMatching(/^da-DK +\d+ % +1 +· +1 +· +16$/),
      expect.stringMatching(/^nb-NO +\d+ % +1 +1 +· +1 +26$/)
    ])
    expect(out).toContain('\n  loc-lint diff content/nb-no/print.md\n')
  })

  it.each([
    ['0', 1],
    ['1', 0]
  ])('with --fail-behind %s ends with %i where one is behind', async (most, code) => {
    expect((await status('content', '--fail-behind', most)).code).toBe(code)
  })

  it('looks at some locales only', async () => {
    const { out } = await status('content', '--locale', 'da-DK', '-f', 'markdown')
    expect(out).toContain('| da-DK |')
    expect(out).not.toContain('nb-NO')
  })

  it('looks at articles only that were changed since', async () => {
    const outcome = await status('content', '--since', 'HEAD~1', '-f', 'json')
    expect(Object.keys(rowsOf(outcome))).toEqual(['da-DK content/en-us/print.md', 'nb-NO content/en-us/print.md'])
  })

  it('takes a copy of the source for no translation', async () => {
    site.save({ 'content/da-dk/print.md': english({ sheets: 250, cleaning: true }) })
    const rows = rowsOf(await status('content', '-f', 'json'))
    expect(rows['da-DK content/en-us/print.md']).toMatchObject({ state: 'untranslated' })
  })

  it('does without git, and then knows no version', async () => {
    rmSync(join(site.folder, '.git'), { recursive: true })
    const outcome = await status('content', '-f', 'json')
    expect(outcome.code).toBe(0)
    expect(rowsOf(outcome)['nb-NO content/en-us/print.md']).toMatchObject({ state: 'unknown', knownBy: null })
  })

  it('writes a page without requests, whose data cannot end its script', async () => {
    site.save({ 'content/en-us/print.md': english({ sheets: 250 }).replace('## Choose', '## </script> Choose') })
    const { err, code } = await status('content', '-f', 'html', '-o', 'status.html')
    expect([code, err]).toEqual([0, ''])
    const page = readFileSync(join(site.folder, 'status.html'), 'utf8')
    expect(page).toContain("default-src 'none'")
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(page).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//)
  })

  it('writes a badge', async () => {
    const { out } = await status('content', '-f', 'badge', '--locale', 'nb-NO')
    expect(out).toMatch(/^<svg [^>]*aria-label="translated: nb-NO \d+ %">/)
  })

  it.each([
    [['-f', 'yaml'], 'Unexpected format `yaml` of `status`, expected `text`, `json`, `markdown`, `html` or `badge`'],
    [['--fail-behind', 'many'], 'Unexpected value `many` of `--fail-behind`, expected a whole number from 0'],
    [['--fix'], 'Unexpected option `--fix` beside `status`, expected it where articles are linted'],
    [['--fail-behind'], 'Unexpected end after `--fail-behind`, expected its value N'],
    [['nowhere'], 'Unexpected']
  ])('with %j says what was expected', async (argv, sentence) => {
    const { code, err } = await status(...argv)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })

  it('explains itself', async () => {
    const { code, out } = await run(['status', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--fail-behind N')
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(90)
  })
})
