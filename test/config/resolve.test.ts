import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formerPresetNotice } from '../../src/config/presets.js'
import { resolveSettings, type SettingOverrides } from '../../src/config/resolve.js'
import { UserError } from '../../src/model/error.js'
import type { UserSettings } from '../../src/model/settings.js'
import { testRules } from './rules.js'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-resolve-'))
  mkdirSync(join(cwd, 'schemas'))
  writeFileSync(join(cwd, 'schemas/good.json'), '{ "type": "object", "required": ["title"] }')
  writeFileSync(join(cwd, 'schemas/broken.json'), '{\n  "type": "object",\n  oops\n}')
  writeFileSync(join(cwd, 'schemas/invalid.json'), '{ "type": "objekt" }')
  writeFileSync(join(cwd, 'schemas/list.json'), '[]')
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

function resolve(user: unknown, overrides: SettingOverrides = {}): ReturnType<typeof resolveSettings> {
  return resolveSettings(user as UserSettings, overrides, testRules, { cwd, origin: '.remarkrc.js' })
}

function levels(user: unknown, overrides: SettingOverrides = {}): Record<string, string> {
  return Object.fromEntries([...resolve(user, overrides).rules].map(([name, { level }]) => [name, level]))
}

function errorOf(user: unknown, overrides: SettingOverrides = {}): string {
  try {
    resolve(user, overrides)
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return (error as UserError).message
  }
  throw new Error('expected a UserError')
}

