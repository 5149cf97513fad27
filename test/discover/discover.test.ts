import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discoverFiles } from '../../src/discover/discover.js'
import { makeTree } from './make-tree.js'

const find = (cwd: string, patterns: string[], ignore: string[] = []): string[] => {
  const { files, problems } = discoverFiles(patterns, { cwd, ignore })
  expect(problems).toEqual([])
  expect(files.map(file => file.absolutePath)).toEqual(files.map(file => resolve(cwd, file.path)))
  return files.map(file => file.path)
}
const problemsOf = (cwd: string, patterns: string[]): string[] =>
  discoverFiles(patterns, { cwd, ignore: [] }).problems.map(problem => problem.message)

describe('files, folders and globs', () => {
  it('takes the Markdown files of a folder, in code-unit order', () => {
    const cwd = makeTree([
      'content/nb-no/b.md',
      'content/nb-no/Å.markdown',
      'content/nb-no/B.mdx',
      'content/ja-jp/日本語.md',
      'content/a.MD',
      'content/x.txt',
      'content/md'
    ])
    expect(find(cwd, ['content'])).toEqual([
      'content/a.MD',
      'content/ja-jp/日本語.md',
      'content/nb-no/B.mdx',
      'content/nb-no/b.md',
      'content/nb-no/Å.markdown'
    ])
    expect(find(cwd, ['content/', './content', join(cwd, 'content')])).toHaveLength(5)
    expect(find(cwd, ['.'])).toHaveLength(5)
  })

  it('takes a named file whatever its extension', () => {
    const cwd = makeTree(['seeds/000.txt', 'seeds/README', 'b.md'])
    expect(find(cwd, ['seeds/000.txt', 'seeds/README'])).toEqual(['seeds/000.txt', 'seeds/README'])
  })

  it('takes other extensions by glob only where the glob spells them out', () => {
    const cwd = makeTree(['content/a.md', 'content/b.txt', 'content/c.json', 'content/deep/d.md', 'content/deep/e.rst'])
    expect(find(cwd, ['content/*.txt'])).toEqual(['content/b.txt'])
    expect(find(cwd, ['content/*'])).toEqual(['content/a.md'])
    expect(find(cwd, ['content/**'])).toEqual(['content/a.md', 'content/deep/d.md'])
    expect(find(cwd, ['**/*.{md,rst}'])).toEqual(['content/a.md', 'content/deep/d.md', 'content/deep/e.rst'])
  })

  it('takes the files of folders that a glob matches', () => {
    const cwd = makeTree(['content/nb-no/a.md', 'content/lv-lv/a.md', 'content/no-no/deep/a.md'])
    expect(find(cwd, ['content/*-no'])).toEqual(['content/nb-no/a.md', 'content/no-no/deep/a.md'])
  })

  it('prefers a name that exists to its meaning as a glob', () => {
    const cwd = makeTree(['docs/[id].md', 'docs/i.md', 'docs/{a,b}/c.md', 'docs/(x)/y.md'])
    expect(find(cwd, ['docs/[id].md'])).toEqual(['docs/[id].md'])
    expect(find(cwd, ['docs/{a,b}', 'docs/(x)'])).toEqual(['docs/(x)/y.md', 'docs/{a,b}/c.md'])
    expect(find(cwd, ['docs/\\[id\\].md', 'docs/[hi].md'])).toEqual(['docs/[id].md', 'docs/i.md'])
  })

  it('reads the separators of Windows', () => {
    const cwd = makeTree(['content/nb-no/a.md', 'content/nb-no/b.md'])
    expect(find(cwd, ['content\\nb-no\\a.md'])).toEqual(['content/nb-no/a.md'])
    expect(find(cwd, ['content\\**\\*.md'])).toHaveLength(2)
  })

  it('takes each file once, however often it is named', () => {
    const cwd = makeTree(['content/a.md', 'content/b.md'])
    expect(find(cwd, ['content/a.md', 'content', '**/*.md', './content/../content/a.md'])).toEqual([
      'content/a.md',
      'content/b.md'
    ])
    linkSync(join(cwd, 'content/a.md'), join(cwd, 'content/hard.md'))
    expect(find(cwd, ['content'])).toEqual(['content/a.md', 'content/b.md'])
  })

  it('lints files outside of the working directory when they are named', () => {
    const root = makeTree(['project/a.md', 'shared/seeds/000.txt', 'shared/seeds/001.txt'])
    expect(find(join(root, 'project'), ['../shared/seeds/*.txt'])).toEqual([
      '../shared/seeds/000.txt',
      '../shared/seeds/001.txt'
    ])
  })

  it('stands strange names', () => {
    const posixNames = process.platform === 'win32' ? [] : ['new\nline.md', 'back\\slash.md']
    const names = ['a b.md', 'en–dash.md', 'zero\u200Bwidth.md', "it's.md", '-dash.md', '😀.md', ...posixNames]
    const cwd = makeTree(names)
    expect(find(cwd, ['.'])).toEqual([...names].sort())
    for (const name of names) expect(find(cwd, [name])).toEqual([name])
  })
})

