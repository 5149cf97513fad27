import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gitEnvironment } from '../git/repository.js'
import { writeFiles } from '../support/write-files.js'
import { damaged, oneRule, run, sound } from './command-line.js'

let top = ''
let cwd = ''
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-nested-')))
  cwd = join(top, 'checkout')
  writeFiles(cwd, {
    '.remarkrc.json': JSON.stringify({ plugins: [oneRule] }),
    'content/nb-no/a.md': sound,
    'content/nb-no/sub/b.md': sound
  })
})
afterEach(() => rmSync(top, { recursive: true, force: true, maxRetries: 3 }))

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder, env: gitEnvironment, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Has the repository of a folder run a program that leaves a file behind. */
function arm(folder: string, configured: string): void {
  const script = join(folder, 'evil.sh')
  writeFileSync(script, `#!/bin/sh\ntouch '${join(top, 'fired')}'\ncat\n`)
  chmodSync(script, 0o755)
  writeFiles(join(configured, 'hooks'), { 'post-index-change': `#!/bin/sh\ntouch '${join(top, 'fired')}'\n` })
  chmodSync(join(configured, 'hooks/post-index-change'), 0o755)
  git(folder, 'config', '--file', join(configured, 'config'), 'core.fsmonitor', script)
  git(folder, 'config', '--file', join(configured, 'config'), 'diff.external', script)
}

const fired = (): string[] => readdirSync(top).filter(name => name === 'fired')

describe.skipIf(process.platform === 'win32')('`.git` files', () => {
  it('one at the root that leads to a folder of the checkout has nothing run with --safe', () => {
    git(cwd, 'init', '--quiet', '--initial-branch=main')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '--quiet', '--no-verify', '--message', 'first')
    writeFiles(cwd, { 'content/nb-no/a.md': damaged })
    git(cwd, 'add', '.')
    renameSync(join(cwd, '.git'), join(cwd, 'metadata'))
    writeFileSync(join(cwd, '.git'), 'gitdir: metadata\n')
    arm(cwd, join(cwd, 'metadata'))
    for (const selection of [['--staged'], ['--since', 'main']]) {
      const { status, stderr } = run(['--safe', ...selection, 'content'], cwd, gitEnvironment)
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    }
    expect(fired()).toEqual([])
  })

  it.each(['gitdir: ../../../../elsewhere\n', 'gitdir: /dev/zero\n', 'gitdir: .git\n', '\0\0', ''])(
    'one below the root, %j: its articles are linted, nothing is run, nothing fails',
    text => {
      git(cwd, 'init', '--quiet', '--initial-branch=main')
      writeFileSync(join(cwd, 'content/nb-no/sub/.git'), text)
      writeFiles(cwd, { 'content/nb-no/sub/b.md': damaged })
      const { status, stdout, stderr } = run(['--safe', 'content', '-f', 'json'], cwd, gitEnvironment)
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
      expect((JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath)).toEqual([
        'content/nb-no/a.md',
        'content/nb-no/sub/b.md'
      ])
    }
  )

  it('a repository inside of it has nothing run, also where a translation names a commit', () => {
    git(cwd, 'init', '--quiet', '--initial-branch=main')
    const inner = join(cwd, 'content')
    const pinned = `---\nl10n:\n  sourceCommit: 0123456789abcdef0123456789abcdef01234567\n---\n\n# Tittel\n\nTekst.\n`
    writeFiles(cwd, { 'content/nb-no/a.md': pinned, 'content/en-us/a.md': '# Title\n\nText.\n' })
    git(inner, 'init', '--quiet', '--initial-branch=main')
    arm(inner, join(inner, '.git'))
    for (const safe of [['--safe'], []])
      expect(run([...safe, '--no-config', 'content'], cwd, gitEnvironment).status).not.toBeNull()
    expect(fired()).toEqual([])
  })
})
