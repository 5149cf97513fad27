import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtCli } from '../support/built.js'
import { environment, run } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

const count = 1500
const names = Array.from({ length: count }, (_, index) => `artikkel-${String(index).padStart(4, '0')}.md`)
const unit =
  '<span data-ttu-id="0a1b2-102">Сохраните[файл](https://example.com/a)сейчас.</span><span class="sxs-lookup"><span data-stu-id="0a1b2-102">Save [the file](https://example.com/a) now.</span></span>\n'
const before = `---\nms.contentlocale: ru-RU\n---\n\n${unit}`
const after = before.replace('е[ф', 'е [ф').replace(')с', ') с')
const argv = ['content', '--fix', '--rule', 'front-matter-schema: off']

let cwd = ''
let folder = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-fixing-'))
  folder = join(cwd, 'content/ru-ru')
})
afterEach(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 3 }))

const readArticle = (name: string): string => readFileSync(join(folder, name), 'utf8')
const isTorn = (name: string): boolean => ![before, after].includes(readArticle(name))

/** Starts `--fix` and sends a signal as soon as the articles up to one are fixed. @returns How the process ended. */
async function interrupt(signal: NodeJS.Signals, at: number): Promise<NodeJS.Signals | number | null> {
  const child = spawn(process.execPath, [builtCli, ...argv], { cwd, env: environment, stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | number | null>(done =>
    child.once('exit', (code, ending) => {
      done(ending ?? code)
    })
  )
  while (child.exitCode === null && readArticle(names[at] as string) !== after)
    await new Promise(done => {
      setTimeout(done, 1)
    })
  child.kill(signal)
  return await ended
}

/** Runs `--fix` and kills it when half of a file is written, the file of that number. @returns How the process ended. */
function killInWrite(number: number): NodeJS.Signals | null {
  const hook = join(cwd, 'kill.mjs')
  writeFileSync(
    hook,
    `import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const write = fs.writeFileSync
let count = 0
fs.writeFileSync = (target, content, ...rest) => {
  if (++count < ${number}) return write(target, content, ...rest)
  const bytes = Buffer.from(content)
  write(target, bytes.subarray(0, bytes.length / 2))
  process.kill(process.pid, 'SIGKILL')
}
syncBuiltinESMExports()
`
  )
  return spawnSync(process.execPath, ['--import', pathToFileURL(hook).href, builtCli, ...argv], {
    cwd,
    env: environment
  }).signal
}

describe.skipIf(process.platform === 'win32')(`--fix over ${count} files`, () => {
  it('interrupted by Ctrl-C and by SIGKILL: no file is torn or empty; the next run sweeps what was left and goes on', async () => {
    writeFiles(folder, Object.fromEntries(names.map(name => [name, before])))
    expect(await interrupt('SIGINT', 40)).toBe('SIGINT')
    expect(names.filter(isTorn)).toEqual([])
    expect(names.filter(name => readArticle(name) === before).length, 'it was stopped in the middle').toBeGreaterThan(0)
    expect(killInWrite(500)).toBe('SIGKILL')
    expect(names.filter(isTorn)).toEqual([])
    expect(
      readdirSync(folder).filter(name => name.startsWith('.loc-lint-')),
      'half a file is left, under a name of its own'
    ).toHaveLength(1)
    expect(run(argv, cwd).status).toBe(0)
    expect(names.filter(name => readArticle(name) !== after)).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(names)
  })
})

describe('two runs of --fix at the same time', () => {
  it('leave whole files that are fixed, and nothing else', async () => {
    const some = names.slice(0, 150)
    writeFiles(folder, Object.fromEntries(some.map(name => [name, before])))
    const start = async (): Promise<number | null> => {
      const child = spawn(process.execPath, [builtCli, ...argv], { cwd, env: environment, stdio: 'ignore' })
      return await new Promise(done =>
        child.once('exit', code => {
          done(code)
        })
      )
    }
    // A file that the other run has fixed meanwhile is not overwritten, which is a fault.
    for (const code of await Promise.all([start(), start(), start()])) expect([0, 2]).toContain(code)
    expect(some.filter(name => readArticle(name) !== after)).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(some)
    expect(run(argv, cwd).status).toBe(0)
  })
})

/** A file system of one megabyte; tests skip where the user may not make one. */
function mountSmallDisk(place: string): boolean {
  mkdirSync(place, { recursive: true })
  return (
    process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', place]).status === 0
  )
}

describe('--fix on a full disk', () => {
  it('leaves files whole, fixes those that there is room for, and says which not (needs the right to mount)', context => {
    if (!mountSmallDisk(cwd)) return context.skip('may not mount a file system')
    try {
      const large = `${before}${'<!-- наполнитель -->\n'.repeat(10_000)}`
      writeFiles(folder, { 'stor.md': large, 'liten.md': before })
      let filler = 600_000
      for (; filler > 0; filler -= 50_000) {
        try {
          writeFileSync(join(cwd, 'filler'), Buffer.alloc(filler))
          break
        } catch {
          rmSync(join(cwd, 'filler'), { force: true })
        }
      }
      const { status, stdout } = run([...argv, '-f', 'json'], cwd)
      expect(status).toBe(2)
      expect(stdout).toContain(
        'Unexpected end of the disk space, expected room for the fixed file: the file is as it was'
      )
      expect(readArticle('stor.md')).toBe(large)
      expect(readArticle('liten.md')).toBe(after)
      expect(readdirSync(folder).sort()).toEqual(['liten.md', 'stor.md'])
      expect(existsSync(join(cwd, 'filler'))).toBe(true)
    } finally {
      spawnSync('umount', [cwd])
    }
  })
})
