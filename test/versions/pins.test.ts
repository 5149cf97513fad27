import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gitEnvironment, createRepository, type Repository } from '../git/repository.js'
import { groupOf, versionsIn } from './ask.js'

const path = 'content/en/保存 "x".md'
let repository: Repository
/** Commit ids in the order of the commits. */
let ids: string[]
const commit = (message: string): void => {
  repository.commit(message)
  ids.push(repository.git('rev-parse', 'HEAD').trim())
}
/** What is known of a translation that names a commit. */
const at = (id: string, source = path, folder = repository.folder): unknown => {
  writeFileSync(join(folder, 'content/ja.md'), `---\nl10n:\n  sourceCommit: "${id}"\n---\n`)
  const [version] = versionsIn(groupOf(folder, source, 'content/ja.md'))
  if (version === null || version === undefined || 'unknown' in version || 'isPresent' in version) return version
  const { text, commitCount } = version
  return { text, commitCount }
}
const ask = (id: string, folder?: string): unknown => at(id, path, folder)

beforeEach(() => {
  repository = createRepository()
  ids = []
  repository.write('README.md', 'x\n')
  commit('before the article')
  repository.write(path, '\uFEFFfirst\n')
  commit('one')
  repository.write('content/en/other.md', 'x\n')
  commit('elsewhere')
  repository.write(path, 'second\n')
  commit('two')
  repository.write(path, 'third\n')
  commit('three')
})
afterEach(() => repository.remove())

describe('versions of a source article', () => {
  it('are its texts at commits, and how many commits have changed it since', () => {
    expect(ids.slice(1).map(id => ask(id))).toEqual([
      { text: 'first\n', commitCount: 2 },
      { text: 'first\n', commitCount: 2 },
      { text: 'second\n', commitCount: 1 },
      { text: 'third\n', commitCount: 0 }
    ])
  })

  it('are found by abbreviated commits', () => {
    expect(ask((ids[1] as string).slice(0, 7))).toEqual({ text: 'first\n', commitCount: 2 })
  })

  it('follow a source that was renamed, twice', () => {
    const text = 'A long text, so that git sees the same file in it.\n\nIt says more than one thing.\n'
    repository.write('content/en/old name.md', text)
    commit('another article')
    repository.git('mv', 'content/en/old name.md', 'content/en/保存.md')
    commit('renamed')
    repository.write('content/en/保存.md', `${text}\nAnd a third one.\n`)
    commit('more')
    repository.git('mv', 'content/en/保存.md', 'content/en/new.md')
    commit('renamed again')
    repository.write('content/en/copy.md', text)
    commit('a copy is no rename')
    const renamed = (id: string | undefined, name = 'new.md'): unknown => at(id as string, `content/en/${name}`)
    expect(ids.slice(5).map(id => renamed(id))).toEqual([
      { text, commitCount: 3 },
      { text, commitCount: 2 },
      ...Array.from({ length: 3 }, () => ({ text: `${text}\nAnd a third one.\n`, commitCount: 0 }))
    ])
    expect(renamed(ids[5], 'copy.md')).toEqual({ unknown: 'noFile' })
    expect(renamed(ids[4]), 'before the article was there').toEqual({ unknown: 'noFile' })
  })

  it('count what other branches brought once, without their merges', () => {
    repository.git('switch', '--quiet', '--create', 'work', ids[1] as string)
    repository.write('content/en/work.md', 'x\n')
    commit('on the branch')
    repository.git('switch', '--quiet', 'main')
    repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'work')
    expect(ask(ids[5] as string), 'a commit beside those that changed it').toEqual({ text: 'first\n', commitCount: 2 })
    expect(ask(ids[1] as string)).toEqual({ text: 'first\n', commitCount: 2 })
  })

  it('are unknown where the commit, the file or the repository is', () => {
    expect(ask('0123456789012345678901234567890123456789')).toEqual({ unknown: 'noCommit' })
    expect(ask(ids[0] as string)).toEqual({ unknown: 'noFile' })
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-no-git-')))
    mkdirSync(join(outside, 'content/en'), { recursive: true })
    writeFileSync(join(outside, path), 'x\n')
    expect(ask(ids[0] as string, outside)).toEqual({ unknown: 'noRepository' })
    rmSync(outside, { recursive: true })
  })

  it('are unknown in a shallow clone, which is told apart', () => {
    const clone = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-shallow-')))
    const { status } = spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.folder}`, clone], {
      env: gitEnvironment
    })
    expect(status).toBe(0)
    expect(ask(ids[1] as string, clone)).toEqual({ unknown: 'shallow' })
    expect(ask(ids[4] as string, clone)).toEqual({ text: 'third\n', commitCount: 0 })
    rmSync(clone, { recursive: true })
  })

  it('are not asked of the repository that a git hook runs for', () => {
    process.env['GIT_DIR'] = '/nowhere'
    expect(ask(ids[1] as string)).toEqual({ text: 'first\n', commitCount: 2 })
    delete process.env['GIT_DIR']
  })

  it('run no program that the repository configures', () => {
    repository.git('config', 'core.fsmonitor', 'touch ran; false')
    repository.git('config', 'log.showSignature', 'true')
    repository.git('config', 'gpg.program', 'touch ran; false')
    repository.write('.gitattributes', '*.md filter=own diff=own\n')
    repository.git('config', 'filter.own.smudge', 'touch ran; cat')
    repository.git('config', 'diff.own.textconv', 'touch ran; cat')
    expect(ask(ids[1] as string)).toEqual({ text: 'first\n', commitCount: 2 })
    expect(existsSync(join(repository.folder, 'ran'))).toBe(false)
  })
})
