import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gitEnvironment } from '../git/repository.js'
import { damaged, oneRule, run, sound } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

const posix = process.platform !== 'win32'

let top = ''
let cwd = ''
let sentinel = ''
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-safe-')))
  cwd = join(top, 'checkout')
  sentinel = join(top, 'fired')
  writeFiles(cwd, { 'content/nb-no/a.md': damaged })
})
afterEach(() => rmSync(top, { recursive: true, force: true, maxRetries: 3 }))

/** A program that leaves a file behind. */
function program(name: string): string {
  return `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(sentinel + name))}, '')\nexport default () => () => {}\n`
}

function fired(): string[] {
  return readdirSync(top).filter(name => name.startsWith('fired'))
}

const configuration = (...plugins: readonly unknown[]): string => JSON.stringify({ plugins: [oneRule, ...plugins] })

describe('--safe refuses configurations that run code', () => {
  it.each([
    ['.remarkrc.mjs', () => ({ '.remarkrc.mjs': program('') })],
    ['.remarkrc.js', () => ({ '.remarkrc.js': program(''), 'package.json': '{ "type": "module" }' })],
    [
      '.remarkrc.cjs',
      () => ({ '.remarkrc.cjs': `require('fs').writeFileSync(${JSON.stringify(sentinel)}, '')\nmodule.exports = {}\n` })
    ],
    ['a plugin by its path', () => ({ '.remarkrc.json': configuration('./plugin.mjs'), 'plugin.mjs': program('') })],
    [
      'a plugin in a preset',
      () => ({ '.remarkrc.json': configuration({ plugins: [['./plugin.mjs', 1]] }), 'plugin.mjs': program('') })
    ],
    [
      'a plugin in YAML',
      () => ({ '.remarkrc.yaml': 'plugins: [loc-lint, ./plugin.mjs]\n', 'plugin.mjs': program('') })
    ],
    [
      'a plugin of its own packages',
      () => ({
        'package.json': '{ "type": "module", "remarkConfig": { "plugins": ["remark-evil"] } }',
        'node_modules/remark-evil/package.json': '{ "name": "remark-evil", "type": "module", "exports": "./index.js" }',
        'node_modules/remark-evil/index.js': program('')
      })
    ]
  ])('%s', (_, files) => {
    writeFiles(cwd, files())
    const { status, stdout, stderr } = run(['--safe', 'content'], cwd)
    expect(fired()).toEqual([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(
      /^loc-lint: Unexpected (?:configuration|plugin) [^\n]* with `--safe`, which runs no code[^\n]*, expected [^\n]*`--config[^\n]*\n$/
    )
    run(['content'], cwd)
    expect(fired(), 'the same repository runs code without --safe').toEqual(['fired'])
  })

  it('also where it is named, and goes on with none or with JSON', () => {
    writeFiles(cwd, { '.remarkrc.mjs': program(''), 'own.json': configuration() })
    expect(run(['--safe', '--config', '.remarkrc.mjs', 'content'], cwd).status).toBe(2)
    expect(run(['--safe', '--config', 'own.json', 'content'], cwd)).toMatchObject({ status: 1, stderr: '' })
    expect(run(['--safe', '--no-config', 'content'], cwd)).toMatchObject({ status: 1, stderr: '' })
    expect(fired()).toEqual([])
  })
})

describe('--safe runs nothing of a hostile checkout', () => {
  it('finds what is to be found, and no sentinel fires', () => {
    const evil = `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(sentinel)}, '')\n`
    writeFiles(cwd, {
      '.remarkrc.json': JSON.stringify({
        plugins: [
          [
            'loc-lint',
            {
              extends: 'off',
              rules: { 'link-url-match': 'error', 'front-matter-schema': 'error' },
              schemas: [{ files: '**', schema: 'schema.json' }]
            }
          ]
        ]
      }),
      'schema.json': '{ "type": "object" }',
      'content/.remarkrc.mjs': evil,
      'content/nb-no/.remarkrc.mjs': evil,
      'content/nb-no/js.md': `---js\n{ title: require('fs').writeFileSync(${JSON.stringify(sentinel)}, '') }\n---\n\n# Tittel\n`,
      'package.json': JSON.stringify({
        type: 'module',
        exports: './evil.js',
        imports: { '#x': './evil.js' },
        scripts: { preinstall: 'node evil.js' }
      }),
      'evil.js': evil,
      '.npmrc': 'node-options=--import=./evil.js\nscript-shell=./evil.js\n',
      '.env': `NODE_OPTIONS=--import=${join(cwd, 'evil.js')}\n`,
      'node.config.json': '{ "nodeOptions": { "import": ["./evil.js"] } }',
      ...Object.fromEntries(
        ['satteri', 'gray-matter', 'ajv', 'unified', 'loc-lint', 'js-yaml'].flatMap(name => [
          [`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' })],
          [`node_modules/${name}/index.js`, evil]
        ])
      ),
      'node_modules/.cache/loc-lint/0123456789abcdef0123456789abcdef/0.txt': 'made up'
    })
    const { status, stdout, stderr } = run(['--safe', 'content', '--concurrency', '2'], cwd, { CI: '' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('Unexpected `js` after the opening `---`')
    expect(stdout).toMatch(/\(0a1b2-103\) +link-url-match\n/)
    expect(fired()).toEqual([])
    expect(readdirSync(join(cwd, 'node_modules/.cache/loc-lint')), 'no cache is read or written').toEqual([
      '0123456789abcdef0123456789abcdef'
    ])
  })

  it('takes no cache from inside of the repository unless its place is named', () => {
    expect(run(['--safe', '--cache', 'content'], cwd)).toMatchObject({ status: 2, stdout: '' })
    expect(
      run(['--safe', '--no-config', '--cache', '--cache-location', join(top, 'cache'), 'content'], cwd).status
    ).toBe(1)
    expect(existsSync(join(top, 'cache'))).toBe(true)
  })
})

describe.skipIf(!posix)('--safe reads settings from the checkout alone', () => {
  const secret = 'password=сезам'
  const settings = (more: object): string => JSON.stringify({ plugins: [['loc-lint', more]] })

  it.each([
    [
      'a schema by its path',
      () => {
        writeFiles(cwd, { '.remarkrc.json': settings({ schemas: [{ files: '**', schema: '../secret.json' }] }) })
      }
    ],
    [
      'a schema by a link',
      () => {
        symlinkSync('../secret.json', join(cwd, 'schema.json'))
        writeFiles(cwd, { '.remarkrc.json': settings({ schemas: [{ files: '**', schema: 'schema.json' }] }) })
      }
    ],
    [
      'a schema by what looks as if it shipped',
      () => {
        writeFiles(cwd, {
          '.remarkrc.json': settings({ schemas: [{ files: '**', schema: 'loc-lint/schemas/../package.json' }] })
        })
      }
    ],
    [
      'a glossary by a link',
      () => {
        symlinkSync('../secret.json', join(cwd, 'terms.csv'))
        writeFiles(cwd, { '.remarkrc.json': settings({ glossary: 'terms.csv' }) })
      }
    ],
    [
      'the configuration by a link',
      () => {
        symlinkSync('../secret.json', join(cwd, '.remarkrc.json'))
      }
    ],
    [
      'the baseline by a link',
      () => {
        symlinkSync('../secret.json', join(cwd, '.loc-lint-baseline.json'))
      }
    ]
  ])('%s', (_, prepare) => {
    writeFileSync(join(top, 'secret.json'), secret)
    prepare()
    const { status, stdout, stderr } = run(['--safe', 'content'], cwd)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(
      'expected a file inside of the working directory (`--safe` reads settings from nowhere else)'
    )
    expect(stderr).not.toContain('сезам')
  })

  it('a configuration that lies elsewhere is trusted, with what it names', () => {
    writeFiles(top, {
      'trusted/terms.csv': 'en-US,nb-NO\nguide,veiledning\n',
      'trusted/rules.json': settings({
        extends: 'off',
        rules: { 'link-url-match': 'error' },
        glossary: '../trusted/terms.csv'
      })
    })
    expect(run(['--safe', '--config', '../trusted/rules.json', 'content'], cwd)).toMatchObject({
      status: 1,
      stderr: ''
    })
  })

  it('no `$ref` of a schema is followed to a file', () => {
    writeFileSync(join(top, 'secret.json'), '{ "type": "object" }')
    writeFiles(cwd, {
      'schema.json': JSON.stringify({ $ref: `file://${join(top, 'secret.json')}` }),
      '.remarkrc.json': settings({ schemas: [{ files: '**', schema: 'schema.json' }] })
    })
    const { status, stderr } = run(['--safe', 'content'], cwd)
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^loc-lint: Invalid JSON Schema schema\.json at `\$ref`: Unexpected `\$ref` to [^\n]*\(files and URLs are not fetched\)\n$/
    )
  })

  it.each(['.remarkrc.json', 'package.json', '.gitignore', '.loc-lint-baseline.json'])(
    '%s may be a pipe or an endless device: neither is opened',
    name => {
      execFileSync('mkfifo', [join(cwd, name)])
      const outcomes = [run(['--safe', 'content'], cwd).status]
      rmSync(join(cwd, name))
      symlinkSync('/dev/zero', join(cwd, name))
      outcomes.push(run(['--safe', 'content'], cwd).status)
      // git's ignore rules are a help, not settings: what cannot be read is as if it were not there.
      expect(outcomes).toEqual(name === '.gitignore' ? [1, 1] : [2, 2])
    }
  )
})

describe.skipIf(!posix)('reports go to no place that the repository chooses', () => {
  it.each(['report.json', 'reports/new/report.json'])('%s through a link', path => {
    writeFiles(top, { 'elsewhere/.bashrc': 'export X=1\n' })
    symlinkSync(
      path === 'report.json' ? '../elsewhere/.bashrc' : '../elsewhere',
      join(cwd, path.split('/')[0] as string)
    )
    const { status, stderr } = run(['--safe', '--no-config', 'content', '-f', `json:${path}`], cwd)
    expect(status).toBe(2)
    expect(stderr).toContain(`loc-lint: Unexpected link from \`${path}\` out of the working directory`)
    expect(readFileSync(join(top, 'elsewhere/.bashrc'), 'utf8')).toBe('export X=1\n')
    expect(readdirSync(join(top, 'elsewhere'))).toEqual(['.bashrc'])
  })

  it('a link within the working directory is followed', () => {
    writeFiles(cwd, { 'out/report.json': '[]' })
    symlinkSync('out/report.json', join(cwd, 'report.json'))
    expect(run(['--no-config', 'content', '-f', 'json:report.json'], cwd).status).toBe(1)
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8'))).toHaveLength(1)
  })
})

describe.skipIf(!posix)('--safe has git run nothing of the repository', () => {
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd, env: gitEnvironment, stdio: ['ignore', 'ignore', 'pipe'] })
  }

  /** A program of the repository that says that it was run, and lets text pass. */
  function script(name: string): string {
    const path = join(cwd, '.git', `${name}.sh`)
    writeFileSync(path, `#!/bin/sh\ntouch '${sentinel}-${name}'\ncat\n`)
    chmodSync(path, 0o755)
    return path
  }

  beforeEach(() => {
    git('init', '--quiet', '--initial-branch=main')
    writeFiles(cwd, {
      'content/nb-no/b.md': sound,
      '.gitattributes': '*.md filter=evil diff=evil\n',
      '.remarkrc.json': configuration()
    })
    git('add', '.')
    git('commit', '--quiet', '--no-verify', '--message', 'first')
    writeFiles(cwd, { 'content/nb-no/b.md': damaged })
    git('add', '.')
    writeFiles(cwd, { 'content/nb-no/b.md': `${damaged}\n` })
    writeFiles(join(cwd, '.git/hooks'), { 'post-index-change': `#!/bin/sh\ntouch '${sentinel}-hook'\n` })
    chmodSync(join(cwd, '.git/hooks/post-index-change'), 0o755)
    for (const [key, name] of [
      ['filter.evil.clean', 'clean'],
      ['filter.evil.smudge', 'smudge'],
      ['filter.odd=name.process', 'process'],
      ['diff.evil.textconv', 'textconv'],
      ['diff.evil.command', 'command'],
      ['diff.external', 'external'],
      ['core.fsmonitor', 'fsmonitor'],
      ['core.pager', 'pager']
    ] as const)
      git('config', key, script(name))
    git('config', 'filter.evil.required', 'true')
  })

  it.each([[['--staged']], [['--since', 'main']]])('with %j', selection => {
    const { status, stdout, stderr } = run([...selection, '--safe', 'content'], cwd, gitEnvironment)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('content/nb-no/b.md')
    expect(fired()).toEqual([])
    run([...selection, 'content'], cwd, gitEnvironment)
    expect(fired(), 'the same repository runs programs without --safe').toContain('fired-fsmonitor')
    expect(fired()).toContain('fired-clean')
  })

  it('a folder of articles that looks like a repository is none', () => {
    rmSync(join(cwd, '.git'), { recursive: true, force: true })
    execFileSync('git', ['init', '--quiet', '--bare', 'content'], { cwd, env: gitEnvironment })
    execFileSync('git', ['config', 'core.worktree', join(cwd, 'content')], {
      cwd: join(cwd, 'content'),
      env: gitEnvironment
    })
    const { status, stderr } = run(['--staged', '--safe', '.'], join(cwd, 'content'), gitEnvironment)
    expect(status).toBe(2)
    expect(stderr).toContain('expected a git repository with a working tree')
  })

  it('a repository of somebody else is left alone, with or without --safe', () => {
    for (const argv of [['--staged'], ['--staged', '--safe']]) {
      const { status, stderr } = run([...argv, 'content'], cwd, {
        ...gitEnvironment,
        GIT_TEST_ASSUME_DIFFERENT_OWNER: '1'
      })
      expect(status).toBe(2)
      expect(stderr).toContain('dubious ownership')
    }
    expect(fired()).toEqual([])
  })
})
