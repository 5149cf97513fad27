import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Linter } from 'eslint'
import { rules } from '../../rules/index.js'
import plugin from '../../src/hosts/eslint/index.js'
import { bundleFolder } from '../support/built.js'
import { projectFolder } from '../support/project.js'
import type { Site } from '../support/site.js'
import { cleanSite, damagedSite } from './damaged-site.js'

interface Run {
  readonly status: number | null
  readonly files: ReadonlyMap<string, readonly Linter.LintMessage[]>
  readonly stderr: string
}

/** Runs a real ESLint with the given flat configuration. */
function runEslint(
  site: Site,
  eslint: 'eslint' | 'eslint-9',
  configuration: string,
  ...commandLine: readonly string[]
): Run {
  writeFileSync(
    join(site.root, 'eslint.config.mjs'),
    `import markdown from '@eslint/markdown'
import { defineConfig } from 'eslint/config'
import locLint from '${bundleFolder}/eslint.js'
export default ${configuration}
`
  )
  const cli = join(projectFolder, 'node_modules', eslint, 'bin/eslint.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--format', 'json', ...commandLine], {
    cwd: site.root,
    encoding: 'utf8'
  })
  rmSync(join(site.root, 'eslint.config.mjs'))
  const results = (stdout.startsWith('[') ? JSON.parse(stdout) : []) as {
    filePath: string
    messages: Linter.LintMessage[]
  }[]
  const files = results
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) => [filePath.slice(site.root.length + 1).replaceAll('\\', '/'), messages] as const)
  return { status, files: new Map(files), stderr }
}

const recommended = '[...locLint.configs.recommended]'

let site: Site
beforeAll(() => {
  site = damagedSite()
})

describe.each(['eslint', 'eslint-9'] as const)('%s with the recommended configuration', eslint => {
  test('finds what the command line finds, at the same places, with the same fixes', async () => {
    const { status, files, stderr } = runEslint(site, eslint, recommended, '.')
    const { results } = await site.lint()
    const expected = results
      .filter(result => result.messages.length > 0)
      .map(({ filePath, messages }) => [
        filePath,
        messages.map(finding => ({
          ruleId: `loc-lint/${finding.ruleId}`,
          messageId: finding.messageId,
          // ESLint has no level for information.
          severity: Math.max(finding.severity, 1),
          message: finding.message,
          place: [finding.line, finding.column, finding.endLine, finding.endColumn],
          isFixed: finding.fix !== undefined,
          suggestions: (finding.suggestions ?? []).map(({ message }) => message)
        }))
      ])
    const actual = [...files].map(([path, messages]) => [
      path,
      messages.map(message => ({
        ruleId: message.ruleId,
        messageId: message.messageId,
        severity: message.severity,
        message: message.message,
        place: [message.line, message.column, message.endLine, message.endColumn],
        isFixed: message.fix !== undefined,
        suggestions: (message.suggestions ?? []).map(({ desc }) => desc)
      }))
    ])
    expect(stderr).toBe('')
    expect(actual.sort()).toEqual(expected.sort())
    expect(expected).toHaveLength(10)
    expect([...files.values()].flat().some(({ suggestions }) => suggestions?.length === 1)).toBe(true)
    expect(status).toBe(1)
  })

  test('takes severity and options, and a rule alone reads siblings', () => {
    const settings = `[{
      files: ['**/*.md'], plugins: { markdown, 'loc-lint': locLint }, language: 'markdown/commonmark',
      rules: { 'loc-lint/link-url-parity': 'warn', 'loc-lint/no-untranslated': ['error', { minimumWords: 3 }] }
    }]`
    const { status, files } = runEslint(site, eslint, settings, 'fr-fr')
    expect(
      [...files].map(([path, messages]) => [path, messages.map(({ ruleId, severity }) => [ruleId, severity])])
    ).toEqual([['fr-fr/release-notes.md', [['loc-lint/link-url-parity', 1]]]])
    expect(status).toBe(0)
  })

  test('can be restricted to a folder', () => {
    const settings = `defineConfig([{ files: ['fr-fr/**/*.md'], plugins: { 'loc-lint': locLint }, extends: ['loc-lint/recommended'] }])`
    const { files, stderr } = runEslint(site, eslint, settings, '.')
    expect(stderr).toBe('')
    expect([...files.keys()]).toEqual(['fr-fr/release-notes.md'])
  })

  test('refuses an unknown option', () => {
    const settings = `[...locLint.configs.recommended, { rules: { 'loc-lint/no-untranslated': ['error', { alow: [] }] } }]`
    const { status, stderr } = runEslint(site, eslint, settings, 'fr-fr')
    expect(stderr).toContain('alow')
    expect(status).toBe(2)
  })

  test('says what is wrong with the shared settings in one sentence', () => {
    const settings = `[...locLint.configs.recommended, { settings: { 'loc-lint': { sourceLocal: 'en-US' } } }]`
    const { status, stderr } = runEslint(site, eslint, settings, 'fr-fr')
    expect(stderr).toContain('did you mean `sourceLocale`?')
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(2)
  })

  test('refuses in the shared settings what ESLint has a place for', () => {
    const { status, stderr } = runEslint(
      site,
      eslint,
      `[...locLint.configs.recommended, { settings: { 'loc-lint': { rules: {} } } }]`,
      'fr-fr'
    )
    expect(stderr).toContain(
      "Unexpected `rules` in `settings['loc-lint']` of the ESLint configuration, expected the rules in `rules`"
    )
    expect(status).toBe(2)
  })

  test('survives a bare URL without a position, also where other rules trip over it', () => {
    const { status, files, stderr } = runEslint(
      site,
      eslint,
      `[...markdown.configs.recommended, ...locLint.configs.recommended,
      { files: ['**/*.md'], rules: { 'markdown/no-bare-urls': 'error', 'markdown/no-multiple-h1': 'off' } }]`,
      'lv-lv/release-notes.md'
    )
    expect(stderr).toBe('')
    expect(
      files
        .get('lv-lv/release-notes.md')
        ?.map(({ ruleId }) => ruleId)
        .sort()
    ).toEqual(['loc-lint/structure-match', 'markdown/no-bare-urls'])
    expect(status).toBe(1)
  })

  test('fixes what the command line fixes, byte for byte outside of the edits', async () => {
    const own = damagedSite()
    const before = new Map(
      own
        .files()
        .filter(path => path.endsWith('.md'))
        .map(path => [path, own.read(path)])
    )
    const { results } = await own.lint()
    runEslint(own, eslint, recommended, '.', '--fix')
    const fixed = results.filter(({ messages }) => messages.some(({ fix }) => fix !== undefined))
    expect(fixed.length).toBeGreaterThan(1)
    for (const [path, text] of before) {
      const mark = text.startsWith('\uFEFF') ? 1 : 0
      const edits = (results.find(({ filePath }) => filePath === path)?.messages ?? []).flatMap(
        ({ fix }) => fix?.edits ?? []
      )
      const expected = edits
        .sort((a, b) => b.start - a.start)
        .reduce(
          (left, { start, end, text: replacement }) =>
            left.slice(0, start + mark) + replacement + left.slice(end + mark),
          text
        )
      expect(own.read(path), path).toBe(expected)
    }
  })
})