describe('resolveSettings', () => {
  it('gives complete defaults without any settings', () => {
    const { rules, ...rest } = resolve({})
    expect(rest).toEqual({
      sourceLocale: 'en-US',
      layout: [],
      schemas: [],
      glossary: [],
      conventions: { path: 'loc-lint.conventions.json', known: [] },
      ignore: [],
      maxFileSize: 5_242_880
    })
    expect(rules.get('no-untranslated')).toEqual({
      level: 'warning',
      options: { minimumWords: 4, allow: [], guards: { code: true, hosts: ['example.com'] } }
    })
    expect(rules.get('link-url-match')).toEqual({ level: 'error', options: {} })
  })

  it('says the same defaults in the schema of the configuration', () => {
    const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as {
      properties: Record<string, { default: unknown }>
    }
    const settings = resolve({})
    for (const name of ['sourceLocale', 'layout', 'schemas', 'ignore', 'maxFileSize'] as const) {
      expect(schema.properties[name]?.default, name).toEqual(settings[name])
    }
    expect(schema.properties['extends']?.default).toBe('recommended')
  })

  it.each([
    [
      'recommended',
      { 'link-url-match': 'error', 'no-untranslated': 'warning', 'no-missing-article': 'off', 'length-ratio': 'off' }
    ],
    [
      'strict',
      { 'link-url-match': 'error', 'no-untranslated': 'warning', 'no-missing-article': 'info', 'length-ratio': 'info' }
    ],
    [
      'critical',
      { 'link-url-match': 'error', 'no-untranslated': 'off', 'no-missing-article': 'info', 'length-ratio': 'off' }
    ],
    ['off', { 'link-url-match': 'off', 'no-untranslated': 'off', 'no-missing-article': 'off', 'length-ratio': 'off' }]
  ])('knows the preset %s', (preset, expected) => {
    expect(levels({ extends: preset })).toEqual(expected)
  })

  it('takes the former name of a preset, and says what it is called now', () => {
    expect(levels({ extends: 'mission' })).toEqual(levels({ extends: 'critical' }))
    expect(formerPresetNotice({ extends: 'mission' }, '.remarkrc.json')).toBe(
      'The preset `mission` in .remarkrc.json is now called `critical`'
    )
    expect(formerPresetNotice({ extends: 'critical' }, '.remarkrc.json')).toBeNull()
  })

  it.each([
    ['off', 'off'],
    ['info', 'info'],
    ['warn', 'warning'],
    ['warning', 'warning'],
    ['error', 'error'],
    [0, 'off'],
    [1, 'warning'],
    [2, 'error']
  ])('takes the level %j', (level, expected) => {
    expect(levels({ rules: { 'length-ratio': level } })['length-ratio']).toBe(expected)
    expect(levels({ rules: { 'length-ratio': [level] } })['length-ratio']).toBe(expected)
  })

  it('fills in the options that are not given, in nested objects too', () => {
    const given = { allow: ['Microsoft 365', '日本語'], guards: { code: false } }
    const { rules } = resolve({ rules: { 'no-untranslated': ['error', given] } })
    expect(rules.get('no-untranslated')).toEqual({
      level: 'error',
      options: { minimumWords: 4, allow: ['Microsoft 365', '日本語'], guards: { code: false, hosts: ['example.com'] } }
    })
    expect(given).toEqual({ allow: ['Microsoft 365', '日本語'], guards: { code: false } })
  })

  it('lets the command line win, and keeps the options where it gives only a level', () => {
    const { rules, sourceLocale } = resolve(
      { sourceLocale: 'de-DE', rules: { 'no-untranslated': ['error', { minimumWords: 9 }] } },
      { sourceLocale: 'fr-ca', rules: { 'no-untranslated': 'info' } }
    )
    expect(sourceLocale).toBe('fr-CA')
    expect(rules.get('no-untranslated')).toMatchObject({ level: 'info', options: { minimumWords: 9 } })
  })

  it('takes one layout or glob as well as a list', () => {
    const settings = resolve({ layout: 'content/{locale}/**', schemas: [{ files: '**', schema: { type: 'object' } }] })
    expect(settings.layout).toEqual(['content/{locale}/**'])
    expect(settings.schemas).toEqual([
      { files: ['**'], schema: { type: 'object' }, origin: '`schemas[0].schema` in .remarkrc.js' }
    ])
  })

  it('reads schemas from files', () => {
    expect(resolve({ schemas: [{ files: ['a/**'], schema: 'schemas/good.json' }] }).schemas).toEqual([
      { files: ['a/**'], schema: { type: 'object', required: ['title'] }, origin: 'schemas/good.json' }
    ])
  })

  it.each([
    [
      'an unknown rule',
      { rules: { 'link-url-mach': 'error' } },
      'Unexpected rule `link-url-mach` in .remarkrc.js',
      'did you mean `link-url-match`?'
    ],
    [
      'an unknown level',
      { rules: { 'length-ratio': 'eror' } },
      'Unexpected level `eror` of rule `length-ratio`',
      'did you mean `error`?'
    ],
    [
      'a level out of range',
      { rules: { 'length-ratio': 3 } },
      'Unexpected level `3` of rule `length-ratio`',
      '`off`, `info`, `warn` or `error`'
    ],
    [
      'a setting of another kind',
      { rules: { 'length-ratio': null } },
      'Unexpected setting of rule `length-ratio`',
      '`warn`'
    ],
    [
      'a third entry',
      { rules: { 'length-ratio': ['warn', {}, {}] } },
      'Unexpected 3 entries for rule `length-ratio`',
      'a level and one object'
    ],
    [
      'options that are no object',
      { rules: { 'length-ratio': ['warn', 3] } },
      'Unexpected options of rule `length-ratio`',
      'an object'
    ],
    ['an unknown option', { rules: { 'no-untranslated': ['warn', { alow: [] }] } }, '`alow`', '`allow`'],
    [
      'a wrong option',
      { rules: { 'no-untranslated': ['warn', { minimumWords: 'x' }] } },
      'rules.no-untranslated[1].minimumWords',
      '.remarkrc.js'
    ],
    ['rules of another kind', { rules: [] }, 'Unexpected `rules` in .remarkrc.js', 'an object'],
    ['an unknown key', { sourcelocale: 'en-US' }, '`sourcelocale`', '`sourceLocale`'],
    ['an unknown preset', { extends: 'recomended' }, 'recomended', '`recommended`'],
    ['a layout without a locale', { layout: 'content/**' }, 'layout', '.remarkrc.js'],
    [
      'a wrong locale',
      { sourceLocale: 'en_US' },
      'Unexpected locale `en_US` in `sourceLocale` of .remarkrc.js',
      'did you mean `en-US`?'
    ],
    ['a language name', { sourceLocale: 'Norwegian' }, 'Unexpected locale `Norwegian`', 'did you mean `no`?'],
    ['an unknown language', { sourceLocale: 'xq-XQ' }, 'Unexpected locale `xq-XQ`', 'such as `en-US`'],
    [
      'a missing schema',
      { schemas: [{ files: '**', schema: 'none.json' }] },
      'Unexpected schema path `none.json`',
      'a file that exists'
    ],
    [
      'a schema that is no JSON',
      { schemas: [{ files: '**', schema: 'schemas/broken.json' }] },
      'schemas/broken.json:3:3',
      'valid JSON'
    ],
    [
      'a schema that is a list',
      { schemas: [{ files: '**', schema: 'schemas/list.json' }] },
      '`schemas/list.json`',
      'a JSON object'
    ],
    [
      'an invalid schema',
      { schemas: [{ files: '**', schema: 'schemas/invalid.json' }] },
      'schemas/invalid.json',
      'objekt'
    ],
    ['a file size of nothing', { maxFileSize: 0 }, 'maxFileSize', '.remarkrc.js']
  ])('refuses %s in one sentence', (_, user, ...parts) => {
    const message = errorOf(user)
    for (const part of parts) expect(message).toContain(part)
    expect(message.split('\n')).toHaveLength(1)
  })

  it('names every fault, each on its line', () => {
    expect(
      errorOf({ rules: { nothing: 'warn', 'length-ratio': 'x' } }, { rules: { other: 'off' } }).split('\n')
    ).toHaveLength(3)
  })

  it('knows no rule by the name of an object property', () => {
    expect(
      errorOf({ rules: JSON.parse('{ "__proto__": "error", "constructor": "error" }') as object }).split('\n')
    ).toEqual([expect.stringContaining('`__proto__`'), expect.stringContaining('`constructor`')])
  })
})
