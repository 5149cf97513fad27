import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { lintPaths } from '../../src/run/lint-paths.js'
import { run, type Outcome } from '../cli/harness.js'
import { article, createRepository, type Repository } from './repository.js'

const locales = ['en-us', 'nb-no', 'ja-jp']
let repository: Repository
beforeEach(() => {
  repository = createRepository()
  for (const locale of locales) {
    for (const name of ['a', 'b', 'c', '保存 "x"'])
      repository.write(`content/${locale}/${name}.md`, article(locale, `${name} ${locale}`))
  }
  repository.commit('first')
})
afterEach(() => repository.remove())

async function lint(argv: readonly string[], cwd = repository.folder): Promise<Outcome> {
  return await run(argv, { cwd, engine: { lintPaths: async () => ({ results: [], faults: [] }) } })
}

/** Paths that were handed to the engine, relative to the repository. */
async function linted(argv: readonly string[], cwd = repository.folder): Promise<string[]> {
  const { asked, err } = await lint(argv, cwd)
  if (asked === null) throw new Error(err)
  return asked.patterns.map(path => relative(repository.folder, path).replaceAll('\\', '/'))
}

function all(name: string, without: readonly string[] = []): string[] {
  return locales
    .filter(locale => !without.includes(locale))
    .map(locale => `content/${locale}/${name}.md`)
    .sort()
}

describe('what is staged is read as files are', () => {
  const engine = { lintPaths, rules }
  const latin = Buffer.from(article('nb-NO', 'blåbær'), 'latin1')
  const wide = Buffer.from(article('nb-NO', 'x'), 'utf16le')

  it.each([
    ['Latin-1', latin, 'Unexpected bytes that are not UTF-8 on line 6, expected UTF-8'],
    ['UTF-16', wide, 'Unexpected encoding UTF-16 (little-endian, without byte order mark), expected UTF-8'],
    [
      'too many bytes',
      Buffer.alloc(6 * 1024 * 1024, 'x '),
      'Unexpected size of 6,291,456 bytes, expected at most 5,242,880 (setting `maxFileSize`)'
    ]
  ])('%s', async (_, bytes, problem) => {
    const path = join(repository.folder, 'content/nb-no/a.md')
    writeFileSync(path, bytes)
    repository.git('add', '.')
    repository.write('content/nb-no/a.md', article('nb-NO', 'rettet etterpå'))
    const whole = await run(['--staged', '--no-config', '-f', 'json'], { cwd: repository.folder, engine })
    expect(whole.code).toBe(2)
    const results = JSON.parse(whole.out) as { filePath: string; messages: { ruleId: null; message: string }[] }[]
    const { messages = [] } = results.find(({ filePath }) => filePath === 'content/nb-no/a.md') ?? {}
    expect(messages.map(({ ruleId, message }) => ({ ruleId, message }))).toEqual([{ ruleId: null, message: problem }])
    const diff = await run(['--staged', '--no-config', '--diff'], { cwd: repository.folder, engine })
    expect({ code: diff.code, out: diff.out }).toEqual({ code: 2, out: '' })
  })
})

describe('--staged', () => {
  it('lints all locales of the articles that the next commit changes', async () => {
    repository.write('content/nb-no/a.md', article('nb-NO', 'ny'))
    repository.write('content/nb-no/b.md', article('nb-NO', 'ikke med'))
    repository.git('add', 'content/nb-no/a.md')
    expect((await linted(['--staged', 'content'])).sort()).toEqual(all('a'))
    expect((await linted(['--staged'])).sort(), 'without paths: everything').toEqual(all('a'))
  })

  it('stays within the paths of the command line, and sees changes of locales outside of them', async () => {
    repository.write('content/en-us/a.md', article('en-US', 'new'))
    repository.git('add', '.')
    expect(await linted(['--staged', 'content/nb-no'])).toEqual(['content/nb-no/a.md'])
    expect(await linted(['--staged', '.'], join(repository.folder, 'content/ja-jp'))).toEqual(['content/ja-jp/a.md'])
  })

  it('understands deleted and renamed articles, whose other locales are touched', async () => {
    repository.git('rm', '--quiet', 'content/nb-no/a.md')
    repository.git('mv', 'content/ja-jp/b.md', 'content/ja-jp/b2.md')
    expect((await linted(['--staged', 'content'])).sort()).toEqual(
      [...all('a', ['nb-no']), ...all('b', ['ja-jp']), 'content/ja-jp/b2.md'].sort()
    )
  })

  it('understands names that git would quote', async () => {
    repository.write('content/ja-jp/保存 "x".md', article('ja-JP', '新'))
    repository.git('add', '.')
    expect((await linted(['--staged', 'content'])).sort()).toEqual(all('保存 "x"'))
  })

  it('takes what is staged, not what has become of it since', async () => {
    repository.write('content/nb-no/a.md', `\uFEFF${article('nb-NO', 'stemmer ikke 保存')}`)
    repository.write('content/nb-no/b.md', article('nb-NO', 'ny'))
    repository.git('add', '.')
    repository.write('content/nb-no/a.md', article('nb-NO', 'fixed later'))
    const { asked } = await lint(['--staged'])
    expect([...(asked?.texts ?? [])]).toEqual([
      [join(repository.folder, 'content/nb-no/a.md'), `\uFEFF${article('nb-NO', 'stemmer ikke 保存')}`]
    ])
    expect(asked?.unreadable?.size).toBe(0)
    expect((await lint(['--staged', '--fix'])).asked?.texts?.size, 'fixes are made for what is on the disk').toBe(0)
  })

  it('says that nothing was changed, and finds nothing wrong with that', async () => {
    expect(await lint(['--staged', 'content'])).toMatchObject({
      code: 0,
      out: '',
      err: 'loc-lint: No article below these paths was changed\n'
    })
  })

  it('works before the first commit', async () => {
    const empty = createRepository()
    empty.write('content/nb-no/a.md', article('nb-NO', 'x'))
    empty.git('add', '.')
    const { asked } = await lint(['--staged'], empty.folder)
    expect(asked?.patterns).toEqual([join(empty.folder, 'content/nb-no/a.md')])
    empty.remove()
  })

  it('whatever the user has configured of diffs', async () => {
    repository.write('content/nb-no/a.md', article('nb-NO', 'ny'))
    repository.git('add', '.')
    for (const [name, value] of [
      ['diff.noprefix', 'true'],
      ['color.ui', 'always'],
      ['diff.relative', 'true'],
      ['diff.renames', 'false'],
      ['diff.external', 'false']
    ]) {
      repository.git('config', name as string, value as string)
    }
    repository.git('mv', 'content/ja-jp/b.md', 'content/ja-jp/b2.md')
    expect(await linted(['--staged', 'content'])).toHaveLength(6)
  })
})

