import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtCli } from '../support/built.js'
import { writeFiles } from '../support/write-files.js'
import { damaged, environment, oneRule, run } from './command-line.js'

let cwd = ''
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-writers-')))
  writeFiles(cwd, {
    '.remarkrc.json': JSON.stringify({ plugins: [oneRule] }),
    ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`content/nb-no/a${index}.md`, damaged]))
  })
})
afterEach(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 3 }))

/** Runs the command line where no file can be larger than 4 KB, as on a disk that is nearly full. */
function runOnFullDisk(argv: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  return spawnSync('sh', ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, builtCli, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, NODE_DISABLE_COMPILE_CACHE: '1', ...env },
    timeout: 120_000
  })
}

const leftovers = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.tmp'))

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  it.each(['json', 'html', 'sarif', 'junit', 'gitlab', 'blob', 'stylish'])(
    'the report %s: the old one stays',
    format => {
      writeFileSync(join(cwd, 'report'), 'the last one')
      const { status, stderr } = runOnFullDisk(['content', '--all-places', '-f', `${format}:report`])
      expect(status).toBe(2)
      expect(stderr).toMatch(
        /^loc-lint: Unexpected failure to write `report`, expected a place that can be written to [^\n]+\n$/
      )
      expect(readFileSync(join(cwd, 'report'), 'utf8')).toBe('the last one')
      expect(leftovers(cwd)).toEqual([])
    }
  )

  it('the baseline: the old one stays', () => {
    writeFileSync(join(cwd, '.loc-lint-baseline.json'), '{ "version": 1, "findings": [] }\n')
    const { status, stderr } = runOnFullDisk(['content', '--update-baseline'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^loc-lint: Unexpected failure to write `\.loc-lint-baseline\.json`[^\n]+\n$/)
    expect(readFileSync(join(cwd, '.loc-lint-baseline.json'), 'utf8')).toBe('{ "version": 1, "findings": [] }\n')
    expect(leftovers(cwd)).toEqual([])
  })

  it('the cache: findings are reported, and why nothing was remembered', () => {
    const { status, stdout, stderr } = runOnFullDisk(['content', '--cache-location', 'cache', '-f', 'gitlab'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toHaveLength(60)
    expect(stderr === '' || /^loc-lint: Unexpected failure to write the cache in [^\n]+\n$/.test(stderr)).toBe(true)
    const folders = readdirSync(join(cwd, 'cache'))
    expect(folders.flatMap(folder => leftovers(join(cwd, 'cache', folder)))).toEqual([])
    expect(run(['content', '--cache-location', 'cache', '-f', 'gitlab'], cwd).stdout).toBe(stdout)
  })

  it('the summary of a job: the report stands, and the exit code says so', () => {
    const summary = join(cwd, 'summary.md')
    const { status, stdout, stderr } = runOnFullDisk(['content', '-f', 'github'], { GITHUB_STEP_SUMMARY: summary })
    expect(status).toBe(2)
    expect(stdout).toContain('::error ')
    expect(stderr).toMatch(/^loc-lint: Unexpected failure to write `[^`]+summary\.md`[^\n]+\n$/)
  })

  it('a folder that cannot be made: one sentence', () => {
    writeFileSync(join(cwd, 'file'), '')
    mkdirSync(join(cwd, 'folder'))
    for (const [path, part] of [
      ['file/report.json', 'file/report.json'],
      ['folder', 'Unexpected folder `folder`']
    ] as const) {
      const { status, stderr } = runOnFullDisk(['content', '-f', `json:${path}`])
      expect(status).toBe(2)
      expect(stderr).toMatch(/^loc-lint: Unexpected [^\n]+\n$/)
      expect(stderr).toContain(part)
    }
  })
})
