import { describe, expect, it } from 'vitest'
import { formatDiff } from '../../src/report/diff.js'
import { fixSentence } from '../../src/report/fixes.js'
import { finding, manyScripts, result } from './samples.js'

const diff =
  'diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-保存\u001B[2J\r::error::x\r\n+حفظ\u202E\r\n x\n'
const fixes = [
  { filePath: 'a.md', findingCount: 2, diff },
  { filePath: 'b.md', findingCount: 1, diff: null }
]

describe('formatDiff', () => {
  it('is exact for programs', () => {
    expect(formatDiff(fixes, { color: false, isExact: true })).toBe(diff)
  })

  it('shows control characters to people and services, and keeps lines whole', () => {
    expect(formatDiff(fixes, { color: false, isExact: false }).split('\n').slice(4)).toEqual([
      '-保存\\u{1b}[2J\\u{d}::error::x',
      '+حفظ\\u{202e}',
      ' x',
      ''
    ])
  })

  it('begins no line with a command of a runner, also where the article does', () => {
    const text =
      'diff --git a/a.md b/a.md\n@@ -1,3 +1,3 @@\n ::error::x\n\t::add-mask::y\n-##vso[task.complete]\n+##teamcity[x]\n'
    expect(formatDiff([{ filePath: 'a.md', findingCount: 1, diff: text }], { color: false, isExact: false })).toBe(
      'diff --git a/a.md b/a.md\n@@ -1,3 +1,3 @@\n \\u{3a}:error::x\n\\u{9}::add-mask::y\n-#\\u{23}vso[task.complete]\n+#\\u{23}teamcity[x]\n'
    )
  })

  it('colours what goes and what comes', () => {
    const lines = formatDiff(fixes, { color: true, isExact: false }).split('\n')
    expect(lines.map(line => /^\u001B\[(\d+)m/.exec(line)?.[1] ?? '')).toEqual([
      '1',
      '1',
      '1',
      '36',
      '31',
      '32',
      '',
      ''
    ])
  })
})

describe('fixSentence', () => {
  it.each([
    [manyScripts, null, '--fix would fix 1 of 5'],
    [[result('a.md', null, [finding({})])], null, null],
    [[], { mode: 'write', fixes }, 'Fixed 3 problems in 2 files'],
    [[], { mode: 'write', fixes: [] }, 'Nothing to fix'],
    [[], { mode: 'count', fixes: fixes.slice(1) }, '--fix would fix 1 problem in 1 file'],
    [[], { mode: 'diff', fixes: [] }, '--fix would change nothing']
  ] as const)('says what happened: %#', (results, outcome, expected) => {
    expect(fixSentence(results, outcome)).toBe(expected)
  })
})
