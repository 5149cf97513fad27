import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { formatResults } from '../../src/report/index.js'
import { finding, manyScripts, result } from './samples.js'

function stylish(results = manyScripts, columns?: number, color = false): string {
  return formatResults(results, { format: 'stylish', color, ...(columns === undefined ? {} : { columns }) })
}

describe('stylish', () => {
  it('groups findings by file, with place, level, message, rule and unit', () => {
    const lines = stylish().split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'content/ar-sa/a.md',
      '  12:5    error    Unexpected missing link `https://example.com/` in `انقر فوق حفظ`, expected it as in the source  link-url-match 11751-103',
      '  112:45  warning  Unexpected missing link  no-untranslated 11751-104',
      ''
    ])
    expect(stylish()).toContain('  3:1     info     Unexpected missing link  no-missing-article\n')
    expect(stylish()).toContain('  1:1     error    Unexpected bytes, expected UTF-8  (fault)\n')
    expect(stylish()).not.toContain('zh-cn')
  })

  it('keeps the order of files, and of findings at one place', () => {
    const names = ['B.md', 'a.md', 'Ä.md', 'z.md', 'ä.md', '保存.md']
    const messages = [
      finding({ severity: 0, message: 'b' }),
      finding({ severity: 2, message: 'c' }),
      finding({ severity: 1, message: 'a' })
    ]
    const lines = stylish(names.map(name => result(name, 'de-DE', messages))).split('\n')
    expect(lines.filter(line => line.endsWith('.md'))).toEqual(names)
    expect(lines.slice(1, 4).map(line => line.trim().split(/ {2,}/)[1])).toEqual(['info', 'error', 'warning'])
  })

  it('closes with counts by rule and by locale and one line that sums up', () => {
    const lines = stylish().trimEnd().split('\n')
    expect(lines.slice(-9)).toEqual([
      'Rule                 errors  warnings  info      Locale  errors  warnings  info',
      '(fault)                   1         ·     ·      ar-SA        1         1     ·',
      'link-url-match            1         ·     ·      ja-JP        1         ·     1',
      'require-translation       1         ·     ·      lv-LV        1         ·     ·',
      'no-untranslated           ·         1     ·',
      'no-missing-article        ·         ·     1',
      '',
      '✖ 3 errors, 1 warning, 1 info in 3 files (4 linted)',
      '--fix would mend 1 of 5'
    ])
  })

  it('leaves out the column of infos where there are none, and puts tables below each other where it is narrow', () => {
    const narrow = stylish([result('a.md', 'de-DE', [finding({})])], 40).split('\n')
    expect(narrow).toContain('Rule            errors  warnings')
    expect(narrow).toContain('Locale  errors  warnings')
  })

  it.each([60, 80, 120])('wraps messages to %i columns under their own column', columns => {
    const lines = stylish(manyScripts, columns).split('\n')
    for (const line of lines.slice(0, -12)) expect(stringWidth(line), line).toBeLessThanOrEqual(columns)
    const japanese = lines.filter(line => /\p{Script=Hiragana}/u.test(line))
    expect(japanese.length).toBeGreaterThanOrEqual(columns < 120 ? 2 : 1)
    for (const line of japanese.slice(1)) expect(line).toMatch(/^ {19}\S/)
    for (const line of japanese.slice(1)) expect(line.trimStart()).not.toMatch(/^[、。]/)
  })

  it('never breaks a URL', () => {
    const url = `https://example.com/${'path/'.repeat(30)}`
    expect(
      stylish([result('a.md', 'fr-FR', [finding({ message: `Unexpected missing link ${url} here` })])], 80)
    ).toContain(url)
  })

  it('says in one line that all is well', () => {
    expect(stylish([result('a.md', 'nb-NO'), result('b.md', 'ru-RU')])).toBe('✔ No problems in 2 files\n')
    expect(stylish([])).toBe('')
  })

  it('sums up warnings and infos alone without a cross', () => {
    expect(stylish([result('a.md', 'nb-NO', [finding({ severity: 1 })])])).toMatch(
      /\n⚠ 0 errors, 1 warning in 1 file \(1 linted\)\n$/
    )
    expect(stylish([result('a.md', 'nb-NO', [finding({ severity: 0 })])])).toMatch(
      /\nℹ 0 errors, 0 warnings, 1 info in 1 file \(1 linted\)\n$/
    )
  })

  it('shows a finding of info level only, without losing its last line', () => {
    expect(stylish([result('a.md', 'nb-NO', [finding({ severity: 0 })])])).toContain(
      '  1:1  info  Unexpected missing link  link-url-match\n'
    )
  })

  it('uses colours only when told to', () => {
    expect(stylish()).not.toContain('\u001B')
    const colored = stylish(manyScripts, 80, true)
    expect(colored).toContain('\u001B[31merror\u001B[39m')
    expect(colored.replaceAll(/\u001B\[\d+m/g, '')).toBe(stylish(manyScripts, 80))
  })

  it('shows controls, bidi and invisible characters of names and text as escapes', () => {
    const hostile = '\u001B[2J\u009B1m\u202E\u200B\u2066\r\n::error file=x::y\u0001\u0002\uD800'
    const report = stylish([
      result(`content/${hostile}.md`, 'nb-NO', [
        finding({ message: `Unexpected ${hostile}`, unitId: hostile, ruleId: null })
      ])
    ])
    expect(report).toContain(
      '\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{200b}\\u{2066}\\u{d}\\u{a}::error file=x::y\\u{1}\\u{2}\\u{d800}'
    )
    expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u)
    const atStart = stylish([
      result('::error::a.md', 'nb-NO', [finding({ message: 'Unexpected `##[stop-commands]x`' })])
    ])
    expect(`${report}${atStart}`).not.toMatch(/##\[/)
    for (const line of `${report}${atStart}`.split('\n')) expect(line).not.toMatch(/^\s*::/)
  })
})
