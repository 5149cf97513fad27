import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { article } from '../git/repository.js'
import { builtCli } from '../support/built.js'
import { readProjectFile } from '../support/project.js'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}
interface Step {
  readonly shell: string
  readonly run: string
  readonly env: Readonly<Record<string, string>>
  readonly 'working-directory': string
}
interface Annotation {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}
interface Outcome {
  readonly code: number | null
  readonly annotations: readonly Annotation[]
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

const action = parse(readProjectFile('action.yml')) as Action
const wrong = 'https://example.com/wrong'
const hasBash = spawnSync('bash', ['--version']).status === 0

let workspace = ''
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-action-')))
  // The project's own loc-lint, as an installation leaves it.
  write('node_modules/.bin/loc-lint', `#!/bin/sh\nexec "${process.execPath}" "${builtCli}" "$@"\n`)
  chmodSync(join(workspace, 'node_modules/.bin/loc-lint'), 0o755)
  write('package.json', '{ "private": true }')
  const rules = { 'link-url-match': 'error', 'require-translation': 'warn' }
  write('.remarkrc.json', JSON.stringify({ plugins: [['loc-lint', { extends: 'off', rules }]] }))
})
afterEach(() => rmSync(workspace, { recursive: true, force: true, maxRetries: 3 }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
}

/** Runs the action's steps one after the other, as the runner does, with the variables that it sets. */
function runAction(inputs: Readonly<Record<string, string>>, programs: readonly string[] = []): Outcome {
  const values = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
    ...inputs
  }
  const fill = (text: string): string =>
    text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => values[name] ?? '')
  const runner = mkdtempSync(join(tmpdir(), 'loc-lint-runner-'))
  const [output, summary, script] = ['output', 'summary.md', 'step.sh'].map(name => join(runner, name)) as [
    string,
    string,
    string
  ]
  writeFileSync(output, '')
  let log = ''
  let code: number | null = 0
  for (const step of action.runs.steps) {
    expect(step.shell).toBe('bash')
    expect(step.run, 'inputs reach the script as variables only').not.toContain('${{')
    writeFileSync(script, step.run)
    const outcome = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(workspace, fill(step['working-directory'])),
      encoding: 'utf8',
      env: {
        PATH: [...programs, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
        HOME: runner,
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        npm_config_offline: 'true',
        ...Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, fill(value)]))
      }
    })
    log += outcome.stdout + outcome.stderr
    code = outcome.status
    if (code !== 0) break
  }
  const lines = readFileSync(output, 'utf8')
    .split('\n')
    .filter(line => line !== '')
  const outputs = Object.fromEntries(lines.map(line => line.split(/=(.*)/s).slice(0, 2) as [string, string]))
  const told = existsSync(summary) ? readFileSync(summary, 'utf8') : ''
  rmSync(runner, { recursive: true, force: true })
  return { code, log, annotations: readCommands(log), outputs, summary: told }
}

/** What the runner shows of a message, in its log too. */
const longestMessage = 4096

/**
 * Takes commands out of a log by the rules of the runner: at the start of a line, properties up to the next `::`, percent codes; and those of
 * the old form `##[name]`, which it finds anywhere in a line.
 */
function readCommands(log: string): Annotation[] {
  return log.split(/\r\n|\r|\n/).flatMap(line => {
    const match = /^\s*::(?<command>[a-z-]+)(?: (?<properties>.*?))?::(?<message>.*)$/i.exec(line)
    if (match?.groups === undefined) {
      const old = /##\[(?<command>[a-z-]+)[^\]]*\](?<message>.*)$/i.exec(line)
      return old === null ? [] : [{ command: old[1] ?? '', message: old[2] ?? '', properties: {} }]
    }
    const { command = '', properties = '', message = '' } = match.groups
    const pairs = properties
      .split(',')
      .filter(pair => pair !== '')
      .map(pair => pair.split(/=(.*)/s))
    const decodeLines = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
    const decode = (text: string): string =>
      decodeLines(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
    return [
      {
        command,
        message: decodeLines(message).replaceAll('%25', '%').slice(0, longestMessage),
        properties: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decode(value)]))
      }
    ]
  })
}

