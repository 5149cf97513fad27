import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { discoverFiles } from '../../src/discover/discover.js'
import { locateArticles } from '../../src/locate/locate.js'
import type { FileResult } from '../../src/model/finding.js'
import { createBatchLinter } from '../../src/run/batch-linter.js'
import { NO_SHARED_TEXTS } from '../../src/run/shared-texts.js'
import { builtCli } from '../support/built.js'
import { damaged, environment, oneRule, run } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

const posix = process.platform !== 'win32'
const isRoot = process.getuid?.() === 0
const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0

let top = ''
let cwd = ''
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-files-')))
  cwd = join(top, 'site')
  chmodSync(top, 0o755)
  writeFiles(cwd, { '.remarkrc.json': JSON.stringify({ plugins: [oneRule] }) })
})
afterEach(() => rmSync(top, { recursive: true, force: true, maxRetries: 3 }))

/** Faults by the names of files; findings of rules are only counted. */
function outcomeOf(stdout: string): {
  readonly faults: Record<string, string>
  readonly findings: number
  readonly files: number
} {
  const results = JSON.parse(stdout) as FileResult[]
  const faults: Record<string, string> = {}
  let findings = 0
  for (const { filePath, messages } of results) {
    for (const { ruleId, message } of messages) {
      if (ruleId === null) faults[filePath.replace('content/nb-no/', '')] = message
      else findings++
    }
  }
  return { faults, findings, files: results.length }
}

function articles(count: number, text = damaged): void {
  writeFiles(
    cwd,
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`content/nb-no/artikkel-${index}.md`, text]))
  )
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe.skipIf(!posix)('what is no file of ours', () => {
  it('a pipe, a socket, a device, loops and links out of the root: each a fault or passed by, the rest is linted, nothing outside is written', async () => {
    const fixable = damaged.replace(
      'Se [veiledningen](https://example.com/guide).',
      'Se[veiledningen](https://example.com/guide).'
    )
    writeFiles(top, { 'outside/hemmelig.md': fixable })
    const before = {
      hash: hashOf(join(top, 'outside/hemmelig.md')),
      modified: statSync(join(top, 'outside/hemmelig.md')).mtimeMs
    }
    articles(3)
    const folder = join(cwd, 'content/nb-no')
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    const server = createServer().listen(join(folder, 'socket.md'))
    await new Promise(done => server.once('listening', done))
    for (const [target, name] of [
      ['/dev/zero', 'zero.md'],
      ['loop-b.md', 'loop-a.md'],
      ['loop-a.md', 'loop-b.md'],
      ['..', 'loop'],
      ['gone.md', 'dangling.md'],
      ['../../../outside/hemmelig.md', 'link.md'],
      ['../../../outside', 'folder']
    ] as const)
      symlinkSync(target, join(folder, name))
    linkSync(join(folder, 'artikkel-0.md'), join(folder, 'same.md'))
    const found = run(['content', '--fix', '-f', 'json'], cwd)
    const named = run(
      ['pipe.md', 'socket.md', 'zero.md', 'loop-a.md', 'link.md', 'folder/hemmelig.md', 'artikkel-1.md']
        .map(name => `content/nb-no/${name}`)
        .concat('--fix', '-f', 'json'),
      cwd
    )
    server.close()
    expect(outcomeOf(found.stdout)).toEqual({ faults: {}, findings: 3, files: 3 })
    expect(found.status).toBe(1)
    expect(named.status).toBe(2)
    expect(outcomeOf(named.stdout)).toMatchObject({
      findings: 1,
      faults: {
        'pipe.md': expect.stringContaining('named pipe') as string,
        'socket.md': expect.stringContaining('socket') as string
      }
    })
    expect(named.stderr).toContain('Unexpected link `content/nb-no/link.md`')
    expect(named.stderr).toContain('Unexpected link `content/nb-no/folder/hemmelig.md`')
    expect(named.stderr).toContain('zero.md')
    expect({
      hash: hashOf(join(top, 'outside/hemmelig.md')),
      modified: statSync(join(top, 'outside/hemmelig.md')).mtimeMs
    }).toEqual(before)
    expect(readdirSync(join(top, 'outside'))).toEqual(['hemmelig.md'])
  })
})

describe.skipIf(!posix)('what cannot be read', () => {
  it('with 128 file handles, three threads and 400 files, all are linted', async () => {
    articles(400)
    const argv = [builtCli, 'content', '-f', 'json', '--concurrency', '3']
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -n 128; exec "$0" "$@"', process.execPath, ...argv],
      { cwd, env: environment, encoding: 'utf8', maxBuffer: 100_000_000 }
    )
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(outcomeOf(stdout)).toEqual({ faults: {}, findings: 400, files: 400 })
  })

  it.skipIf(isRoot && !hasSetpriv)(
    'a file and a folder without permission are faults, the rest is linted (as root: as another user, needs setpriv)',
    () => {
      articles(3)
      chmodSync(join(cwd, 'content/nb-no/artikkel-1.md'), 0)
      mkdirSync(join(cwd, 'content/nb-no/lukket'))
      chmodSync(join(cwd, 'content/nb-no/lukket'), 0)
      const other = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
      const { status, stdout, stderr } = spawnSync(
        'env',
        [...other, process.execPath, builtCli, 'content', '-f', 'json'],
        { cwd, env: environment, encoding: 'utf8' }
      )
      chmodSync(join(cwd, 'content/nb-no/lukket'), 0o755)
      expect(status).toBe(2)
      expect(outcomeOf(stdout)).toEqual({
        faults: { 'artikkel-1.md': 'Unexpected refusal to read the file, expected permission to read it' },
        findings: 2,
        files: 3
      })
      expect(stderr).toMatch(/^loc-lint: Unexpected [^\n]*lukket[^\n]*\n$/)
    }
  )

  it('a file that vanishes, becomes a pipe or grows after it was found is a fault of its own', async () => {
    articles(4)
    const folder = join(cwd, 'content/nb-no')
    const settings = resolveSettings(
      { extends: 'off', rules: { 'link-url-match': 'error' }, maxFileSize: 2000 },
      {},
      rules,
      { cwd, origin: 'the test' }
    )
    const { files } = discoverFiles(['content'], { cwd, ignore: [] })
    const groups = locateArticles(files, {
      cwd,
      sourceLocale: 'en-US',
      layout: [],
      peek: () => ({ locale: null, sourceHash: null })
    })
    unlinkSync(join(folder, 'artikkel-0.md'))
    unlinkSync(join(folder, 'artikkel-1.md'))
    execFileSync('mkfifo', [join(folder, 'artikkel-1.md')])
    writeFileSync(join(folder, 'artikkel-2.md'), damaged.repeat(9))
    const { results } = await createBatchLinter({
      cwd,
      settings,
      maxFindings: null,
      withKeys: true,
      withStats: false,
      withExcerpts: false,
      fix: null,
      versions: NO_SHARED_TEXTS
    }).lint(groups)
    expect(outcomeOf(JSON.stringify(results))).toEqual({
      files: 4,
      findings: 1,
      faults: {
        'artikkel-0.md': 'Unexpected missing file, expected it to exist (it may have been removed meanwhile)',
        'artikkel-1.md': 'Unexpected named pipe, expected a regular file',
        'artikkel-2.md': expect.stringMatching(/^Unexpected size of [\d,]+ bytes, expected at most 2,000 /) as string
      }
    })
  })
})
