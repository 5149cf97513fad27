import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../cli/built-cli.js'
import { builtCli } from '../support/built.js'

let cwd = ''
let folder = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-fix-process-'))
  folder = join(cwd, 'content/lv-lv')
  mkdirSync(folder, { recursive: true })
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const argv = ['content', '--rule', 'front-matter-schema: off']
const unit = (target: string, number: number): string =>
  `<span data-ttu-id="1a2b3-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="1a2b3-${number}">See [help](https://example.com/a) now.</span></span>\n\n`
const textOf = (target: string, units: number): string =>
  Array.from({ length: units }, (_, index) => unit(target, index + 102)).join('')
const before = textOf('Skat[palīdzība](https://example.com/a)tagad.', 8)
const after = before.replaceAll('Skat[', 'Skat [').replaceAll(')tagad', ') tagad')

describe('--fix as a process', () => {
  it('fixes, and says so', () => {
    writeFileSync(join(folder, 'a.md'), before)
    const { status, stdout, stderr } = runCli([...argv, '--fix'], cwd)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('\nFixed 16 problems in 1 file\n')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
  })

  it('--diff is a patch that does what --fix does', () => {
    writeFileSync(join(folder, 'a.md'), `\uFEFF${before.replaceAll('\n', '\r\n')}`)
    // In continuous integration, standard output is a log that runners read, and control characters are shown.
    const { stdout, status } = runCli([...argv, '--diff', '--no-cache'], cwd, '', { CI: '' })
    expect(status).toBe(0)
    const applied = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd, input: stdout, encoding: 'utf8' })
    expect(applied.stderr).toBe('')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`\uFEFF${after.replaceAll('\n', '\r\n')}`)
  })

  it('--diff of standard input has the name that it is given', () => {
    const { stdout } = runCli(
      [...argv.slice(1), '--stdin', '--stdin-filename', 'content/lv-lv/x.md', '--diff'],
      cwd,
      before
    )
    expect(stdout).toMatch(/^diff --git a\/content\/lv-lv\/x\.md b\/content\/lv-lv\/x\.md\n/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('killed at any moment, every file is the old one or the new one; the next run sweeps and goes on', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `f${String(index).padStart(3, '0')}.md`)
    for (const name of names) writeFileSync(join(folder, name), before)
    let torn = 0
    for (let attempt = 0; attempt < 4; attempt++) {
      const child = spawn(process.execPath, [builtCli, ...argv, '--fix'], { cwd, stdio: 'ignore' })
      const ended = new Promise(done => child.once('exit', done))
      // Killed while it writes: as soon as the next files have changed.
      const changed = (): number => names.filter(name => readFileSync(join(folder, name), 'utf8') === after).length
      const start = changed()
      while (child.exitCode === null && changed() < Math.min(start + 10, names.length))
        await new Promise(done => {
          setTimeout(done, 2)
        })
      child.kill('SIGKILL')
      await ended
      torn += names.filter(name => ![before, after].includes(readFileSync(join(folder, name), 'utf8'))).length
    }
    expect(torn).toBe(0)
    expect(runCli([...argv, '--fix'], cwd).status).toBe(0)
    expect(readdirSync(folder)).toEqual(names)
    expect(names.filter(name => readFileSync(join(folder, name), 'utf8') !== after)).toEqual([])
  }, 120_000)

  it.skipIf(process.platform === 'win32')(
    'where no more can be written, files stay whole and the reason is told',
    () => {
      writeFileSync(join(folder, 'a.md'), textOf('Skat[palīdzība](https://example.com/a).', 800))
      const old = readFileSync(join(folder, 'a.md'), 'utf8')
      // A limit on the size of files stands for the full disk.
      const run = spawnSync(
        'sh',
        ['-c', 'ulimit -f 20; exec "$0" "$@"', process.execPath, builtCli, ...argv, '--fix', '-f', 'json'],
        { cwd, encoding: 'utf8' }
      )
      expect(run.status).toBe(2)
      expect(run.stdout).toMatch(
        /Unexpected (?:end of the disk space|failure to write the fixed file \(EFBIG\)), expected /
      )
      expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(old)
      expect(readdirSync(folder)).toEqual(['a.md'])
    }
  )
})