describe('what is left out', () => {
  it('never enters .git and node_modules', () => {
    const cwd = makeTree([
      '.git/a.md',
      'node_modules/x/a.md',
      'content/node_modules/y/a.md',
      'content/a.md',
      '.github/b.md'
    ])
    expect(find(cwd, ['.'])).toEqual(['.github/b.md', 'content/a.md'])
    expect(find(cwd, ['**/*.md'])).toEqual(['.github/b.md', 'content/a.md'])
    expect(find(cwd, ['node_modules/x/a.md'])).toEqual(['node_modules/x/a.md'])
  })

  it.each(['.gitignore', 'settings'])('refuses a pattern of %s that takes time without end', place => {
    const bomb = `${'**/a/'.repeat(12)}x`
    const cwd = makeTree({
      [`${'a/'.repeat(60)}y.md`]: '',
      ...(place === 'settings' ? {} : { '.gitignore': `dist\r\n${bomb}\r\n` })
    })
    expect(() => discoverFiles(['.'], { cwd, ignore: place === 'settings' ? [bomb] : [] })).toThrow(
      /^Unexpected pattern in .+ that takes more than 1000 ms on `a\/a\/.+`, expected fewer `\*` in it$/
    )
  })

  it('honours .gitignore files at every level from the root of the repository', () => {
    const root = makeTree({
      '.git/HEAD': '',
      '.gitignore': 'dist\n*.draft.md\n',
      'dist/a.md': '',
      'x.draft.md': '',
      'site/content/a.md': '',
      'site/content/b.draft.md': '',
      'site/content/.gitignore': '/old/\n!keep.draft.md\n',
      'site/content/old/a.md': '',
      'site/content/keep.draft.md': '',
      'site/content/new/old/a.md': '',
      'site/dist/a.md': ''
    })
    const expected = ['site/content/a.md', 'site/content/keep.draft.md', 'site/content/new/old/a.md']
    expect(find(root, ['.'])).toEqual(expected)
    expect(find(root, ['**/*.md'])).toEqual(expected)
    expect(find(join(root, 'site'), ['content'])).toEqual(expected.map(path => path.slice('site/'.length)))
    expect(find(join(root, 'site'), ['content/**/*.md'])).toEqual(expected.map(path => path.slice('site/'.length)))
  })

  it('lints what is ignored when it is named', () => {
    const cwd = makeTree({
      '.gitignore': 'dist/\n*.tmp.md\n',
      'dist/deep/a.md': '',
      'dist/deep/b.tmp.md': '',
      'a.tmp.md': ''
    })
    expect(find(cwd, ['dist/deep/a.md', 'a.tmp.md'])).toEqual(['a.tmp.md', 'dist/deep/a.md'])
    expect(find(cwd, ['dist/deep'])).toEqual(['dist/deep/a.md', 'dist/deep/b.tmp.md'])
  })

  it('leaves out named files where the user says so: hooks name files without asking', () => {
    const cwd = makeTree(['content/a.md', 'content/drafts/b.md', 'content/drafts/deep/c.md'])
    expect(
      discoverFiles(['content/a.md', 'content/drafts/b.md', 'content/drafts/deep/c.md'], {
        cwd,
        ignore: ['content/drafts/']
      })
    ).toMatchObject({
      files: [{ path: 'content/a.md' }],
      problems: [],
      leftOut: ['content/drafts/b.md', 'content/drafts/deep/c.md']
    })
    expect(discoverFiles(['content/a.md', '!content/*.md'], { cwd, ignore: [] })).toMatchObject({
      files: [],
      problems: [],
      leftOut: ['content/a.md']
    })
  })

  it('tells what gave nothing from what could not be read', () => {
    const cwd = makeTree(['content/a.md', 'empty/a.txt', 'outside/b.md'])
    const { problems } = discoverFiles(['none.md', 'none/*.md', 'empty', 'content'], { cwd, ignore: [] })
    expect(problems.map(({ path, isUnmatched }) => [path, isUnmatched])).toEqual([
      ['none.md', true],
      ['none/*.md', true],
      ['empty', true]
    ])
  })

  it('honours the ignore setting and `!` patterns', () => {
    const cwd = makeTree(['content/a.md', 'content/drafts/b.md', 'content/ja-jp/c.md'])
    expect(find(cwd, ['content'], ['content/drafts/**'])).toEqual(['content/a.md', 'content/ja-jp/c.md'])
    expect(find(cwd, ['content', '!content/ja-jp/**'], ['drafts'])).toEqual(['content/a.md'])
    expect(find(cwd, ['content/**/*.md', '!**/drafts/**'])).toEqual(['content/a.md', 'content/ja-jp/c.md'])
  })

  it.skipIf(process.platform === 'win32')('follows no linked folders and no links out of the root', () => {
    const root = makeTree(['project/content/a.md', 'outside/secret.md'])
    const cwd = join(root, 'project')
    symlinkSync('..', join(cwd, 'content/loop'))
    symlinkSync('../../outside', join(cwd, 'content/out'))
    symlinkSync('../../outside/secret.md', join(cwd, 'content/secret.md'))
    symlinkSync('nowhere.md', join(cwd, 'content/dangling.md'))
    symlinkSync('a.md', join(cwd, 'content/b.md'))
    expect(find(cwd, ['content'])).toEqual(['content/a.md'])
    expect(find(cwd, ['content/**/*.md'])).toEqual(['content/a.md'])
    expect(find(cwd, ['content/b.md'])).toEqual(['content/b.md'])
    expect(problemsOf(cwd, ['content/secret.md'])[0]).toMatch(
      /^Unexpected link `content\/secret.md` to .*outside of the working directory/
    )
    expect(problemsOf(cwd, ['content/out'])[0]).toMatch(/^Unexpected link/)
    expect(problemsOf(cwd, ['content/dangling.md'])[0]).toMatch(/^Unexpected path/)
  })

  it.skipIf(process.platform === 'win32')(
    'passes by pipes, unless they are named (reading them tells the problem)',
    () => {
      const cwd = makeTree(['content/a.md'])
      execFileSync('mkfifo', [join(cwd, 'content/pipe.md')])
      expect(find(cwd, ['content'])).toEqual(['content/a.md'])
      expect(find(cwd, ['content/*.md'])).toEqual(['content/a.md'])
      expect(find(cwd, ['content/pipe.md'])).toEqual(['content/pipe.md'])
    }
  )
})