describe('--since', () => {
  it('takes what was committed on the branch, what is not committed, and what git does not know yet', async () => {
    repository.git('switch', '--quiet', '--create', 'work')
    repository.write('content/nb-no/a.md', article('nb-NO', 'ny'))
    repository.commit('second')
    repository.write('content/ja-jp/b.md', article('ja-JP', '新'))
    repository.write('content/ja-jp/d.md', article('ja-JP', '新'))
    repository.git('switch', '--quiet', 'main')
    repository.write('content/ja-jp/c.md', article('ja-JP', 'elsewhere'))
    repository.git('add', 'content/ja-jp/c.md')
    repository.git('commit', '--quiet', '--message', 'on main')
    repository.git('switch', '--quiet', 'work')
    expect((await linted(['--since', 'main', 'content'])).sort()).toEqual(
      [...all('a'), ...all('b'), 'content/ja-jp/d.md'].sort()
    )
    expect((await linted(['--since', 'HEAD', 'content'])).sort()).toEqual([...all('b'), 'content/ja-jp/d.md'].sort())
  })

  it('tells an unknown ref, and the nearest', async () => {
    repository.git('branch', 'release')
    const { code, err, asked } = await lint(['--since', 'relaese', 'content'])
    expect({ code, asked }).toEqual({ code: 2, asked: null })
    const expected = 'expected a branch, tag or commit of this repository (did you mean `release`?)'
    expect(err).toBe(`loc-lint: Unexpected ref \`relaese\` of \`--since\`, ${expected}\n`)
  })

  it('takes no ref for an option', async () => {
    expect((await lint(['--since=--output=x', 'content'])).err).toContain('Unexpected ref `--output=x`')
  })

  it('tells a shallow clone that lacks the ref, or the history up to it', async () => {
    repository.git('tag', 'v1')
    repository.commit('second')
    repository.git('switch', '--quiet', '--create', 'work')
    repository.commit('third')
    const clone = createRepository()
    clone.git('clone', '--quiet', '--depth=1', '--branch=work', `file://${repository.folder}`, 'shallow')
    const missing = await lint(['--since', 'v1'], join(clone.folder, 'shallow'))
    expect(missing).toMatchObject({ code: 2, asked: null })
    expect(missing.err).toMatch(
      /^loc-lint: Unexpected ref `v1` of `--since` that this shallow clone does not have, .*fetch-depth: 0.*\n$/
    )
    clone.git('-C', 'shallow', 'fetch', '--quiet', '--depth=1', 'origin', 'refs/tags/v1:refs/tags/v1')
    const unrelated = await lint(['--since', 'v1'], join(clone.folder, 'shallow'))
    expect(unrelated.err).toMatch(/without a common commit in this shallow clone, .*--unshallow/)
    clone.remove()
  })

  it('tells unrelated histories', async () => {
    repository.git('checkout', '--quiet', '--orphan', 'island')
    repository.commit('island')
    expect((await lint(['--since', 'main'])).err).toContain('without a common commit, expected a ref')
  })
})

describe('where git cannot help', () => {
  it('outside of a repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loc-lint-no-git-'))
    const { code, err } = await lint(['--staged'], folder)
    expect(code).toBe(2)
    expect(err).toMatch(/^loc-lint: Unexpected `--staged` here, expected a git repository [^\n]*\n$/)
    rmSync(folder, { recursive: true })
  })

  it.each([
    [['--staged', '--since', 'main'], '`--since` beside `--staged`'],
    [['--staged', '--stdin'], '`--staged` beside `--stdin`'],
    [['--since', 'main', '--stdin'], '`--since` beside `--stdin`']
  ])('%j is exit 2', async (argv, sentence) => {
    const { code, err } = await lint(argv)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})
