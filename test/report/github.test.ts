import { describe, expect, it } from 'vitest'
import { formatResults } from '../../src/report/index.js'
import { finding, manyScripts, result } from './samples.js'

function github (results = manyScripts, pathPrefix = ''): string[] {
  return formatResults(results, { format: 'github', color: true, pathPrefix }).trimEnd().split('\n')
}

describe('github', () => {
  it('writes errors, then warnings, then notices, then one line that sums up', () => {
    expect(github().map(line => line.split(' ')[0])).toEqual(['::error', '::error', '::error', '::warning', '::notice', '3'])
  })

  it('names file, place, rule and unit', () => {
    expect(github()[0]).toBe('::error file=content/ar-sa/a.md,line=12,endLine=12,col=5,endColumn=40,title=loc-lint(link-url-match)' +
      '::Unexpected missing link `https://example.com/` in `انقر فوق حفظ`, expected it as in the source (unit 11751-103)')
    expect(github()[2]).toContain('title=loc-lint::Unexpected bytes, expected UTF-8')
  })

  it('leaves columns out where a finding spans lines: GitHub would refer both to the first', () => {
    expect(github()[3]).toContain('line=112,endLine=113,title=')
  })

  it('puts the path of the working directory in the repository before file names', () => {
    expect(github(manyScripts, 'docs/site')[0]).toContain('file=docs/site/content/ar-sa/a.md,')
  })

  it('lets neither names nor text end a property or begin a command', () => {
    const lines = github([result('a,b:c%\n::error file=x::y.md', 'zh-CN', [
      finding({ message: '100%\r\n::error file=z::保存\u001B[31m\u202E', unitId: '\n::warning::' })
    ])])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe('::error file=a%2Cb%3Ac%25%0A%3A%3Aerror file=x%3A%3Ay.md,line=1,endLine=1,col=1,endColumn=5,' +
      'title=loc-lint(link-url-match)' +
      '::100%25%0A::error file=z::保存\\u{1b}[31m\\u{202e} (unit %0A::warning::)')
  })

  it('says nothing where nothing was linted', () => {
    expect(formatResults([], { format: 'github', color: false })).toBe('')
  })
})
