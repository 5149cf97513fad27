import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readArticleFile } from '../../src/read/read-file.js'

const folder = mkdtempSync(join(tmpdir(), 'loc-lint-read-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const read = (path: string, maxFileSize = 1000): ReturnType<typeof readArticleFile> =>
  readArticleFile(path, { maxFileSize })
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const problemOf = (result: ReturnType<typeof readArticleFile>): string =>
  'problem' in result ? result.problem : 'none'

describe('readArticleFile', () => {
  it('reads UTF-8 of any script', () => {
    const text = '# Ærlig — čau, größer, été, 日本語, العربية, Привет, 简体 😀\r\n'
    expect(read(write('scripts.md', text))).toEqual({ text, bytes: Buffer.from(text), hadBom: false })
  })

  it('takes off the byte order mark and remembers it', () => {
    const result = read(write('bom.md', '\uFEFF# Hei'))
    expect(result).toMatchObject({ text: '# Hei', hadBom: true })
    expect('bytes' in result && result.bytes.length).toBe(8)
  })

  it('takes off one mark only', () => {
    expect(read(write('bom2.md', '\uFEFF\uFEFFa'))).toMatchObject({ text: '\uFEFFa', hadBom: true })
  })

  it('reads an empty file and a stray zero', () => {
    expect(read(write('empty.md', ''))).toMatchObject({ text: '', hadBom: false })
    expect(read(write('zero.md', 'some text with\0one zero'))).toMatchObject({ text: 'some text with\0one zero' })
  })

  it.each([
    ['utf16le.md', Buffer.from('\uFEFFHei', 'utf16le'), 'Unexpected encoding UTF-16 (little-endian), expected UTF-8'],
    ['utf16be.md', Buffer.from([0xfe, 0xff, 0, 0x48]), 'Unexpected encoding UTF-16 (big-endian), expected UTF-8'],
    [
      'utf16.md',
      Buffer.from('Hei verden', 'utf16le'),
      'Unexpected encoding UTF-16 (little-endian, without byte order mark), expected UTF-8'
    ],
    [
      'utf32.md',
      Buffer.from([0xff, 0xfe, 0, 0, 0x48, 0, 0, 0]),
      'Unexpected encoding UTF-32 (little-endian), expected UTF-8'
    ],
    [
      'png.md',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      'Unexpected binary data, expected UTF-8'
    ],
    [
      'latin1.md',
      Buffer.from('en\nto\nblåbær\n', 'latin1'),
      'Unexpected bytes that are not UTF-8 on line 3, expected UTF-8'
    ],
    ['cut.md', Buffer.from('日本').subarray(0, 5), 'Unexpected bytes that are not UTF-8 on line 1, expected UTF-8'],
    ['surrogate.md', Buffer.from([0xed, 0xa0, 0x80]), 'Unexpected bytes that are not UTF-8 on line 1, expected UTF-8']
  ])('refuses %s', (name, bytes, problem) => {
    expect(read(write(name, bytes))).toEqual({ problem })
  })

  it('refuses what is too large and takes what just fits', () => {
    expect(problemOf(read(write('large.md', 'x'.repeat(1001))))).toBe(
      'Unexpected size of 1,001 bytes, expected at most 1,000 (setting `maxFileSize`)'
    )
    expect(problemOf(read(write('fits.md', 'x'.repeat(1000))))).toBe('none')
  })

  it('refuses folders and missing files', () => {
    expect(problemOf(read(folder))).toBe('Unexpected folder, expected a regular file')
    expect(problemOf(read(join(folder, 'none.md')))).toMatch(/^Unexpected missing file/)
    expect(problemOf(read('a\0b.md'))).toMatch(/^Unexpected failure to read the file/)
  })

  it.skipIf(process.platform === 'win32')('refuses pipes and devices without opening them', () => {
    const pipe = join(folder, 'pipe.md')
    execFileSync('mkfifo', [pipe])
    expect(problemOf(read(pipe))).toBe('Unexpected named pipe, expected a regular file')
    expect(problemOf(read('/dev/zero'))).toBe('Unexpected device, expected a regular file')
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'tells when it may not read (not as root)',
    () => {
      const path = write('secret.md', 'x')
      chmodSync(path, 0)
      expect(problemOf(read(path))).toMatch(/permission/)
    }
  )
})
