import { describe, expect, it } from 'vitest'
import { selectFindings } from '../../../src/report/html/client/select.js'
import { parseView, viewFragment, wholeView, type View } from '../../../src/report/html/client/view.js'
import { collectPageData } from '../../../src/report/html/collect.js'
import { finding, manyScripts, result } from '../samples.js'

const view = (fields: Partial<View>): View => ({ ...wholeView, ...fields })

describe('a view in the address', () => {
  it.each([
    [{}, '#'],
    [{ locale: 'ar-SA', rule: 'link-url-match' }, '#locale=ar-SA&rule=link-url-match'],
    [{ text: '保存 & #1', isFixable: true, page: 3 }, '#text=%E4%BF%9D%E5%AD%98+%26+%231&fix=1&page=3'],
    [
      { finding: '0123456789abcdef-2', state: 'known', order: 'file', type: 'accuracy', severity: 'error' },
      '#severity=error&type=accuracy&state=known&order=file&finding=0123456789abcdef-2'
    ]
  ])('is written and read: %o', (fields, fragment) => {
    expect(viewFragment(view(fields))).toBe(fragment)
    expect(parseView(fragment)).toEqual(view(fields))
  })

  it.each(['', '#', '#findings', '#page=-1', '#page=1e99', '#page=x&fix=2&__proto__=1', '#%E0%A4%A'])(
    'is the whole list for %s',
    fragment => {
      expect(viewFragment(parseView(fragment))).toBe('#')
    }
  )
})

describe('selected findings', () => {
  const excerpt = {
    target: { start: 301, text: 'انقر فوق [حفظ](https://example.com/ar/) لحفظ الملف.' },
    source: { start: 0, text: 'Select [Save].' }
  }
  const results = manyScripts.map(each => ({
    ...each,
    messages: each.messages.map(message => (message.fix === undefined ? message : { ...message, excerpt }))
  }))
  const known = [
    result('content/ja-jp/a.md', 'ja-JP', [finding({ ruleId: 'no-untranslated', severity: 1, unitId: 'k-1' })])
  ]
  const data = collectPageData(results, known, 'en-US')
  const shown = (fields: Partial<View>): string[] =>
    selectFindings(data, view(fields)).map(index => {
      const { file, rule, line } = data.findings[index]!
      return `${data.files[file]?.path.split('/')[1] ?? ''} ${data.rules[rule]?.name ?? ''} ${line}`
    })

  it('come with what weighs most, without those that the baseline knows', () => {
    expect(shown({})).toEqual([
      'ar-sa link-url-match 12',
      'ja-jp require-translation 1',
      'lv-lv (fault) 1',
      'ar-sa no-untranslated 112',
      'ja-jp no-missing-article 3'
    ])
    expect(shown({ state: 'known' })).toEqual(['ja-jp no-untranslated 1'])
    expect(shown({ state: 'all' })).toHaveLength(6)
  })

  it('come file by file on demand', () => {
    expect(shown({ order: 'file', state: 'all' })).toEqual([
      'ar-sa link-url-match 12',
      'ar-sa no-untranslated 112',
      'ja-jp require-translation 1',
      'ja-jp no-untranslated 1',
      'ja-jp no-missing-article 3',
      'lv-lv (fault) 1'
    ])
  })

  it.each([
    [{ locale: 'ja-JP' }, 2],
    [{ rule: '(fault)' }, 1],
    [{ severity: 'warning' }, 1],
    [{ type: 'accuracy' }, 1],
    [{ isFixable: true }, 1],
    [{ locale: 'ar-SA', severity: 'error' }, 1],
    [{ locale: 'lv-LV', rule: 'link-url-match' }, 0]
  ])('are those that fit: %o', (fields, count) => {
    expect(shown(fields)).toHaveLength(count)
  })

  it.each([
    ['UTF-8', 1],
    ['lv-lv', 1],
    ['select save', 1],
    ['الملف', 1],
    ['11751-104', 1],
    ['no-missing', 1],
    ['保存', 1],
    ['link', 3],
    ['link nowhere', 0]
  ])('are those with all words: %s', (text, count) => {
    expect(shown({ text })).toHaveLength(count)
  })
})
