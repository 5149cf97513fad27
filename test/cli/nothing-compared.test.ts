import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lintPaths, rules } from '../../src/cli/engine.js'
import { writeFiles } from '../support/write-files.js'
import { run, type Outcome } from './harness.js'

const english = '# Water the plants\n\nFill the can with two litres of water before you begin.\n'
const norwegian = '# Vann plantene\n\nFyll kannen med to liter vann før du begynner.\n'
const german = '# Pflanzen gießen\n\nFüllen Sie die Kanne mit zwei Litern Wasser, bevor Sie beginnen.\n'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-nothing-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

async function lint(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<Outcome> {
  writeFiles(cwd, files)
  return await run(['--no-cache', ...argv], { cwd, engine: { lintPaths, rules } })
}

const site = { 'docs/en/plants.md': english, 'docs/nb-NO/plants.md': norwegian, 'docs/de/plants.md': german }

describe('a run that compared nothing says so', () => {
  it('says how much was compared', async () => {
    const { code, out, err } = await lint(['.'], site)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe('✔ No problems in 3 files\nCompared 2 articles in 2 locales with their source\n')
  })

  it('says what was not compared, and why', async () => {
    const { code, out } = await lint(['.'], { ...site, 'docs/de/soil.md': german, 'README.md': english })
    expect(code).toBe(0)
    expect(out).toBe(
      '✔ No problems in 5 files\nCompared 2 articles in 2 locales with their source\n' +
        'Not compared: `docs/de/soil.md` (no source article was found); `README.md` (neither path nor front matter says the locale)\n'
    )
  })

  it('is not clean where the layout is not understood', async () => {
    const { code, out } = await lint(['.'], { 'inglese/a.md': english, 'tedesco/a.md': german })
    expect(code).toBe(0)
    expect(out).toMatch(/^⚠ Nothing to compare: 2 files without a source\nNo article was compared with a source: /)
    expect(out).toContain(
      'Not compared: 2 files such as `inglese/a.md` (neither path nor front matter says the locale)\n'
    )
  })

  it('says it on stderr where the report is for machines', async () => {
    const { out, err } = await lint(['.', '-f', 'json'], { 'inglese/a.md': english })
    expect(JSON.parse(out)).toMatchObject([{ filePath: 'inglese/a.md', coverage: 'alone' }])
    expect(err).toContain('No article was compared with a source')
  })

  it('says where a report is that went to a file only, and what it comes to', async () => {
    const { out, err } = await lint(['.', '-f', 'html:report.html'], site)
    expect(out).toBe('')
    expect(err).toBe(
      'loc-lint: No problems in 3 files: see `report.html`\nloc-lint: Compared 2 articles in 2 locales with their source\n'
    )
  })

  it('does not take sources alone for a mistake: hooks name single files', async () => {
    const { out } = await lint(['docs/en/plants.md'], site)
    expect(out).toBe('✔ No problems in 1 file\n1 source article, no translation\n')
  })
})

describe('locales that are asked for by name', () => {
  it.each([
    ['nb', 'docs/nb-NO/plants.md'],
    ['nb-NO', 'docs/nb-NO/plants.md'],
    ['de-DE', 'docs/de/plants.md']
  ])('%s finds the only locale of its language', async (locale, path) => {
    const { code, out } = await lint(['.', '--locale', locale, '-f', 'json'], site)
    expect(code).toBe(0)
    expect((JSON.parse(out) as { filePath: string }[]).map(({ filePath }) => filePath)).toEqual([path])
  })

  it.each([
    ['fi-FI', 'in which no article was found, expected `de`, `en` or `nb-NO`'],
    ['nb-SE', 'in which no article was found, expected `de`, `en` or `nb-NO`']
  ])('%s is refused where the site does not have it', async (locale, sentence) => {
    const { code, err } = await lint(['.', '--locale', locale], site)
    expect(code).toBe(2)
    expect(err).toContain(`Unexpected locale \`${locale}\` (\`--locale\`) ${sentence}`)
  })

  it('names both where a language has two locales', async () => {
    const { code, err } = await lint(['.', '--locale', 'pt'], {
      'docs/en/a.md': english,
      'docs/pt-BR/a.md': german,
      'docs/pt-PT/a.md': german
    })
    expect(code).toBe(2)
    expect(err).toContain('in which more than one locale was found, expected `pt-BR` or `pt-PT`')
  })

  it('says that no named file is in them', async () => {
    const { code, err } = await lint(['docs/de/plants.md', '--locale', 'nb-NO'], site)
    expect({ code, err }).toEqual({
      code: 0,
      err: 'loc-lint: None of 1 file is an article in `nb-NO` (`--locale`)\n'
    })
  })
})

describe('settings that nothing reads', () => {
  it('refuses a layout that fits no file', async () => {
    const { code, err } = await lint(['.'], {
      ...site,
      '.remarkrc.json': '{ "plugins": [["loc-lint", { "layout": "text/{locale}/**" }]] }'
    })
    expect(code).toBe(2)
    expect(err).toContain(
      'Unexpected `layout` `text/{locale}/**` that fits none of 3 files, expected a pattern with `{locale}` that fits paths such as `docs/de/plants.md`'
    )
  })

  it('refuses a source locale that no article is in', async () => {
    const { code, err } = await lint(['.', '--source-locale', 'fr'], site)
    expect(code).toBe(2)
    expect(err).toContain('Unexpected source locale `fr` in which no article was found, expected `de`, `en` or `nb-NO`')
  })

  it('lets a hook name a file that the layout is not about', async () => {
    const { code } = await lint(['README.md'], {
      'README.md': english,
      '.remarkrc.json': '{ "plugins": [["loc-lint", { "layout": "text/{locale}/**" }]] }'
    })
    expect(code).toBe(0)
  })

  it.each([
    ['loc-lint.config.js', 'export default {}'],
    ['.loclintrc', '{}'],
    ['.loc-lintrc.json', '{}'],
    ['loc-lint.json', '{}']
  ])('refuses a configuration named %s', async (name, text) => {
    const { code, err } = await lint(['.'], { ...site, [name]: text })
    expect(code).toBe(2)
    expect(err).toContain(`Unexpected configuration \`${name}\`, which is not read`)
    expect((await lint(['.', '--no-config'], {})).code).toBe(0)
  })

  it.each([
    ['{ "rules": { "no-broken-link": "off" } }', 'rules', '{ "rules": … }'],
    ['{ "loc-lint": { "layout": "docs/{locale}/**" } }', 'loc-lint', '{ … }'],
    ['{ "plugins": [], "sourceLocale": "de" }', 'sourceLocale', '{ "sourceLocale": … }']
  ])('refuses %s at the top of a configuration', async (text, key, settings) => {
    const { code, err } = await lint(['.'], { ...site, '.remarkrc.json': text })
    expect(code).toBe(2)
    expect(err).toContain(
      `Unexpected \`${key}\` at the top of .remarkrc.json, expected \`{ "plugins": [["loc-lint", ${settings}]] }\``
    )
  })

  it('says which of two configurations it reads', async () => {
    const { code, err } = await lint(['.'], {
      ...site,
      '.remarkrc.json': '{ "plugins": ["loc-lint"] }',
      '.remarkrc.yaml': 'plugins: [loc-lint]'
    })
    expect({ code, err }).toEqual({
      code: 0,
      err: 'loc-lint: Read `.remarkrc.json` and not `.remarkrc.yaml`: a project has one configuration (`--config`)\n'
    })
  })

  it('refuses a named file that holds no text', async () => {
    const { code, err } = await lint(['package.json'], { ...site, 'package.json': '{}' })
    expect(code).toBe(2)
    expect(err).toContain('Unexpected file `package.json`, expected Markdown')
  })

  it.runIf(Number.parseInt(process.versions.node, 10) < 22)(
    'names the Node that a TypeScript configuration needs',
    async () => {
      const { code, err } = await lint(['.'], { ...site, '.remarkrc.ts': 'export default {}' })
      expect(code).toBe(2)
      expect(err).toContain('Unexpected configuration .remarkrc.ts in TypeScript on Node')
      expect(err).toContain('expected Node 22.18 or later')
    }
  )
})