describe.skipIf(!hasBash)(`the action${hasBash ? '' : ' (skipped: no bash)'}`, () => {
  it('annotates, sums up, writes SARIF, and fails', () => {
    write('content/nb-no/a.md', article('nb-NO', 'Se', wrong))
    const { code, annotations, outputs, summary } = runAction({ paths: 'content', 'sarif-file': 'out/loc.sarif' })
    expect(code).toBe(1)
    expect(annotations).toEqual([
      {
        command: 'error',
        properties: {
          file: 'content/nb-no/a.md',
          line: '6',
          endLine: '6',
          col: '38',
          endColumn: '63',
          title: 'loc-lint(link-url-match)'
        },
        message: expect.stringContaining('URL `https://example.com/wrong` differs from the source')
      }
    ])
    expect(outputs).toEqual({ 'exit-code': '1', 'sarif-file': 'out/loc.sarif' })
    expect(summary).toContain('| link-url-match | **1** | 1 |')
    const sarif = JSON.parse(readFileSync(join(workspace, 'out/loc.sarif'), 'utf8'))
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('content/nb-no/a.md')
  })

  it.each([{ 'sarif-file': 'a.sarif\nexit-code=0' }, { 'sarif-file': 'a.sarif\r\nx=1' }])(
    'takes no line break for a part of a path: %j',
    inputs => {
      write('content/lv-lv/a.md', article('lv-LV', 'Skatiet'))
      const { code, outputs, annotations } = runAction({ paths: 'content', ...inputs })
      expect({ code, outputs }).toEqual({ code: 2, outputs: { 'exit-code': '2' } })
      expect(annotations[0]?.message).toContain('Unexpected line break in the input "sarif-file"')
    }
  )

  it('succeeds where all is well, and says so in the summary', () => {
    write('content/lv-lv/a.md', article('lv-LV', 'Skatiet'))
    const { code, annotations, outputs, summary } = runAction({ paths: 'content' })
    expect({ code, annotations, outputs }).toEqual({ code: 0, annotations: [], outputs: { 'exit-code': '0' } })
    expect(summary).toContain('✅ No problems in 1 file')
  })

  it.each([
    ['error', 0],
    ['warning', 1],
    ['never', 0]
  ])('on warnings, with the fail level %s, ends with %d', (level, expected) => {
    write('content/fr-fr/a.md', article('fr-FR', 'x').replace(/>x \[x\]\([^)]*\)\.</, '><'))
    const { code, annotations } = runAction({ paths: 'content', 'fail-level': level })
    expect(annotations.map(({ command }) => command)).toEqual(['warning'])
    expect(code).toBe(expected)
  })

  it('with the fail level never, findings do not fail, and work that could not be done does', () => {
    write('content/ja-jp/a.md', article('ja-JP', '見る', wrong))
    expect(runAction({ paths: 'content', 'fail-level': 'never' })).toMatchObject({
      code: 0,
      outputs: { 'exit-code': '1' }
    })
    expect(runAction({ paths: 'kontent', 'fail-level': 'never' })).toMatchObject({
      code: 2,
      outputs: { 'exit-code': '2' }
    })
  })

  it('in a folder of the checkout, names files from its root', () => {
    write('docs/.remarkrc.json', readFileSync(join(workspace, '.remarkrc.json'), 'utf8'))
    write('docs/content/zh-cn/a.md', article('zh-CN', '请参阅', wrong))
    const { annotations, outputs } = runAction({ 'working-directory': 'docs', 'sarif-file': 'x.sarif' })
    expect(annotations[0]?.properties['file']).toBe('docs/content/zh-cn/a.md')
    expect(outputs['sarif-file']).toBe('docs/x.sarif')
  })

  it('shows all of many findings in ten annotations of a kind, or in the summary', () => {
    for (const locale of ['ar-sa', 'ru-ru']) {
      const unit = (number: number): string =>
        article(locale, 'x', `${wrong}/${number}`).split('\n')[5]?.replaceAll('0a1b2-102', `0a1b2-${number}`) ?? ''
      write(
        `content/${locale}/a.md`,
        `---\ntitle: T\n---\n\n${Array.from({ length: 40 }, (_, index) => unit(102 + index)).join('\n\n')}\n`
      )
    }
    const { annotations, summary } = runAction({ paths: 'content' })
    expect(annotations.slice(0, 2).map(({ properties }) => properties['file'])).toEqual([
      'content/ar-sa/a.md',
      'content/ru-ru/a.md'
    ])
    expect(annotations.length).toBeLessThanOrEqual(10)
    for (let number = 102; number < 142; number++) {
      expect(
        annotations.filter(({ message }) => message.includes(`https://example.com/wrong/${number}\``))
      ).toHaveLength(2)
    }
    expect(summary.match(/^- \d+:\d+ \*\*error\*\*/gm)).toHaveLength(80)
  })

  it('takes paths and arguments by lines: spaces stay, nothing is run or expanded', () => {
    write('content/de-de/a b.md', article('de-DE', 'Siehe', wrong))
    write('content/de-de/$(touch pwned).md', article('de-DE', 'Siehe', wrong))
    const { annotations } = runAction({
      paths: ' content/de-de/a b.md \r\n\ncontent/de-de/$(touch pwned).md\n',
      arguments: '--rule\nlink-url-match: warn\n'
    })
    expect(annotations.map(({ command, properties }) => [command, properties['file']])).toEqual([
      ['warning', 'content/de-de/$(touch pwned).md'],
      ['warning', 'content/de-de/a b.md']
    ])
    expect(existsSync(join(workspace, 'pwned'))).toBe(false)
  })

  // Windows has no such names.
  it.skipIf(process.platform === 'win32').each(['github', 'stylish', 'json', 'sarif', 'junit', 'gitlab'])(
    'lets no article write a command into the log, with the format %s',
    format => {
      write(
        'nb-no/a.md',
        article('nb-NO', 'Se', 'https://example.com/%0A::error::x##[stop-commands]y').replace(
          'title: T',
          'title: "::error::pwned"'
        )
      )
      write('::error::b\n::error::c.md', article('nb-NO', 'Se', `${wrong}##[add-mask]x`))
      write('##[stop-commands]d.md', article('nb-NO', 'Se', wrong))
      const { status, stdout, stderr } = spawnSync(process.execPath, [builtCli, '.', '--format', format], {
        cwd: workspace,
        encoding: 'utf8',
        env: { GITHUB_ACTIONS: 'true', CI: 'true' }
      })
      expect(status, stderr).toBe(1)
      for (const name of ['a.md', 'c.md', 'd.md']) expect(stdout).toContain(name)
      const commands = readCommands(stdout + stderr)
      expect(commands.every(({ properties }) => properties['title'] === 'loc-lint(link-url-match)')).toBe(true)
      expect(commands).toHaveLength(format === 'github' ? 3 : 0)
    }
  )

  it('with "safe", runs nothing that the checkout brings', () => {
    const [programs, sentinel, told] = [
      mkdtempSync(join(tmpdir(), 'loc-lint-programs-')),
      join(workspace, '../fired'),
      join(workspace, '../npm-was-in')
    ]
    // Stands for the registry: installs the present sources, and tells where it was called.
    const install = `mkdir -p node_modules/.bin\nprintf '#!/bin/sh\\nexec "${process.execPath}" "${builtCli}" "$@"\\n' > node_modules/.bin/loc-lint\nchmod +x node_modules/.bin/loc-lint`
    writeFileSync(join(programs, 'npm'), `#!/bin/sh\necho "$PWD $*" > '${told}'\n${install}\n`, { mode: 0o755 })
    write('content/nb-no/a.md', article('nb-NO', 'Se', wrong))
    write('node_modules/.bin/loc-lint', `#!/bin/sh\ntouch '${sentinel}'\n`)
    chmodSync(join(workspace, 'node_modules/.bin/loc-lint'), 0o755)
    write('evil.cjs', `require('fs').writeFileSync(${JSON.stringify(sentinel)}, '')\n`)
    write('.npmrc', `node-options=--require=${join(workspace, 'evil.cjs')}\n`)
    const { code, annotations } = runAction({ paths: 'content', version: '0.1.0', safe: 'true' }, [programs])
    expect({ code, rules: annotations.map(({ properties }) => properties['title']) }).toEqual({
      code: 1,
      rules: ['loc-lint(link-url-match)']
    })
    expect(existsSync(sentinel)).toBe(false)
    const [folder = '', ...call] = readFileSync(told, 'utf8').trim().split(' ')
    expect(realpathSync(folder).startsWith(workspace)).toBe(false)
    expect(call).toEqual(expect.arrayContaining(['install', '--ignore-scripts', 'loc-lint@0.1.0']))
    write('.remarkrc.mjs', 'export default {}\n')
    rmSync(join(workspace, '.remarkrc.json'))
    expect(
      runAction({ paths: 'content', version: '0.1.0', safe: 'true' }, [programs]).code,
      'the configuration is a program'
    ).toBe(2)
    for (const path of [programs, told]) rmSync(path, { recursive: true })
  })

  it.each([
    [{ safe: 'true' }, 'Unexpected input "safe" without "version"'],
    [{ safe: 'yes' }, 'Unexpected input "safe"'],
    [{ 'fail-level': 'info' }, 'Unexpected input "fail-level"'],
    [{ version: '1; touch pwned' }, 'Unexpected input "version"']
  ])('%j is refused in one sentence', (inputs, sentence) => {
    const { code, annotations } = runAction(inputs)
    expect(code).toBe(2)
    expect(annotations[0]?.message).toContain(sentence)
    expect(existsSync(join(workspace, 'pwned'))).toBe(false)
  })
})
