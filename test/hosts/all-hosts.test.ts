import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtCli, builtFolder, projectFolder } from '../support/built.js'
import type { Site } from '../support/site.js'
import { damagedSite } from './damaged-site.js'
import { startClient } from './language-client.js'

/** A finding as every host tells it: file, rule, and the text from start to end by line and column from 1. */
type Told = readonly [path: string, rule: string, line: number, column: number, endLine: number, endColumn: number]

const sorted = (told: readonly Told[]): string[] => told.map(finding => finding.join(' ')).sort()

let site: Site
beforeAll(() => {
  site = damagedSite()
  writeFileSync(join(site.root, '.remarkrc.mjs'), `import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import locLint from '${builtFolder}/src/index.js'
export default { plugins: [remarkFrontmatter, remarkGfm, [locLint, { extends: 'recommended' }]] }
`)
  writeFileSync(join(site.root, 'eslint.config.mjs'), `import locLint from '${builtFolder}/src/hosts/eslint/index.js'
export default [...locLint.configs.recommended]
`)
})

function run (script: string, ...commandLine: readonly string[]): { stdout: string, stderr: string } {
  return spawnSync(process.execPath, [script, ...commandLine], { cwd: site.root, encoding: 'utf8' })
}

function inCommandLine (): Told[] {
  const { stdout } = run(builtCli, '.', '--format', 'json', '--no-config')
  const results = JSON.parse(stdout) as { filePath: string, messages: { ruleId: string, line: number, column: number, endLine: number, endColumn: number }[] }[]
  return results.flatMap(({ filePath, messages }) => messages.map(finding =>
    [filePath, finding.ruleId, finding.line, finding.column, finding.endLine, finding.endColumn] as const))
}

function inRemark (): Told[] {
  const { stderr } = run(join(projectFolder, 'node_modules/remark-cli/cli.js'), '.', '--quiet', '--report', 'json')
  interface Position { readonly line: number, readonly column: number }
  const files = JSON.parse(stderr.slice(stderr.indexOf('['))) as { path: string, messages: { ruleId: string, place: { start: Position, end: Position } }[] }[]
  return files.flatMap(({ path, messages }) => messages.map(({ ruleId, place: { start, end } }) =>
    [path.replaceAll('\\', '/'), ruleId, start.line, start.column, end.line, end.column] as const))
}

function inEslint (eslint: string): Told[] {
  const { stdout } = run(join(projectFolder, 'node_modules', eslint, 'bin/eslint.js'), '.', '--format', 'json')
  const results = JSON.parse(stdout) as { filePath: string, messages: { ruleId: string, line: number, column: number, endLine: number, endColumn: number }[] }[]
  return results.flatMap(({ filePath, messages }) => messages.map(message => [
    filePath.slice(site.root.length + 1).replaceAll('\\', '/'), message.ruleId.replace(/^loc-lint\//, ''), message.line, message.column, message.endLine, message.endColumn
  ] as const))
}

async function inEditor (): Promise<Told[]> {
  const client = await startClient(site.root)
  const told: Told[] = []
  for (const path of site.files().filter(file => file.endsWith('.md') && !file.startsWith('node_modules'))) {
    // Editors keep the byte order mark to themselves.
    for (const { code, range: { start, end } } of await client.open(path, site.read(path).replace(/^\uFEFF/, ''))) {
      told.push([path, String(code), start.line + 1, start.character + 1, end.line + 1, end.character + 1])
    }
  }
  await client.close()
  return told
}

describe('the same findings (rule, file, range) in every host', () => {
  let expected: string[]
  beforeAll(() => { expected = sorted(inCommandLine()) })

  test('the command line finds every planted defect', () => {
    expect(new Set(expected.map(line => line.split(' ', 2).join(' ')))).toEqual(new Set([
      'ar-sa/set-up-a-backup.md front-matter-locale', 'de-de/set-up-a-backup.md span-id-match', 'fr-fr/release-notes.md link-url-parity',
      'ja-jp/restore-a-file.md require-translation', 'lv-lv/release-notes.md link-url-parity', 'nb-no/set-up-a-backup.md link-url-match',
      'nl-nl/set-up-a-backup.md front-matter-locale', 'ru-ru/set-up-a-backup.md front-matter-schema', 'zh-cn/restore-a-file.md span-parity',
      'zh-cn/set-up-a-backup.md no-empty-link-text'
    ]))
  })

  test('remark-cli', () => { expect(sorted(inRemark())).toEqual(expected) })
  test('ESLint 10', () => { expect(sorted(inEslint('eslint'))).toEqual(expected) })
  test('ESLint 9', () => { expect(sorted(inEslint('eslint-9'))).toEqual(expected) })
  test('the language server', async () => { expect(sorted(await inEditor())).toEqual(expected) })
})
