import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepLeftovers, temporaryName } from '../../src/fix/leftovers.js'
import { replaceFile, rewriteFile } from '../../src/fix/write-file.js'

let top = ''
let root = ''
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'loc-lint-write-'))
  root = join(top, 'root')
  mkdirSync(root)
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

const isRoot = process.getuid?.() === 0
const posix = process.platform !== 'win32'

function rewrite(path: string, after: string, before = readFileSync(path).toString()): string | null {
  return rewriteFile(path, { before: Buffer.from(before), after: Buffer.from(after), root })
}

describe('rewriteFile', () => {
  it('replaces the content and leaves nothing else behind', () => {
    const path = join(root, 'a.md')
    writeFileSync(path, 'Lagre')
    expect(rewrite(path, '保存')).toBeNull()
    expect(readFileSync(path, 'utf8')).toBe('保存')
    expect(readdirSync(root)).toEqual(['a.md'])
  })

  it.skipIf(!posix)('keeps the mode, whatever the mask of the process', () => {
    for (const mode of [0o600, 0o644, 0o666, 0o755, 0o660]) {
      const path = join(root, 'a.md')
      writeFileSync(path, 'x')
      chmodSync(path, mode)
      expect(rewrite(path, `${mode}`)).toBeNull()
      expect(statSync(path).mode & 0o7777).toBe(mode)
    }
  })

  it.skipIf(!isRoot)('keeps the owner where it may', () => {
    const path = join(root, 'a.md')
    writeFileSync(path, 'x')
    chownSync(path, 12, 34)
    expect(rewrite(path, 'y')).toBeNull()
    expect(statSync(path)).toMatchObject({ uid: 12, gid: 34 })
  })

  it('does not overwrite a file that has changed since it was read', () => {
    const path = join(root, 'a.md')
    writeFileSync(path, 'edited by somebody')
    expect(rewrite(path, 'fixed', 'as it was read')).toBe(
      'Unexpected change of the file while it was linted, expected it to stay the same: it was not fixed'
    )
    expect(readFileSync(path, 'utf8')).toBe('edited by somebody')
    expect(readdirSync(root)).toEqual(['a.md'])
  })

  it('does not bring back a file that is gone', () => {
    expect(rewrite(join(root, 'gone.md'), 'x', 'y')).toMatch(/^Unexpected missing file, expected /)
    expect(readdirSync(root)).toEqual([])
  })

  it('follows a link inside of the root and keeps it a link', () => {
    writeFileSync(join(root, 'real.md'), 'x')
    symlinkSync('real.md', join(root, 'link.md'))
    expect(rewrite(join(root, 'link.md'), 'y')).toBeNull()
    expect(readFileSync(join(root, 'real.md'), 'utf8')).toBe('y')
    expect(readdirSync(root).sort()).toEqual(['link.md', 'real.md'])
  })

  it('never writes through a link that leads out of the root, be it the file or a folder', () => {
    const outside = join(top, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'a.md'), 'x')
    symlinkSync(join(outside, 'a.md'), join(root, 'a.md'))
    symlinkSync(outside, join(root, 'folder'))
    for (const path of ['a.md', 'folder/a.md'])
      expect(rewrite(join(root, path), 'y')).toMatch(/^Unexpected link to a file elsewhere, expected /)
    expect(readFileSync(join(outside, 'a.md'), 'utf8')).toBe('x')
    expect(readdirSync(outside)).toEqual(['a.md'])
  })

  it('writes a file that was named outside of the root, but follows no link from there', () => {
    const outside = join(top, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'a.md'), 'x')
    writeFileSync(join(top, 'other.md'), 'x')
    symlinkSync(join(top, 'other.md'), join(outside, 'link.md'))
    expect(rewrite(join(outside, 'a.md'), 'y')).toBeNull()
    expect(rewrite(join(outside, 'link.md'), 'y')).toMatch(/^Unexpected link/)
    expect(readFileSync(join(top, 'other.md'), 'utf8')).toBe('x')
  })

  it('cuts a hard link instead of changing a file elsewhere', () => {
    writeFileSync(join(top, 'elsewhere.md'), 'x')
    linkSync(join(top, 'elsewhere.md'), join(root, 'a.md'))
    expect(rewrite(join(root, 'a.md'), 'y')).toBeNull()
    expect(readFileSync(join(top, 'elsewhere.md'), 'utf8')).toBe('x')
  })

  it.skipIf(!posix || isRoot)('respects a file that may not be written', () => {
    const path = join(root, 'a.md')
    writeFileSync(path, 'x', { mode: 0o444 })
    expect(rewrite(path, 'y')).toMatch(/^Unexpected refusal to write the fixed file, expected permission /)
    expect(readFileSync(path, 'utf8')).toBe('x')
  })

  it('refuses what is no regular file', () => {
    mkdirSync(join(root, 'folder.md'))
    expect(rewrite(join(root, 'folder.md'), 'y', '')).toMatch(/^Unexpected special file, expected /)
  })

  it('finds room for its temporary file beside a name of the greatest length', () => {
    const path = join(root, `${'å'.repeat(126)}.md`)
    writeFileSync(path, 'x')
    expect(rewrite(path, 'y')).toBeNull()
  })
})

describe('replaceFile', () => {
  it('makes a file that was not there, and leaves none where it is stopped', () => {
    const path = join(root, 'new.txt')
    expect(() => {
      replaceFile(path, 'x', {
        beforeRename: () => {
          throw new Error('stop')
        }
      })
    }).toThrow('stop')
    expect(readdirSync(root)).toEqual([])
    replaceFile(path, 'x')
    expect(readFileSync(path, 'utf8')).toBe('x')
  })
})

describe('sweepLeftovers', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid

  it('removes what a killed run left, and nothing else', () => {
    const others = [
      '.loc-lint-x.tmp',
      `.loc-lint-${dead}-0123456789ab.tmp.md`,
      'a.md',
      `loc-lint-${dead}-0123456789ab.tmp`
    ]
    for (const name of [...others, temporaryName(dead, '0123456789ab')]) writeFileSync(join(root, name), '')
    sweepLeftovers([root, join(root, 'missing')])
    expect(readdirSync(root).sort()).toEqual(others.sort())
  })

  it('leaves the files of a run that goes on, unless they are old', () => {
    const path = join(root, temporaryName(process.pid, '0123456789ab'))
    writeFileSync(path, '')
    sweepLeftovers([root])
    expect(existsSync(path)).toBe(true)
    utimesSync(path, new Date('2020-01-01'), new Date('2020-01-01'))
    sweepLeftovers([root])
    expect(existsSync(path)).toBe(false)
  })
})