describe('problems', () => {
  it('names the nearest path, and goes on with the rest', () => {
    const cwd = makeTree(['content/nb-no/intro.md', 'content/lv-lv/intro.md'])
    const patterns = ['contnet', 'content/nb-no/intor.md', 'contentt/nb-no/intro.md', 'content/lv-lv', 'zzzzzzzz', '']
    const { files, problems } = discoverFiles(patterns, { cwd, ignore: [] })
    const missing = (path: string): string =>
      `Unexpected path \`${path}\` that does not exist, expected a file, a folder or a glob`
    expect(files.map(file => file.path)).toEqual(['content/lv-lv/intro.md'])
    expect(problems).toMatchObject([
      { path: 'contnet', message: `${missing('contnet')}; the nearest name is \`content\`` },
      {
        path: 'content/nb-no/intor.md',
        message: `${missing('content/nb-no/intor.md')}; the nearest name is \`content/nb-no/intro.md\``
      },
      {
        path: 'contentt/nb-no/intro.md',
        message: `${missing('contentt/nb-no/intro.md')}; the nearest name is \`content/nb-no/intro.md\``
      },
      { path: 'zzzzzzzz', message: missing('zzzzzzzz') },
      { path: '', message: 'Unexpected empty path, expected a file, a folder or a glob' }
    ])
  })

  it('tells of globs without a match', () => {
    const cwd = makeTree({ 'content/a.md': '', 'content/b.rst': '', '.gitignore': 'old\n', 'content/old/c.md': '' })
    expect(problemsOf(cwd, ['contnet/**/*.md', 'content/*.markdown', 'content/**/c.md'])).toEqual([
      'Unexpected glob `contnet/**/*.md` that matches no file, expected at least one Markdown file; the nearest name is `content`',
      expect.stringMatching(/^Unexpected glob `content\/\*\.markdown` that matches no file/),
      'Unexpected glob `content/**/c.md` whose only match is ignored, expected files that are not (name them to lint them anyway)'
    ])
  })

  it('tells of folders without Markdown, and what they hold', () => {
    const cwd = makeTree(['seeds/000.txt', 'seeds/001.txt', 'seeds/x.json'])
    mkdirSync(join(cwd, 'empty'))
    expect(problemsOf(cwd, ['seeds/', 'empty'])).toEqual([
      'Unexpected folder `seeds/` without Markdown files, expected .md, .markdown or .mdx files that are not ignored; ' +
        'the folder holds 2 .txt files: use `seeds/*.txt` to lint them',
      'Unexpected folder `empty` without Markdown files, expected .md, .markdown or .mdx files that are not ignored'
    ])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'tells of folders that may not be listed (not as root)',
    () => {
      const cwd = makeTree(['content/a.md', 'content/secret/b.md'])
      chmodSync(join(cwd, 'content/secret'), 0)
      const { files, problems } = discoverFiles(['content'], { cwd, ignore: [] })
      chmodSync(join(cwd, 'content/secret'), 0o700)
      expect(files.map(file => file.path)).toEqual(['content/a.md'])
      expect(problems).toEqual([
        {
          path: 'content',
          message: 'Unexpected refusal to list the folder `content/secret`, expected permission to read it'
        }
      ])
    }
  )

  it('does not throw on names that no system knows', () => {
    const cwd = makeTree(['a.md'])
    for (const pattern of ['a\0b', 'x'.repeat(5000), '[', '{', '**/[', '../'.repeat(50) + 'none', '***', '(']) {
      expect(
        problemsOf(cwd, [pattern]).length + discoverFiles([pattern], { cwd, ignore: [] }).files.length
      ).toBeGreaterThan(0)
    }
  })
})

// Linked folders are not entered, so a link to the content is as good as none.
describe.skipIf(!existsSync('../shared/seeds') || lstatSync('../shared').isSymbolicLink())(
  'real content (needs ../shared)',
  () => {
    it('finds the seeds by glob', () => {
      expect(find(process.cwd(), ['../shared/seeds/*.txt'])).toHaveLength(5)
    })
  }
)
