import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/fix/unified-diff.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loc-lint-diff-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hasGit = spawnSync('git', ['--version']).status === 0
const long = Array.from({ length: 40 }, (_, index) => `rinda ${index}`).join('\n')

describe('unifiedDiff', () => {
  it('shows three lines around a change', () => {
    expect(unifiedDiff('content/nb-no/a.md', long, long.replace('rinda 20', 'rinda 20.'))).toBe(
      [
        'diff --git a/content/nb-no/a.md b/content/nb-no/a.md',
        '--- a/content/nb-no/a.md',
        '+++ b/content/nb-no/a.md',
        '@@ -18,7 +18,7 @@',
        ' rinda 17',
        ' rinda 18',
        ' rinda 19',
        '-rinda 20',
        '+rinda 20.',
        ' rinda 21',
        ' rinda 22',
        ' rinda 23',
        ''
      ].join('\n')
    )
  })

  it.skipIf(!hasGit).each([
    ['a plain file', 'a.md', 'en\nto\n', 'en\ntre\n'],
    ['no final line end', 'b.md', 'en\nto', 'en\ntre'],
    ['a final line end that comes', 'c.md', 'en\nto', 'en\nto\n'],
    ['CRLF', 'd.md', 'en\r\nto\r\n', 'en\r\ntre\r\n'],
    ['mixed line ends', 'e.md', 'en\r\nto\nfem\r\nlone\rcr\n', 'en\r\ntre\nfem\r\nlone\rcr\n'],
    ['a BOM on the changed line', 'f.md', '\uFEFFen\nto\n', '\uFEFFEn\nto\n'],
    ['several scripts', 'ja-jp/保存 – it’s.md', '保存\u2028\u0085حفظ\nx\n', '保存\u2028\u0085حفظ 😀\nx\n'],
    ['a name with controls and quotes', 'a\n::error::"\\\u001B.md', 'x\n', 'y\n'],
    ['changes far apart', 'g.md', long, long.replace('rinda 2\n', 'rinda 2!\n').replace('rinda 35', 'rinda 35!')]
  ])('git applies the patch exactly: %s', (_, path, before, after) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), before)
    const patch = unifiedDiff(path, before, after)
    expect(patch.split('\n')[0]).toMatch(/^diff --git /)
    const run = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(readFileSync(join(folder, path), 'utf8')).toBe(after)
  })
})
