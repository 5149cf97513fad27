import { describe, expect, it } from 'vitest'
import { formatResults } from '../../src/report/index.js'
import { finding, manyScripts, result } from './samples.js'

function github(results = manyScripts, pathPrefix = ''): string[] {
  return formatResults(results, { format: 'github', color: true, pathPrefix }).trimEnd().split('\n')
}

describe('github', () => {
  it('writes errors, then warnings, then notices, then one line that sums up', () => {
    expect(github().map(line => line.split(' ')[0])).toEqual([
      '::error',
      '::error',
      '::error',
      '::warning',
      '::notice',
      '3'
    ])
  })

  it('names file, place, rule and unit', () => {
    expect(github()[0]).toBe(
      '::error file=content/ar-sa/a.md,line=12,endLine=12,col=5,endColumn=40,title=loc-lint(link-url-match)' +
        '::Link to `https://example.com/` in `انقر فوق حفظ` is missing, expected as in the source (unit 11751-103)'
    )
    expect(github()[2]).toContain('title=loc-lint::Unexpected bytes, expected UTF-8')
  })

  it('leaves columns out where a finding spans lines: GitHub would refer both to the first', () => {
    expect(github()[3]).toContain('line=112,endLine=113,title=')
  })

  it('puts the path of the working directory in the repository before file names', () => {
    expect(github(manyScripts, 'docs/site')[0]).toContain('file=docs/site/content/ar-sa/a.md,')
  })

  it('lets neither names nor text end a property or begin a command', () => {
    const lines = github([
      result('a,b:c%\n::error file=x::y.md', 'zh-CN', [
        finding({ message: '100%\r\n::error file=z::保存\u001B[31m\u202E', unitId: '\n::warning::' })
      ])
    ])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe(
      '::error file=a%2Cb%3Ac%25%0A%3A%3Aerror file=x%3A%3Ay.md,line=1,endLine=1,col=1,endColumn=5,' +
        'title=loc-lint(link-url-match)' +
        '::100%25%0A::error file=z::保存\\u{1b}[31m\\u{202e} (unit %0A::warning::)'
    )
  })

  it('takes findings of one file and rule together where GitHub would hide some, and loses none', () => {
    const files = ['ja-jp', 'zh-cn', 'ar-sa'].map(locale =>
      result(
        `content/${locale}/a.md`,
        locale,
        Array.from({ length: 7 }, (_, index) =>
          finding({
            line: index + 1,
            ruleId: index === 6 ? 'no-untranslated' : 'link-url-match',
            message: `Unexpected ${locale} ${index}\n::error::x`
          })
        )
      )
    )
    const lines = github([
      ...files,
      result('b.md', 'lv-LV', [finding({ ruleId: null, message: 'Unexpected bytes' }), finding({ severity: 1 })])
    ])
    expect(lines.map(line => /^::(\w+) file=([^,]+),line=(\d+)/.exec(line)?.slice(1).join(' '))).toEqual([
      'error b.md 1',
      'error content/ja-jp/a.md 1',
      'error content/zh-cn/a.md 1',
      'error content/ar-sa/a.md 1',
      'error content/ja-jp/a.md 7',
      'error content/zh-cn/a.md 7',
      'error content/ar-sa/a.md 7',
      'warning b.md 1',
      undefined
    ])
    expect(lines[1]).toContain(
      '::6 findings in this file:%0A1:1 Unexpected ja-jp 0%0A::error::x%0A2:1 Unexpected ja-jp 1'
    )
    for (const locale of ['ja-jp', 'zh-cn', 'ar-sa']) {
      for (let index = 0; index < 7; index++) expect(lines.join('\n')).toContain(`Unexpected ${locale} ${index}%0A`)
    }
  })

  it('writes no message that the runner would cut, and loses none of very many', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      finding({ line: index + 1, message: `Unexpected ${'保存%\n'.repeat(30)} #${index};` })
    )
    const lines = github([
      result('a.md', 'ja-JP', many),
      result('b.md', 'ar-SA', [finding({ line: 7, ruleId: 'no-untranslated' })])
    ])
    const messages = lines.slice(0, -1).map(line => line.split('::').slice(2).join('::'))
    expect(Math.max(...messages.map(text => text.length))).toBeLessThanOrEqual(4096)
    for (let index = 0; index < 300; index++)
      expect(messages.filter(text => text.includes(` #${index};`))).toHaveLength(1)
    expect(lines[0]).toContain('::300 findings in this file:%0A')
    expect(lines[1], 'every file and rule before the rest of one').toContain('file=b.md,line=7,')
    expect(lines[2]).toMatch(/file=a\.md,line=(\d+),.*::\d+ more of 300 findings in this file:%0A\1:1 /)
  })

  it('says in a last line how many findings were only counted', () => {
    const omitted = [{ ruleId: 'link-url-match', severity: 2 as const, count: 40 }]
    const lines = github([{ ...result('a.md', 'nb-NO', [finding({})]), omitted, errorCount: 41 }])
    expect(lines.slice(1)).toEqual([
      '41 errors, 0 warnings in 1 file (1 linted)',
      '40 findings of them counted but not listed: too many of one rule in one file (--max-findings)'
    ])
  })

  it('says nothing where nothing was linted', () => {
    expect(formatResults([], { format: 'github', color: false })).toBe('')
  })
})
