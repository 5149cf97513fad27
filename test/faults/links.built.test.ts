import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { damaged, oneRule, run, sound } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

const posix = process.platform !== 'win32'
const secret = 'AUTHORIZATION: basic c2VzYW0='
/** Damage that a fix repairs. */
const fixable = sound.replace('Se [', 'Se[')

let top = ''
let cwd = ''
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-links-')))
  cwd = join(top, 'site')
  writeFiles(cwd, {
    '.remarkrc.json': JSON.stringify({ plugins: [oneRule] }),
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/config': `[http]\n\textraheader = ${secret}\n`,
    '.git/hooks/pre-commit': fixable,
    'content/nb-no/a.md': damaged
  })
})
afterEach(() => rmSync(top, { recursive: true, force: true, maxRetries: 3 }))

const settings = (more: object): string => JSON.stringify({ plugins: [['loc-lint', more]] })

describe.skipIf(!posix)('links of the project into folders of git and npm', () => {
  it.each([['.'], ['content'], ['content/**/*.md'], ['content/nb-no/hook.md', 'content/nb-no/config.md']])(
    'no hook is rewritten and no token shown: %s',
    (...paths) => {
      symlinkSync('../../.git/hooks/pre-commit', join(cwd, 'content/nb-no/hook.md'))
      symlinkSync('../../.git/config', join(cwd, 'content/nb-no/config.md'))
      const { status, stderr } = run(
        ['--no-config', '--safe', ...paths, '--fix', '-f', 'html:report.html', '-f', 'json:report.json'],
        cwd
      )
      expect(status).toBe(paths.length > 1 ? 2 : 1)
      expect(readFileSync(join(cwd, '.git/hooks/pre-commit'), 'utf8')).toBe(fixable)
      const results = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as FileResult[]
      expect(results.map(({ filePath }) => filePath)).toEqual(paths.length > 1 ? [] : ['content/nb-no/a.md'])
      expect(readFileSync(join(cwd, 'report.html'), 'utf8') + stderr).not.toContain('c2VzYW0')
      if (paths.length > 1)
        expect(stderr).toContain('Unexpected link `content/nb-no/hook.md` to `' + join(cwd, '.git/hooks/pre-commit'))
    }
  )

  it('the sibling of an article is not looked for behind a link out of the project', () => {
    writeFiles(top, { 'elsewhere/b.md': `# ${secret}\n\nText.\n` })
    writeFiles(cwd, { 'content/nb-no/sub/b.md': '# Tittel\n\nTekst.\n', 'content/en-us/a.md': '# Title\n' })
    symlinkSync('../../../elsewhere', join(cwd, 'content/en-us/sub'))
    run(['--no-config', 'content/nb-no/sub/b.md', '-f', 'html:report.html'], cwd)
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).not.toContain('c2VzYW0')
    const located = JSON.parse(run(['--no-config', '--print-config', 'content/nb-no/sub/b.md'], cwd).stdout) as {
      file: { otherLocales: unknown[] }
    }
    expect(located.file.otherLocales).toEqual([])
  })

  it('the sibling behind a link within the project is', () => {
    writeFiles(cwd, {
      'content/nb-no/sub/b.md': '# Tittel\n\nTekst.\n',
      'content/en-us/a.md': '# Title\n',
      'source/b.md': '# Title\n\nText.\n'
    })
    symlinkSync('../../source', join(cwd, 'content/en-us/sub'))
    const located = JSON.parse(run(['--no-config', '--print-config', 'content/nb-no/sub/b.md'], cwd).stdout) as {
      file: { otherLocales: unknown[] }
    }
    expect(located.file.otherLocales).toEqual([{ path: 'content/en-us/sub/b.md', locale: 'en-US' }])
  })

  it.each([
    ['a glossary', { glossary: 'terms.csv' }, 'terms.csv'],
    ['a schema', { schemas: [{ files: '**', schema: 'schema.json' }] }, 'schema.json'],
    ['the configuration', null, '.remarkrc.json'],
    ['the baseline', {}, '.loc-lint-baseline.json']
  ])('%s is not read through one, with --safe or without', (_, more, name) => {
    if (more === null) rmSync(join(cwd, '.remarkrc.json'))
    else writeFileSync(join(cwd, '.remarkrc.json'), settings(more))
    symlinkSync('.git/config', join(cwd, name))
    for (const safe of [['--safe'], []]) {
      const { status, stdout, stderr } = run([...safe, 'content'], cwd)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain('expected a file that is in no folder of git or npm when links are followed')
      expect(stderr).not.toContain('http')
    }
  })

  it('with --safe, the configuration may not name one either', () => {
    writeFileSync(join(cwd, '.remarkrc.json'), settings({ glossary: '.git/config' }))
    const { status, stderr } = run(['--safe', 'content'], cwd)
    expect(status).toBe(2)
    expect(stderr).toContain('expected a file that is in no folder of git or npm')
  })

  it('settings are not read through a link out of the repository', () => {
    writeFileSync(join(top, 'secret.csv'), `${secret}\n`)
    writeFileSync(join(cwd, '.remarkrc.json'), settings({ glossary: 'terms.csv' }))
    symlinkSync('../secret.csv', join(cwd, 'terms.csv'))
    const { status, stderr } = run(['content'], cwd)
    expect(status).toBe(2)
    expect(stderr).toContain('expected a file that lies inside of the repository when links are followed')
    expect(stderr).not.toContain('AUTHORIZATION')
  })

  it('settings of another folder of the repository are', () => {
    writeFiles(cwd, {
      'shared/terms.csv': 'en-US,nb-NO\nguide,veiledning\n',
      'site/.remarkrc.json': settings({ glossary: 'terms.csv' }),
      'site/content/nb-no/a.md': sound
    })
    symlinkSync('../shared/terms.csv', join(cwd, 'site/terms.csv'))
    const { status, stderr } = run(['content'], join(cwd, 'site'))
    expect({ isFault: status === 2, stderr }).toEqual({ isFault: false, stderr: '' })
  })

  it('--safe holds for a configuration of the checkout that is reached by another path', () => {
    symlinkSync(cwd, join(top, 'link'))
    writeFileSync(join(top, 'secret.csv'), `${secret}\n`)
    writeFileSync(join(cwd, 'own.json'), settings({ glossary: '../secret.csv' }))
    const { status, stderr } = run(['--safe', '--config', '../link/own.json', 'content'], cwd)
    expect(status).toBe(2)
    expect(stderr).toContain('`--safe` reads settings from nowhere else')
    expect(stderr).not.toContain('AUTHORIZATION')
  })

  it('no report is written through one', () => {
    symlinkSync('.git/hooks/pre-commit', join(cwd, 'report.json'))
    symlinkSync('.git/hooks', join(cwd, 'reports'))
    for (const path of ['report.json', 'reports/pre-commit', 'reports/post-merge']) {
      const { status, stderr } = run(['--safe', 'content', '-o', path], cwd)
      expect(status).toBe(2)
      expect(stderr).toContain(`Unexpected link from \`${path}\` into a folder of git or npm`)
    }
    expect(readFileSync(join(cwd, '.git/hooks/pre-commit'), 'utf8')).toBe(fixable)
  })

  it.each(['node_modules', 'node_modules/.cache', 'node_modules/.cache/loc-lint', 'own'])(
    'no cache is written or pruned through one: %s',
    path => {
      writeFiles(cwd, { 'package.json': '{}' })
      writeFiles(top, { [`elsewhere/${'0'.repeat(32)}/thesis.txt`]: 'the only copy', 'elsewhere/notes.txt': 'mine' })
      utimesSync(join(top, 'elsewhere', '0'.repeat(32)), 1000, 1000)
      mkdirSync(join(cwd, path, '..'), { recursive: true })
      symlinkSync(join(top, 'elsewhere'), join(cwd, path))
      const named = path === 'own' ? ['--cache-location', 'own'] : ['--cache']
      const { status, stderr } = run(['content', ...named], cwd, { XDG_CACHE_HOME: join(top, 'home') })
      expect(status).toBe(path === 'own' ? 2 : 1)
      expect(stderr).toBe(
        path === 'own'
          ? 'loc-lint: Unexpected link from `own` out of the working directory, expected a cache in it: name the place itself to write there\n'
          : ''
      )
      expect(readdirSync(join(top, 'elsewhere'), { recursive: true }).sort()).toEqual([
        '0'.repeat(32),
        `${'0'.repeat(32)}/thesis.txt`,
        'notes.txt'
      ])
    }
  )

  it('a `.gitignore` that is a link is not followed, as git does not', () => {
    writeFiles(top, { 'rules.txt': '*.md\n' })
    symlinkSync('../rules.txt', join(cwd, '.gitignore'))
    expect(run(['--no-config', 'content'], cwd).status).toBe(1)
  })

  it('hard links that a fix leaves behind are reported', () => {
    writeFiles(cwd, { 'content/nb-no/b.md': fixable })
    linkSync(join(cwd, 'content/nb-no/b.md'), join(cwd, 'copy.txt'))
    const { stderr } = run(['--no-config', 'content', '--fix'], cwd)
    expect(stderr).toContain('Hard links of `content/nb-no/b.md` still have the text from before the fixes')
    expect(readFileSync(join(cwd, 'copy.txt'), 'utf8')).toBe(fixable)
    expect(readFileSync(join(cwd, 'content/nb-no/b.md'), 'utf8')).not.toBe(fixable)
  })
})
