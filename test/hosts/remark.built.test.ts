import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadConfiguration } from '../../src/config/load.js'
import { bundleFolder } from '../support/built.js'
import { projectFolder, readProjectFile } from '../support/project.js'
import { copySite, type Site } from '../support/site.js'

const remarkCli = join(projectFolder, 'node_modules/remark-cli/cli.js')

interface RemarkMessage {
  readonly reason: string
  readonly ruleId: string
  readonly source: string
  readonly line: number
  readonly column: number
  readonly fatal: boolean | null
  readonly url?: string
}

interface RemarkRun {
  readonly status: number | null
  /** Messages by file. */
  readonly messages: ReadonlyMap<string, readonly RemarkMessage[]>
  readonly stderr: string
}

/** Runs the real remark-cli with the given configuration. */
function runRemark(site: Site, paths: readonly string[], plugins: string): RemarkRun {
  writeFileSync(
    join(site.root, '.remarkrc.mjs'),
    `import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import locLint from '${bundleFolder}/index.js'
import linkUrlMatch from '${bundleFolder}/rules/link-url-match.js'
import linkUrlParity from '${bundleFolder}/rules/link-url-parity.js'
export default { plugins: [remarkFrontmatter, remarkGfm, ${plugins}] }
`
  )
  return remarkCliRun(site, paths)
}

/** Runs it with the configuration that is there. */
function remarkCliRun(site: Site, paths: readonly string[]): RemarkRun {
  const { status, stderr } = spawnSync(process.execPath, [remarkCli, ...paths, '--quiet', '--report', 'json'], {
    cwd: site.root,
    encoding: 'utf8'
  })
  const start = stderr.indexOf('[')
  const files = (start < 0 ? [] : JSON.parse(stderr.slice(start))) as { path: string; messages: RemarkMessage[] }[]
  return {
    status,
    stderr,
    messages: new Map(files.filter(file => file.messages.length > 0).map(file => [file.path, file.messages]))
  }
}

let site: Site
beforeAll(() => {
  site = copySite(join(projectFolder, 'test/fixtures/site'))
  symlinkSync(join(projectFolder, 'node_modules'), join(site.root, 'node_modules'), 'junction')
  site.edit('nb-no/set-up-a-backup.md', 'cloud.fjord.example/start', 'cloud.fjord.example/begynn')
  site.edit('fr-fr/release-notes.md', 'changes/dates', 'modifications/dates')
  site.edit('ja-jp/restore-a-file.md', 'ファイルは、削除してから 1 か月間は復元できます。', '')
  site.edit('ar-sa/set-up-a-backup.md', 'ms.contentlocale: ar-SA', 'ms.contentlocale: ar-EG')
  site.edit('zh-cn/restore-a-file.md', /\n\n<span data-ttu-id="[^"]*">还原的文件[^\n]*\n/, '\n')
})

describe('remark-cli with the preset', () => {
  test('finds what the command line finds, at the same places', async () => {
    const { status, messages } = runRemark(site, ['.'], "[locLint, { extends: 'recommended' }]")
    const { results } = await site.lint()
    const expected = results
      .filter(result => result.messages.length > 0)
      .map(({ filePath, messages: findings }) => [
        filePath,
        findings.map(({ message, ruleId, line, column, severity }) => ({
          reason: message,
          ruleId,
          line,
          column,
          fatal: severity === 2
        }))
      ])
    const actual = [...messages].map(([path, list]) => [
      path.replaceAll('\\', '/'),
      list.map(({ reason, ruleId, line, column, fatal }) => ({ reason, ruleId, line, column, fatal }))
    ])
    expect(actual.sort()).toEqual(expected.sort())
    expect(expected).toHaveLength(5)
    expect(status).toBe(1)
  })

  test('reads siblings from disk when one file is given', () => {
    const { messages } = runRemark(site, ['fr-fr/release-notes.md'], "[locLint, { extends: 'recommended' }]")
    expect([...messages.keys()]).toEqual(['fr-fr/release-notes.md'])
    expect(messages.get('fr-fr/release-notes.md')?.map(message => message.ruleId)).toEqual(['link-url-match'])
  })

  test('works without the plugin for front matter', () => {
    const { messages } = runRemark(site, ['nb-no'], "[locLint, { extends: 'recommended' }]")
    const plain = spawnSync(
      process.execPath,
      [remarkCli, 'nb-no', '--quiet', '--no-config', '--use', `${bundleFolder}/index.js`],
      { cwd: site.root, encoding: 'utf8' }
    )
    expect(messages.size).toBe(1)
    expect(plain.stderr).toContain('link-url-match')
    expect(plain.stderr.match(/link-url-match/g)).toHaveLength(1)
  })

  test('says what is wrong with its settings', () => {
    const { status, stderr } = runRemark(
      site,
      ['nb-no/set-up-a-backup.md'],
      "[locLint, { rules: { 'link-url-mach': 'error' } }]"
    )
    expect(stderr).toContain('link-url-match')
    expect(status).toBe(1)
  })
})

describe('the configuration that the README shows', () => {
  /** As it is written, but for where loc-lint comes from. */
  const configuration = (): string => {
    const blocks = readProjectFile('README.md').matchAll(/^```js\n([\s\S]*?)^```$/gm)
    const [block = ''] = [...blocks].map(([, code = '']) => code).filter(code => code.includes('loc-lint/rules/'))
    return block
      .replaceAll("'loc-lint'", `'${bundleFolder}/index.js'`)
      .replaceAll(/'loc-lint\/rules\/([\w-]+)'/g, `'${bundleFolder}/rules/$1.js'`)
  }

  test('reports each finding once, in remark and in the command line', async () => {
    writeFileSync(join(site.root, '.remarkrc.mjs'), configuration())
    const { messages } = remarkCliRun(site, ['.'])
    const told = [...messages].flatMap(([path, list]) =>
      list.map(
        ({ ruleId, line, column, reason }) => `${path.replaceAll('\\', '/')}:${line}:${column} ${ruleId} ${reason}`
      )
    )
    expect(new Set(told).size).toBe(told.length)
    const { settings, otherPlugins } = await loadConfiguration({ cwd: site.root })
    expect(otherPlugins).toHaveLength(2)
    expect(settings.rules).toEqual({ 'link-url-match': 'error' })
    const { results } = await site.lint()
    const expected = results.flatMap(({ filePath, messages: findings }) =>
      findings.map(({ line, column, ruleId, message }) => `${filePath}:${line}:${column} ${ruleId ?? ''} ${message}`)
    )
    expect(told.sort()).toEqual(expected.sort())
    expect(told.filter(line => line.includes(' link-url-match '))).toHaveLength(2)
  })
})

describe('remark-cli with single rules', () => {
  test('takes severity and options as remark-lint does', () => {
    const { messages, status } = runRemark(site, ['.'], '[linkUrlMatch, [1]], linkUrlParity')
    const list = [...messages].flatMap(([path, found]) =>
      found.map(({ ruleId, source, fatal, url }) => ({ path, ruleId, source, fatal, url }))
    )
    expect(list).toEqual([
      {
        path: 'fr-fr/release-notes.md',
        ruleId: 'link-url-match',
        source: 'loc-lint',
        fatal: false,
        url: expect.stringContaining('link-url-match.md') as string
      },
      {
        path: 'nb-no/set-up-a-backup.md',
        ruleId: 'link-url-match',
        source: 'loc-lint',
        fatal: false,
        url: expect.stringContaining('link-url-match.md') as string
      }
    ])
    expect(status).toBe(0)
  })
})
