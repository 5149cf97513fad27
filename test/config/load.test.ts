import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfiguration, type LoadOptions } from '../../src/config/load.js'
import { packageRoot } from '../../src/config/package-files.js'
import { UserError } from '../../src/model/error.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-load-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}

async function load(options: Partial<LoadOptions> = {}): ReturnType<typeof loadConfiguration> {
  return await loadConfiguration({ cwd, ...options })
}

async function errorOf(options: Partial<LoadOptions> = {}): Promise<string> {
  const error: unknown = await load(options).then(
    () => null,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(UserError)
  expect((error as UserError).message.split('\n')).toHaveLength(1)
  return (error as UserError).message
}

const plugin = `const plugin = Object.assign(() => {}, { [Symbol.for('loc-lint')]: true })\n`
const settings = { sourceLocale: 'de-DE', rules: { 'link-url-match': 'warn' } }
const asJson = JSON.stringify({ plugins: [['loc-lint', settings]] })

describe('loadConfiguration', () => {
  it('finds nothing in an empty folder, nor in its parents, nor below', async () => {
    write('.remarkrc.json', asJson)
    write('sub/content/.remarkrc.json', asJson)
    expect(await load({ cwd: join(cwd, 'sub') })).toEqual({ settings: {}, otherPlugins: [], filePath: null })
  })

  it.each([
    ['.remarkrc', asJson],
    ['.remarkrc.json', `\uFEFF${asJson}`],
    ['.remarkrc.yaml', 'plugins:\n  - [loc-lint, { sourceLocale: de-DE, rules: { link-url-match: warn } }]\n'],
    ['.remarkrc.yml', 'plugins:\n  loc-lint:\n    sourceLocale: de-DE\n    rules: { link-url-match: warn }\n'],
    ['.remarkrc.mjs', `${plugin}export default { plugins: [[plugin, ${JSON.stringify(settings)}]] }\n`],
    ['.remarkrc.cjs', `${plugin}module.exports = { plugins: [[plugin, ${JSON.stringify(settings)}]] }\n`],
    ['package.json', JSON.stringify({ name: 'x', remarkConfig: { plugins: { 'loc-lint': settings } } })]
  ])('reads %s', async (name, text) => {
    write(name, text)
    expect(await load()).toEqual({ settings, otherPlugins: [], filePath: join(cwd, name) })
  })

  it('reads .remarkrc.js as a module where package.json says so', async () => {
    write('package.json', '{ "type": "module" }')
    write('.remarkrc.js', `${plugin}export default { plugins: [plugin] }\n`)
    expect(await load()).toEqual({ settings: {}, otherPlugins: [], filePath: join(cwd, '.remarkrc.js') })
  })

  it('goes past a package.json without the field', async () => {
    write('package.json', '{ "name": "x" }')
    expect((await load()).filePath).toBeNull()
  })

  it('reads none when told so', async () => {
    write('.remarkrc.json', asJson)
    expect((await load({ disabled: true })).filePath).toBeNull()
  })

  it('reads the file named instead of the one found', async () => {
    write('.remarkrc.json', '{}')
    write('conf/lint.json', asJson)
    expect(await load({ file: 'conf/lint.json' })).toMatchObject({ settings, filePath: join(cwd, 'conf/lint.json') })
  })

  it('knows loc-lint by a path to this package, also through a link', async () => {
    symlinkSync(packageRoot(), join(cwd, 'linked'))
    write('.remarkrc.json', JSON.stringify({ plugins: [['./linked/dist/bundle/index.js', settings]] }))
    expect(await load()).toMatchObject({ settings, otherPlugins: [] })
  })

  it('keeps the other plugins, with relative paths made absolute, and finds loc-lint in presets', async () => {
    write(
      '.remarkrc.json',
      JSON.stringify({
        settings: { bullet: '*' },
        plugins: [
          'remark-lint',
          ['./own.js', 1],
          { plugins: [['loc-lint', settings]] },
          ['loc-lint', { rules: { 'no-untranslated': 'off' } }]
        ]
      })
    )
    expect(await load()).toMatchObject({
      settings: { sourceLocale: 'de-DE', rules: { 'link-url-match': 'warn', 'no-untranslated': 'off' } },
      otherPlugins: ['remark-lint', [join(cwd, 'own.js'), 1], { settings: { bullet: '*' } }]
    })
  })

  it('takes `false` as off and `true` as the defaults, as unified does', async () => {
    write('.remarkrc.json', '{ "plugins": { "loc-lint": false } }')
    expect((await load()).settings).toEqual({ extends: 'off' })
    write('.remarkrc.json', '{ "plugins": { "loc-lint": true } }')
    expect((await load()).settings).toEqual({})
  })

  it.each([
    ['.remarkrc.json', '{\n  "plugins": [,]\n}', '`,` at .remarkrc.json:2:15'],
    ['.remarkrc.json', '{\n  "plugins": [}\n}', '`}` at .remarkrc.json:2:15'],
    ['.remarkrc.json', '{\n  "plugins": tru\n}', '.remarkrc.json:2:'],
    ['.remarkrc.json', '{ "plugins": [', 'end of the file at .remarkrc.json:1:15'],
    ['.remarkrc.json', '', 'end of the file at .remarkrc.json:1:1'],
    ['.remarkrc.json', '[]', 'Unexpected content of .remarkrc.json'],
    ['.remarkrc.json', '{ "plugins": 3 }', 'Unexpected `plugins` in .remarkrc.json'],
    ['.remarkrc.json', '{ "plugins": [["loc-lint", 3]] }', 'Unexpected settings of loc-lint in .remarkrc.json'],
    ['.remarkrc.yaml', 'plugins:\n  - [loc-lint\nmore: 1\n', '.remarkrc.yaml:3:'],
    ['.remarkrc.mjs', 'export const plugins = []\n', 'without a default export'],
    ['.remarkrc.mjs', '\n\nthrow new Error("boom")\n', '.remarkrc.mjs:3, expected it to load: Error: boom'],
    ['.remarkrc.mjs', '\nimport "not-there-at-all"\nexport default {}\n', '.remarkrc.mjs:2'],
    ['package.json', '{', 'package.json:1:2']
  ])('names the place of a fault in %s: %j', async (name, text, expected) => {
    write(name, text)
    expect(await errorOf()).toContain(expected)
  })

  it('says so where the file named is missing or a folder', async () => {
    expect(await errorOf({ file: 'none.json' })).toBe(
      'Unexpected configuration path `none.json`, expected a file that exists'
    )
    mkdirSync(join(cwd, 'folder'))
    expect(await errorOf({ file: 'folder' })).toContain(
      'Unexpected configuration path `folder`, expected a readable file'
    )
  })
})
