import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeArticles } from '../run/many-articles.js'
import { builtCli } from '../support/built.js'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-merge-'))
  writeArticles(cwd, 12)
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }

function run(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = { CI: 'true' }
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtCli, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, ...env },
    timeout: 60_000,
    maxBuffer: 100_000_000
  })
  return { status, stdout, stderr }
}

describe('four shards and a merge', () => {
  beforeAll(() => {
    for (const index of [1, 2, 3, 4]) {
      expect(
        run(['content', 'missing', '--shard', `${index}/4`, '-f', `blob:reports/shard-${index}/report.blob`]).status
      ).toBe(2)
    }
  }, 120_000)

  it.each([
    ['json', '-f', 'json'],
    ['stylish'],
    ['github', '-f', 'github'],
    ['quiet', '--quiet', '-f', 'json'],
    ['warnings', '--max-warnings', '0'],
    ['junit', '-f', 'junit'],
    ['html', '-f', 'html']
  ])(
    'say the same as one run: %s',
    (_, ...options) => {
      const whole = run(['content', 'missing', ...options])
      expect(whole.stdout.length).toBeGreaterThan(100)
      expect(run(['merge-reports', 'reports', ...options])).toEqual(whole)
    },
    60_000
  )

  it('are nothing to merge when one of them is missing', () => {
    const path = join(cwd, 'reports/shard-3/report.blob')
    const text = readFileSync(path)
    rmSync(path)
    try {
      expect(run(['merge-reports', 'reports'])).toEqual({
        status: 2,
        stdout: '',
        stderr: 'loc-lint: Unexpected lack of shard 3/4 in `reports`, expected the reports of all 4\n'
      })
    } finally {
      writeFileSync(path, text)
    }
  })

  it('are nothing to merge when one was run with another setting', () => {
    const path = join(cwd, 'reports/shard-2/report.blob')
    const text = readFileSync(path)
    run(['content', 'missing', '--shard', '2/4', '--rule', 'link-url-match: warn', '-f', `blob:${path}`])
    try {
      expect(run(['merge-reports', 'reports/'])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('reports/shard-2/report.blob` of a run with other paths or settings')
      })
    } finally {
      writeFileSync(path, text)
    }
  })

  it('may be more than there are articles', () => {
    const shards = Array.from({ length: 4 }, (_, index) =>
      run(['content/nb-no/part-0/article-0.md', '--shard', `${index + 1}/4`, '-f', 'json'])
    )
    expect(shards.filter(({ stdout }) => stdout === '[]\n')).toHaveLength(3)
    expect(shards.filter(({ status }) => status === 0).length).toBeGreaterThanOrEqual(3)
  })
})

describe('the process', () => {
  it('leaves a cache where it is told to, and knows all articles the next time', () => {
    const argv = ['content', '-f', 'json', '--stats', '--cache-location', 'kept']
    const [cold, warm] = [run(argv), run(argv)]
    expect(warm.stdout).toBe(cold.stdout)
    expect(cold.stderr).toContain('cache: 0 articles known, 12 not known')
    expect(warm.stderr).toContain('cache: 11 articles known, 1 not known')
    expect(warm.stderr).toMatch(/\nstage\n {2}discover /)
    expect(cold.stderr).toMatch(/\nrule\n/)
    expect(readdirSync(join(cwd, 'kept'))).toHaveLength(1)
  })

  it('leaves none in continuous integration', () => {
    const cache = join(cwd, 'user-cache')
    run(['content'], { CI: 'true', XDG_CACHE_HOME: cache })
    expect(existsSync(cache)).toBe(false)
    if (process.platform === 'linux') {
      run(['content'], { XDG_CACHE_HOME: cache })
      expect(existsSync(join(cache, 'loc-lint'))).toBe(true)
    }
  })

  it('writes no progress into a pipe', () => {
    expect(run(['content'], {}).stderr).not.toContain('files/s')
  })

  it('takes the progress line away when it is interrupted', async context => {
    if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0)
      return context.skip('needs the command `script`')
    writeArticles(join(cwd, 'large'), 300)
    const child = spawn(
      'script',
      ['-qec', `${process.execPath} ${builtCli} large --no-cache --concurrency off`, '/dev/null'],
      {
        cwd,
        env: { ...environment, TERM: 'xterm' },
        stdio: ['pipe', 'pipe', 'inherit']
      }
    )
    let seen = ''
    let isSent = false
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      if (isSent || !seen.includes('files/s')) return
      isSent = true
      // The terminal makes a signal of it.
      child.stdin.write('\u0003')
    })
    await new Promise(done => child.once('exit', done))
    expect(seen).toContain('files/s')
    expect(seen.slice(seen.lastIndexOf('files/s'))).toContain('\r\u001B[K')
    expect(seen).not.toContain('No problems')
    expect(seen).not.toContain('errors')
  }, 60_000)
})
