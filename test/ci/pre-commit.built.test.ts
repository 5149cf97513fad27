import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { article, createRepository, gitEnvironment, type Repository } from '../git/repository.js'
import { builtCli } from '../support/built.js'
import { readProjectFile } from '../support/project.js'

interface Hook {
  readonly id: string
  readonly entry: string
  readonly language: string
  readonly require_serial: boolean
}

const hooks = parse(readProjectFile('.pre-commit-hooks.yaml')) as Hook[]
const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0
const wrong = 'https://example.com/wrong'

describe('.pre-commit-hooks.yaml', () => {
  it("has two hooks that run one process at a time with the package's own command", () => {
    expect(hooks.map(({ id, entry }) => [id, entry])).toEqual([
      ['loc-lint', 'loc-lint'],
      ['loc-lint-fix', 'loc-lint --fix']
    ])
    for (const { language, require_serial: isSerial } of hooks)
      expect({ language, isSerial }).toEqual({ language: 'node', isSerial: true })
    const { bin } = JSON.parse(readProjectFile('package.json')) as { bin: Record<string, string> }
    expect(Object.keys(bin)).toContain('loc-lint')
  })

  it('can be installed: what the build prints must not get into what `npm pack` prints, which pre-commit takes for a file name', () => {
    expect(readProjectFile('.npmrc').split('\n')).toContain('foreground-scripts=false')
  })
})

// The hooks as they are published, but for the installation, which would need a registry: the command is the build of these sources.
describe.skipIf(!hasPreCommit)(
  `with pre-commit${hasPreCommit ? '' : ' (skipped: no pre-commit; Debian has it as a package)'}`,
  () => {
    let repository: Repository
    let home = ''

    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'loc-lint-pre-commit-'))
      repository = createRepository()
      repository.write(
        '.remarkrc.json',
        JSON.stringify({
          plugins: [
            [
              'loc-lint',
              {
                extends: 'off',
                rules: { 'link-url-match': 'error', 'link-url-parity': 'error', 'no-empty-link-text': 'error' }
              }
            ]
          ]
        })
      )
      for (const locale of ['en-us', 'nb-no', 'ja-jp', 'ar-sa'])
        repository.write(`content/${locale}/a.md`, article(locale, '保存'))
      repository.commit('first')
      install('loc-lint')
    })
    afterEach(() => {
      repository.remove()
      rmSync(home, { recursive: true, force: true, maxRetries: 3 })
    })

    function install(id: string): void {
      const hook = hooks.find(each => each.id === id) as Hook
      const local = {
        ...hook,
        language: 'system',
        entry: hook.entry.replace('loc-lint', `${process.execPath} ${builtCli}`)
      }
      repository.write('.pre-commit-config.yaml', stringify({ repos: [{ repo: 'local', hooks: [local] }] }))
      repository.git('add', '.pre-commit-config.yaml')
      const { status, stdout } = command('pre-commit', 'install')
      expect(status, stdout).toBe(0)
    }

    function command(name: string, ...args: string[]): { status: number | null; stdout: string } {
      const { status, stdout, stderr } = spawnSync(name, args, {
        cwd: repository.folder,
        encoding: 'utf8',
        env: { ...gitEnvironment, PRE_COMMIT_HOME: home, PRE_COMMIT_COLOR: 'never' }
      })
      return { status, stdout: stdout + stderr }
    }

    function commit(): { status: number | null; stdout: string } {
      return command('git', 'commit', '--message', 'change')
    }

    it('a bad staged article stops the commit', () => {
      repository.write('content/nb-no/a.md', article('nb-no', '保存', wrong))
      repository.git('add', 'content')
      const { status, stdout } = commit()
      expect(status).toBe(1)
      expect(stdout).toContain('content/nb-no/a.md')
      expect(stdout).toMatch(/\(0a1b2-102\) +link-url-match\n/)
      expect(repository.git('log', '--oneline').trim().split('\n')).toHaveLength(1)
    })

    it('a good one passes, also where another that is not staged is bad', () => {
      repository.write('content/ja-jp/a.md', article('ja-jp', '保存', wrong))
      repository.write('content/nb-no/a.md', article('nb-no', 'lagre'))
      repository.git('add', 'content/nb-no')
      const { status, stdout } = commit()
      expect(stdout).toMatch(/loc-lint\.+Passed/)
      expect(status).toBe(0)
      expect(repository.git('log', '--oneline').trim().split('\n')).toHaveLength(2)
    })

    it('reads siblings that are not staged, and reports on staged articles only', () => {
      // A link outside of units: that it is wrong only the other locales tell.
      const plain = (url: string): string =>
        `---\ntitle: T\nms.openlocfilehash: ${'0a'.repeat(20)}\n---\n\n[保存](${url})\n`
      for (const locale of ['nb-no', 'ja-jp', 'ar-sa', 'lv-lv'])
        repository.write(`content/${locale}/b.md`, plain('https://example.com/guide'))
      repository.write('content/ar-sa/a.md', article('ar-sa', '保存', wrong))
      repository.git('add', '.')
      repository.git('commit', '--quiet', '--no-verify', '--message', 'second')
      repository.write('content/nb-no/b.md', plain(wrong))
      repository.git('add', '.')
      const { status, stdout } = commit()
      expect(status).toBe(1)
      expect(stdout).toContain('link-url-parity')
      expect(stdout).toContain('content/nb-no/b.md')
      expect(stdout).not.toContain('content/ar-sa/a.md')
    })

    it('articles that are deleted, and files that are none, stop nothing', () => {
      repository.git('rm', '--quiet', 'content/nb-no/a.md')
      repository.write('x.txt', 'x')
      repository.git('add', '.')
      const { status, stdout } = commit()
      expect(stdout).toContain('(no files to check)Skipped')
      expect(status).toBe(0)
    })

    it('one process gets all staged files', () => {
      for (let index = 0; index < 60; index++)
        repository.write(`content/nb-no/many/${index}.md`, article('nb-no', '保存'))
      repository.git('add', '.')
      const { status, stdout } = command('pre-commit', 'run', '--verbose')
      expect(status, stdout).toBe(0)
      expect(stdout.match(/No problems in \d+ files?/g)).toEqual(['No problems in 60 files'])
    })

    it('loc-lint-fix fixes the staged article and stops the commit, so that people look at it', () => {
      install('loc-lint-fix')
      repository.write('content/nb-no/a.md', article('nb-no', '保存', wrong))
      repository.git('add', 'content')
      const { status, stdout } = commit()
      expect(status).toBe(1)
      expect(stdout).toContain('files were modified by this hook')
      expect(readFileSync(join(repository.folder, 'content/nb-no/a.md'), 'utf8')).toBe(article('nb-no', '保存'))
    })
  }
)
