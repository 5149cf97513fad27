import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { lintPaths } from '../../../src/run/lint-paths.js'
import { writeFiles } from '../../support/write-files.js'
import { run, type Outcome } from '../harness.js'

const trees: string[] = []
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true })
})

function makeSite(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'loc-lint-init-'))
  trees.push(cwd)
  writeFiles(cwd, files)
  return cwd
}

async function init(cwd: string, ...argv: string[]): Promise<Outcome> {
  return await run(['--init', '--no-cache', ...argv], { cwd, engine: { lintPaths, rules } })
}

function configurationOf(cwd: string): unknown {
  const { plugins } = JSON.parse(readFileSync(join(cwd, '.remarkrc.json'), 'utf8')) as { plugins: [[string, unknown]] }
  expect(plugins[0][0]).toBe('loc-lint')
  return plugins[0][1]
}

function unit(number: number, target: string, source: string): string {
  const id = `4c1d7-${number}`
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`
}

const sentences: readonly (readonly [string, string])[] = [
  [
    'Åpne [innstillingene](https://fjord.example/settings) for kontoen din.',
    'Open the [settings](https://fjord.example/settings) of your account.'
  ],
  ['Velg mappen som skal sikkerhetskopieres hver natt.', 'Choose the folder that is to be backed up every night.'],
  ['Vent til den første sikkerhetskopien er ferdig.', 'Wait until the first backup is complete.'],
  [
    'Du får en melding når noe går galt med sikkerhetskopien.',
    'You get a message when something goes wrong with the backup.'
  ]
]
const sideBySide = `---\ntitle: Sikkerhetskopi\nms.contentlocale: nb-NO\n---\n\n${sentences.map(([target, source], index) => unit(101 + index, target, source)).join('')}`
/** One defect: the first link is lost. */
const withoutLink = sideBySide.replace('[innstillingene](https://fjord.example/settings)', 'innstillingene')

const german = `# Sicherungen einrichten

Öffnen Sie die Einstellungen und wählen Sie die Ordner, die jede Nacht gesichert werden sollen. Warten Sie, bis die erste Sicherung
fertig ist. Danach werden nur noch geänderte Dateien übertragen. Wenn etwas schiefgeht, erhalten Sie eine Nachricht.
Lesen Sie auch die [Anleitung](https://fjord.example/restore) zum Wiederherstellen einzelner Dateien.
`
const english = `# Set up backups

Open the settings and choose the folders that are to be backed up every night. Wait until the first backup is complete. After that,
only files that were changed are transferred. If something goes wrong, you get a message.
Read the [guide](https://fjord.example/restore) about restoring single files, too.
`

describe('--init', () => {
  it('writes what it found in side-by-side articles, and says why', async () => {
    const cwd = makeSite({ 'content/nb-no/backup.md': sideBySide })
    const { code, out, err } = await init(cwd)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(configurationOf(cwd)).toEqual({
      sourceLocale: 'en-US',
      extends: 'recommended',
      layout: 'content/{locale}/**'
    })
    expect(out).toContain('articles  side by side, with translation spans, 1 file\n')
    expect(out).toContain('layout    content/{locale}/**: folders are named after locales: `nb-no`\n')
    expect(out).toContain('source    en-US: the source text in the spans is in the language `en`\n')
    expect(out).toContain('schema    ms-docs for front matter')
    expect(out).toContain('Wrote .remarkrc.json\n')
    expect(out).toContain('  npx loc-lint content/\n')
  })

  it('what it wrote holds in the next run', async () => {
    const cwd = makeSite({ 'content/nb-no/backup.md': withoutLink })
    await init(cwd)
    const { code, out } = await run(['content/', '--no-cache'], { cwd, engine: { lintPaths, rules } })
    expect(code).toBe(1)
    expect(out).toContain('link-url-match')
  })

  it('knows a source in another language by its text, where its path names no locale', async () => {
    const cwd = makeSite({ 'docs/backup.md': german, 'docs/backup.en.md': english })
    const { code, out } = await init(cwd)
    expect(code).toBe(0)
    expect(configurationOf(cwd)).toEqual({ sourceLocale: 'de-DE', extends: 'recommended' })
    expect(out).toContain(
      'source    de-DE: 1 article without a locale in its path, with translations, is in the language `de`\n'
    )
    expect(out).toContain('articles  plain Markdown, compared by article, 2 files\n')
    expect(out).toMatch(/de-DE \(source\) 1\s+en 1/)
  })

  it('takes the locale with the most articles for the source', async () => {
    const cwd = makeSite({
      'content/de/a.md': german,
      'content/de/b.md': german,
      'content/de/c.md': german,
      'content/en/a.md': english,
      'content/fr/a.md': 'Bonjour\n'
    })
    const { out } = await init(cwd)
    expect(configurationOf(cwd)).toMatchObject({ sourceLocale: 'de', layout: 'content/{locale}/**' })
    expect(out).toContain('source    de: `de` has 3 of 3 articles, more than any other locale\n')
  })

  it('takes --source-locale at its word', async () => {
    const cwd = makeSite({ 'content/de/a.md': german, 'content/fr/a.md': 'Bonjour\n' })
    const { out } = await init(cwd, '--source-locale', 'fr')
    expect(configurationOf(cwd)).toMatchObject({ sourceLocale: 'fr' })
    expect(out).toContain('source    fr: `--source-locale` says so\n')
  })

  it('shows findings by rule and the commands that follow', async () => {
    const cwd = makeSite({ 'content/nb-no/backup.md': withoutLink })
    const { code, out } = await init(cwd)
    expect(code).toBe(0)
    expect(out).toMatch(/^link-url-match +1/m)
    expect(out).toContain('  npx loc-lint content/ --update-baseline\n')
    expect(existsSync(join(cwd, '.loc-lint-baseline.json'))).toBe(false)
  })

  it('--update-baseline makes present findings known at once', async () => {
    const cwd = makeSite({ 'content/nb-no/backup.md': withoutLink })
    const { code, out, err } = await init(cwd, '--update-baseline')
    expect(code).toBe(0)
    expect(err).toMatch(/^loc-lint: Wrote [1-9] findings to the baseline `\.loc-lint-baseline\.json`\n$/)
    expect(out).toContain('Wrote .remarkrc.json and .loc-lint-baseline.json\n')
    expect(await run(['content/', '--no-cache'], { cwd, engine: { lintPaths, rules } })).toMatchObject({ code: 0 })
  })

  it('lints only the paths that it is given', async () => {
    const cwd = makeSite({
      'content/de-de/a.md': german,
      'content/en-us/a.md': english,
      'other/nb-no/backup.md': sideBySide
    })
    const { out } = await init(cwd, 'other')
    expect(configurationOf(cwd)).toMatchObject({ layout: 'other/{locale}/**' })
    expect(out).toContain('  npx loc-lint other\n')
  })

  it.each([
    ['.remarkrc.json', '{}'],
    ['.remarkrc.js', 'throw new Error("never run")\n'],
    ['.remarkrc.yaml', 'plugins: []\n'],
    ['package.json', '{ "remarkConfig": {} }']
  ])('leaves %s as it is', async (name, text) => {
    const cwd = makeSite({ 'content/nb-no/backup.md': sideBySide, [name]: text })
    const { code, out, err } = await init(cwd)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      `loc-lint: Unexpected \`--init\` beside the configuration \`${name}\`, expected a folder without one: it is left as it is\n`
    )
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
    expect(readdirSync(cwd).sort()).toEqual([name, 'content'].sort())
  })

  it('stays within the width of a terminal', async () => {
    const locales = ['nb-no', 'lv-lv', 'de-de', 'zh-cn', 'ar-sa']
    const cwd = makeSite(Object.fromEntries(locales.map(locale => [`content/${locale}/backup.md`, sideBySide])))
    const { code, out } = await run(['--init', '--no-cache'], {
      cwd,
      engine: { lintPaths, rules },
      terminal: { columns: 60 },
      env: { NO_COLOR: '1' }
    })
    expect(code).toBe(0)
    for (const line of (out.split('\n\n')[0] as string).split('\n')) expect(line.length, line).toBeLessThanOrEqual(60)
    expect(out).toContain('folders are named after\n            locales: `ar-sa`')
  })

  it('takes a package.json without remark for none', async () => {
    const cwd = makeSite({ 'content/nb-no/backup.md': sideBySide, 'package.json': '{ "name": "site" }' })
    expect((await init(cwd)).code).toBe(0)
  })

  it('writes nothing through a link that leads nowhere', async () => {
    const cwd = makeSite({ 'content/nb-no/backup.md': sideBySide })
    symlinkSync(join(cwd, 'elsewhere.json'), join(cwd, '.remarkrc.json'))
    const { code, err } = await init(cwd)
    expect(code).toBe(2)
    expect(err).toContain('Unexpected file `.remarkrc.json`')
    expect(existsSync(join(cwd, 'elsewhere.json'))).toBe(false)
    expect(readdirSync(cwd).sort()).toEqual(['.remarkrc.json', 'content'])
  })

  it.each([
    [{ 'content/readme.txt': 'nothing' }, 'Unexpected folder `.` without Markdown files'],
    [{ 'README.md': english }, 'Unexpected tree without translations']
  ])('says what it expected of %j', async (files, sentence) => {
    const cwd = makeSite(files)
    const { code, out, err } = await init(cwd)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
    expect(existsSync(join(cwd, '.remarkrc.json'))).toBe(false)
  })

  it.each([
    [['--fix'], 'Unexpected option `--fix` beside `--init`'],
    [['-f', 'json'], 'Unexpected option `--format` beside `--init`'],
    [['--baseline', 'x.json'], 'Unexpected `--baseline` beside `--init`'],
    [['--source-locale', 'en_US'], 'Unexpected locale `en_US` in `--source-locale`']
  ])('%j does not fit', async (argv, sentence) => {
    const cwd = makeSite({ 'content/nb-no/backup.md': sideBySide })
    const { code, err } = await init(cwd, ...argv)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})
