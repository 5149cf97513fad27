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
      expect.stringMatching(
        /^12:5 {3}error {3}Link to `https:\/\/example.com\/` in `انقر فوق حفظ` is missing, expected as in the source \(11751-103\) +link-url-match$/
      ),
      expect.stringMatching(/^112:45 warning Unexpected missing link \(11751-104\) +no-untranslated$/),
      ''
    ])
    expect(stylish()).toMatch(/^3:1 {4}info {4}Unexpected missing link {2,}no-missing-article$/m)
    expect(stylish()).toMatch(/^1:1 {4}error {3}Unexpected bytes, expected UTF-8 {2,}\(fault\)$/m)
    expect(stylish()).not.toContain('zh-cn')
  })

  it('orders findings by place, then by level', () => {
    const messages = [
      finding({ severity: 0, message: 'b' }),
      finding({ severity: 2, message: 'c' }),
      finding({ severity: 1, message: 'a' })
    ]
    const lines = stylish([result('b.md', 'de-DE', messages), result('a.md', 'de-DE', messages)]).split('\n')
    expect(lines.filter(line => line.endsWith('.md'))).toEqual(['a.md', 'b.md'])
    expect(lines.slice(1, 4).map(line => line.split(/ +/)[1])).toEqual(['error', 'warning', 'info'])
  })

  it('names the unit of a finding, unless its message does', () => {
    const named = finding({ message: 'Unexpected unit `11751-103`', unitId: '11751-103' })
    expect(stylish([result('a.md', 'de-DE', [named])])).toContain(
      '1:1 error Unexpected unit `11751-103` link-url-match\n'
    )
  })

  it('shows a hundred findings in a terminal, the worst, and says where the others are', () => {
    const messages = Array.from({ length: 60 }, (_, index) => finding({ line: index + 1, message: `Damage ${index}` }))
    const results = [
      result(
        'a.md',
        'de-DE',
        messages.map(message => ({ ...message, severity: 0 as const }))
      ),
      result(
        'b.md',
        'de-DE',
        messages.map(message => ({ ...message, severity: 1 as const }))
      ),
      result('c.md', 'de-DE', messages)
    ]
    const shown = stylish(results, 100).split('\n')
    const levels = shown.map(line => /^\d+:1 +(\w+)/.exec(line)?.[1]).filter(level => level !== undefined)
    expect([
      levels.filter(level => level === 'error').length,
      levels.filter(level => level === 'warning').length
    ]).toEqual([60, 40])
    expect(levels).toHaveLength(100)
    expect(shown).toContain('and 80 more, none of them worse: `-f html:report.html` shows all')
    expect(shown).toContain('✖ 60 errors, 60 warnings, 60 info in 3 files (3 linted)')
    const all = stylish(results)
    expect(all.match(/^\d+:1 /gm)).toHaveLength(180)
    expect(all).not.toContain('more')
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
      '--fix would fix 1 of 5'
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
    for (const line of japanese.slice(1)) expect(line).toMatch(/^ {15}\S/)
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
      '1:1 info Unexpected missing link link-url-match\n'
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