describe('directives', () => {
  test.each([
    ['of loc-lint', '<!-- loc-lint disable-next-line link-url-match -- moved there -->', []],
    ['of ESLint', '<!-- eslint-disable loc-lint/link-url-match -->', []],
    [
      'unused ones of loc-lint',
      '<!-- loc-lint disable-next-line span-id-match -->',
      ['loc-lint/link-url-match', 'loc-lint/unused-disable']
    ]
  ])('%s', (_, directive, expected) => {
    const own = cleanSite()
    own.edit('nb-no/set-up-a-backup.md', 'cloud.fjord.example/start', 'cloud.fjord.example/begynn')
    own.edit('nb-no/set-up-a-backup.md', /\n\n(?=<span data-ttu-id="[^"]*">[^\n]*begynn)/, `\n\n${directive}\n\n`)
    const { files } = runEslint(own, 'eslint', recommended, 'nb-no')
    expect(
      [...files.values()]
        .flat()
        .map(({ ruleId }) => ruleId)
        .sort()
    ).toEqual(expected)
  })
})

describe('the plugin', () => {
  test('has every rule, with documentation, languages, and what it needs for options, fixes and suggestions', () => {
    expect(Object.keys(plugin.rules).sort()).toEqual([...rules.map(({ name }) => name), 'unused-disable'].sort())
    for (const { name, meta } of rules) {
      const rule = plugin.rules[name]?.meta
      expect(rule?.docs?.description).toBe(meta.description)
      expect(rule?.docs?.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`))
      expect((rule as { languages?: unknown }).languages).toEqual(['markdown/commonmark', 'markdown/gfm'])
      expect(rule?.fixable).toBe(meta.fixable ? 'code' : undefined)
      expect(rule?.hasSuggestions).toBe(true)
      const hasOptions = Object.keys(meta.options['properties'] ?? {}).length > 0
      expect(rule?.schema, name).toEqual(hasOptions ? [meta.options] : [])
      expect(rule?.defaultOptions === undefined, name).toBe(!hasOptions)
    }
  })

  test('has a configuration for each preset, with language and front matter set', () => {
    const level = (preset: 'recommended' | 'strict' | 'critical', name: string): unknown =>
      plugin.configs[preset][0]?.rules?.[`loc-lint/${name}`]
    for (const configuration of Object.values(plugin.configs)) {
      expect(configuration).toHaveLength(1)
      expect(configuration[0]?.language).toBe('markdown/gfm')
      expect(configuration[0]?.languageOptions).toEqual({ frontmatter: 'yaml' })
      expect(configuration[0]?.plugins?.['loc-lint']).toBe(plugin)
    }
    for (const { name, meta } of rules) {
      expect(level('recommended', name), name).toBe(
        { error: 'error', warning: 'warn', info: undefined, off: undefined }[meta.recommended]
      )
      expect(level('strict', name), name).toBe(
        { error: 'error', warning: 'warn', info: 'warn', off: undefined }[meta.recommended]
      )
      expect(level('critical', name) !== undefined, name).toBe(meta.critical === true)
    }
  })
})
