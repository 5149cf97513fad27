import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  escapeForMarkdown,
  escapeForTerminal,
  escapeForXml,
  escapeInJson,
  escapeLineStart,
  escapePathAtLineStart,
  escapeWorkflowMessage,
  escapeWorkflowProperty
} from '../../src/report/escape.js'
import { endsInTime } from '../support/in-time.js'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })

describe('escaping', () => {
  it.each([
    ['\u0000', '\\u{0}'],
    ['\t', '\\u{9}'],
    ['\u007F', '\\u{7f}'],
    ['\u009B', '\\u{9b}'],
    ['\u061C', '\\u{61c}'],
    ['\u200B', '\\u{200b}'],
    ['\u200F', '\\u{200f}'],
    ['\u2029', '\\u{2029}'],
    ['\u202E', '\\u{202e}'],
    ['\u2069', '\\u{2069}'],
    ['\uFEFF', '\\u{feff}'],
    ['\u00AD', '\\u{ad}'],
    ['\u{E0041}', '\\u{e0041}'],
    ['\uDC00', '\\u{dc00}']
  ])('shows %j as %s', (character, shown) => {
    expect(escapeForTerminal(`a${character}b`)).toBe(`a${shown}b`)
  })

  it.each([
    'Lagre endringer',
    'Saglabāt',
    'Größe',
    'déjà vu',
    '保存してください',
    'حفظ',
    'Сохранить',
    '保存更改',
    'हिन्दी',
    'ไทย',
    '❤️',
    '🇳🇴',
    'e\u0301'
  ])('leaves %s as it is', text => {
    expect(escapeForTerminal(text)).toBe(text)
  })

  it('leaves no character that a terminal acts on', () => {
    fc.assert(fc.property(anyText, text => !/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(escapeForTerminal(text))))
  })

  it('keeps the value of JSON', () => {
    fc.assert(fc.property(anyText, text => JSON.parse(escapeInJson(JSON.stringify(text))) === text))
  })

  it('leaves nothing in a workflow command that ends it or one of its properties', () => {
    fc.assert(
      fc.property(
        anyText,
        text => !/[\r\n]/.test(escapeWorkflowMessage(text)) && !/[\r\n:,]/.test(escapeWorkflowProperty(text))
      )
    )
  })

  it('writes what ends a property of a workflow command as GitHub decodes it', () => {
    expect(escapeWorkflowProperty('保存::a,b\r\n%.md')).toBe('保存%3A%3Aa%2Cb%0D%0A%25.md')
  })

  it.each(['##[stop-commands]x', 'a ##[error]保存', '###[Add-Mask x=1;]y', '##\u200B##[warning]'])(
    'leaves no command that a runner finds anywhere in a line: %s',
    text => {
      const inside = /##\[[a-z-]+[\] ]/i
      expect(text).toMatch(inside)
      expect(escapeForTerminal(text)).not.toMatch(inside)
      expect(escapeInJson(JSON.stringify(text))).not.toMatch(inside)
      expect(JSON.parse(escapeInJson(JSON.stringify(text)))).toBe(text)
    }
  )

  it.each([
    ['##vso[task.setvariable variable=PATH]x', /##vso\[/],
    ['a ##VSO[task.complete result=Succeeded;]', /##vso\[/i],
    ["保存 ##teamcity[setParameter name='x' value='y']", /##teamcity\[/],
    ['##octopus[setVariable name="x"]', /##octopus\[/],
    ['section_start:1560896352:my_section', /section_start:/],
    ['section_end:1560896352:my_section', /section_end:/],
    ['travis_fold:start:x', /travis_fold:/]
  ])('leaves no command of another runner: %s', (text, command) => {
    expect(text).toMatch(command)
    for (const shown of [
      escapeForTerminal(text),
      escapeForXml(text),
      escapeForMarkdown(text),
      escapeWorkflowMessage(text),
      escapeWorkflowProperty(text),
      escapeInJson(JSON.stringify(text))
    ])
      expect(shown).not.toMatch(command)
    expect(JSON.parse(escapeInJson(JSON.stringify(text)))).toBe(text)
  })

  it.each([
    ['::error::x', '\\u{3a}:error::x'],
    [' ::error file=a.md::x', ' \\u{3a}:error file=a.md::x'],
    ['\u00A0\u3000::x', '\u00A0\u3000\\u{3a}:x'],
    ['\u001B[1m  \u001B[36m::x', '\u001B[1m  \u001B[36m\\u{3a}:x'],
    [':::note', '\\u{3a}::note'],
    ['+::error::x', '+::error::x'],
    ['a ::error::x', 'a ::error::x'],
    [': x', ': x']
  ])('a line that starts as a command: %j', (line, shown) => {
    expect(escapeLineStart(line)).toBe(shown)
  })

  it.each(['## [x](y)', '##[設定](x)', '#[a]', '##[link'])('leaves %s, which is no command', text => {
    expect(escapeForTerminal(text)).toBe(text)
  })

  it.each([
    ['::error::a.md', './::error::a.md'],
    [' ::a.md', './ ::a.md'],
    ['a::b.md', 'a::b.md']
  ])('begins no line with a command: %s', (path, shown) => {
    expect(escapePathAtLineStart(path)).toBe(shown)
  })

  it('takes time in proportion to the text', () => {
    const work = (): void => {
      escapeForTerminal('\u001B['.repeat(200_000))
      escapeForTerminal('##[a'.repeat(100_000))
      escapeForTerminal('##a'.repeat(100_000))
      escapeForTerminal('section_'.repeat(50_000))
      escapeLineStart(' '.repeat(400_000))
      escapeWorkflowMessage('\r'.repeat(400_000))
    }
    expect(endsInTime(work, 400_000)).toBe(true)
  })
})
