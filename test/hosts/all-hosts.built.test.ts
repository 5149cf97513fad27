import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtCli, bundleFolder } from '../support/built.js'
import { projectFolder } from '../support/project.js'
import type { Site } from '../support/site.js'
import { cleanSite, damagedSite } from './damaged-site.js'
import { startClient } from './language-client.js'

/** A finding as every host tells it: file, rule, and the text from start to end by line and column from 1. */
type Told = readonly [path: string, rule: string, line: number, column: number, endLine: number, endColumn: number]

const sorted = (told: readonly Told[]): string[] => told.map(finding => finding.join(' ')).sort()

/** Writes the configurations of the other hosts, all with the recommended rules. */
function configure(site: Site): void {
  writeFileSync(
    join(site.root, '.remarkrc.mjs'),
    `import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import locLint from '${bundleFolder}/index.js'
export default { plugins: [remarkFrontmatter, remarkGfm, [locLint, { extends: 'recommended' }]] }
`
  )
  writeFileSync(
    join(site.root, 'eslint.config.mjs'),
    `import locLint from '${bundleFolder}/eslint.js'
export default [...locLint.configs.recommended]
`
  )
}

function run(site: Site, script: string, ...commandLine: readonly string[]): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, ...commandLine], { cwd: site.root, encoding: 'utf8' })
}

/** What the JSON of our command line and that of ESLint have in common. */
interface JsonResult {
  readonly filePath: string
  readonly messages: readonly { ruleId: string; line: number; column: number; endLine: number; endColumn: number }[]
}

function inCommandLine(site: Site): Told[] {
  const { stdout } = run(site, builtCli, '.', '--format', 'json', '--no-config')
  const results = JSON.parse(stdout) as JsonResult[]
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      finding => [filePath, finding.ruleId, finding.line, finding.column, finding.endLine, finding.endColumn] as const
    )
  )
}

function inRemark(site: Site): Told[] {
  const { stderr } = run(
    site,
    join(projectFolder, 'node_modules/remark-cli/cli.js'),
    '.',
    '--quiet',
    '--report',
    'json'
  )
  interface Position {
    readonly line: number
    readonly column: number
  }
  interface File {
    readonly path: string
    readonly messages: readonly { ruleId: string; place: { start: Position; end: Position } }[]
  }
  const files = JSON.parse(stderr.slice(stderr.indexOf('['))) as File[]
  return files.flatMap(({ path, messages }) =>
    messages.map(
      ({ ruleId, place: { start, end } }) =>
        [path.replaceAll('\\', '/'), ruleId, start.line, start.column, end.line, end.column] as const
    )
  )
}

function inEslint(site: Site, eslint: string): Told[] {
  const { stdout } = run(site, join(projectFolder, 'node_modules', eslint, 'bin/eslint.js'), '.', '--format', 'json')
  const results = JSON.parse(stdout) as JsonResult[]
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, column, endLine, endColumn }) =>
        [
          filePath.slice(site.root.length + 1).replaceAll('\\', '/'),
          ruleId.replace(/^loc-lint\//, ''),
          line,
          column,
          endLine,
          endColumn
        ] as const
    )
  )
}

async function inEditor(site: Site): Promise<Told[]> {
  const client = await startClient(site.root)
  const told: Told[] = []
  for (const path of site.files().filter(file => file.endsWith('.md') && !file.startsWith('node_modules'))) {
    // Editors keep the byte order mark to themselves.
    for (const {
      code,
      range: { start, end }
    } of await client.open(path, site.read(path).replace(/^\uFEFF/, ''))) {
      told.push([path, String(code), start.line + 1, start.character + 1, end.line + 1, end.character + 1])
    }
  }
  await client.close()
  return told
}

describe.each([
  ['the fixture site with planted defects', damagedSite],
  ['the example site', () => cleanSite('examples/content')]
])('the same findings (rule, file, range) in every host: %s', (_, copy) => {
  let site: Site
  let expected: string[]
  beforeAll(() => {
    site = copy()
    configure(site)
    expected = sorted(inCommandLine(site))
  })

  test('the command line finds something in most locales', () => {
    expect(new Set(expected.map(line => line.split('/', 1)[0])).size).toBeGreaterThan(6)
  })
  test('remark-cli', () => {
    expect(sorted(inRemark(site))).toEqual(expected)
  })
  test('ESLint 10', () => {
    expect(sorted(inEslint(site, 'eslint'))).toEqual(expected)
  })
  test('ESLint 9', () => {
    expect(sorted(inEslint(site, 'eslint-9'))).toEqual(expected)
  })
  test('the language server', async () => {
    expect(sorted(await inEditor(site))).toEqual(expected)
  })
})

test('the planted defects are found, and nothing else', () => {
  expect(new Set(inCommandLine(damagedSite()).map(([path, rule]) => `${path} ${rule}`))).toEqual(
    new Set([
      'ar-sa/set-up-a-backup.md front-matter-locale',
      'de-de/set-up-a-backup.md span-id-match',
      'fr-fr/release-notes.md link-url-match',
      'ja-jp/restore-a-file.md require-translation',
      'lv-lv/release-notes.md structure-match',
      'nb-no/set-up-a-backup.md link-url-match',
      'nl-nl/set-up-a-backup.md front-matter-locale',
      'ru-ru/set-up-a-backup.md front-matter-schema',
      'zh-cn/restore-a-file.md span-parity',
      'zh-cn/set-up-a-backup.md no-empty-link-text'
    ])
  )
})
