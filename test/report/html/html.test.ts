import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FileResult } from '../../../src/model/finding.js'
import { formatHtml, type HtmlOptions } from '../../../src/report/html/html.js'
import { markup } from '../../../src/report/html/markup.js'
import type { PageData } from '../../../src/report/html/page-data.js'
import { finding, manyScripts, result } from '../samples.js'

function html(results: readonly FileResult[], options: Partial<HtmlOptions> = {}): string {
  return formatHtml(results, {
    version: '1.2.3',
    sourceLocale: 'en-US',
    fixed: null,
    known: [],
    faults: [],
    assets: { script: 'start()\r\n', styles: 'p { color: red }' },
    ...options
  })
}

function dataOf(page: string): PageData {
  return JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '') as PageData
}

/** The cells of the heat map's row with that heading. */
function row(page: string, heading: string): string[] {
  const line =
    page
      .replaceAll('\n', '')
      .split('<tr>')
      .find(part => part.replace(/<[^>]*>/, '').startsWith(heading) || part.includes(`>${heading}</a></th>`)) ?? ''
  return [...line.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(match => (match[1] ?? '').replace(/<[^>]*>/g, ''))
}

describe('html', () => {
  it('allows its own script and styles by their hashes, and nothing else', () => {
    const page = html(manyScripts)
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(page).toContain(
      `content="default-src 'none'; script-src ${hash('\nstart()\n')}; style-src ${hash('\np { color: red }\n')}; base-uri 'none'; form-action 'none'"`
    )
    expect(page).toContain('<script>\nstart()\n</script>')
    expect(page).not.toMatch(/ style=| on\w+=|src=|<link|<img|url\(/)
  })

  it('counts rules by locales, units, and findings per 1,000 units', () => {
    const units = { 'ar-SA': 400, 'ja-JP': 250, 'lv-LV': 0, 'zh-CN': 1350 }
    const page = html(manyScripts.map(each => ({ ...each, unitCount: units[each.locale as keyof typeof units] })))
    expect(row(page, 'link-url-match')).toEqual(['1', '1', '·', '·', '·'])
    expect(row(page, '(fault)')).toEqual(['1', '·', '·', '1', '·'])
    expect(row(page, 'All findings')).toEqual(['5', '2', '2', '1', '0'])
    expect(row(page, 'Translation units')).toEqual(['2,000', '400', '250', '0', '1,350'])
    expect(row(page, 'Findings per 1,000 units')).toEqual(['2.5', '5.0', '8.0', '–', '0.0'])
    expect(page).toContain('<a href="#rule=link-url-match&amp;locale=ar-SA">1</a>')
  })

  it('counts and tells what was not kept', () => {
    const page = html([
      {
        ...result('a.md', 'nb-NO', [finding({})]),
        omitted: [{ ruleId: 'link-url-match', severity: 2, count: 40 }],
        errorCount: 41
      }
    ])
    expect(row(page, 'link-url-match')).toEqual(['41', '41'])
    expect(page).toContain('40 findings of them counted but not listed')
  })

  it('lists findings of the baseline apart, and does not count them', () => {
    const page = html([result('a.md', 'nb-NO')], { known: [result('a.md', 'nb-NO', [finding({})])] })
    expect(page).toContain('1 known finding of the baseline not counted here')
    expect(page).toContain('<p class="verdict">No problems in 1 file</p>')
    expect(dataOf(page).findings.map(({ isKnown }) => isKnown)).toEqual([true])
  })

  it('says what could not be done, and what fixes came to', () => {
    const page = html(manyScripts, {
      faults: ['Unexpected path <x>'],
      fixed: { mode: 'write', fixes: [{ filePath: 'a.md', findingCount: 3, diff: null }] }
    })
    expect(page).toContain('<li>Unexpected path &lt;x&gt;</li>')
    expect(page).toContain('<li>Fixed 3 problems in 1 file.</li>')
  })

  it('is a page without a list where nothing was found or linted', () => {
    for (const results of [[], [{ ...result('a.md', 'lv-LV'), unitCount: 7 }]]) {
      const page = html(results)
      expect(page).toContain('Nothing to fix')
      expect(page).not.toContain('id="list"')
    }
  })

  it('gives every finding an id that stays when text moves, each once', () => {
    const ids = (line: number): string[] =>
      dataOf(
        html([result('a.md', 'ru-RU', [finding({ line }), finding({ line: line + 1 }), finding({ unitId: 'x' })])])
      ).findings.map(({ id }) => id)
    expect(new Set(ids(1)).size).toBe(3)
    expect(ids(50)).toEqual(ids(1))
  })

  it('knows how locales are written and leads to pages on the web only', () => {
    const { locales, rules, sourceLocale } = dataOf(
      html([
        result('a.md', 'ar-SA', [
          finding({}),
          finding({ ruleId: 'a', url: 'javascript:alert(1)' }),
          finding({ ruleId: 'b', url: 'https://example.com/b', issueType: 'markup' })
        ]),
        result('b.md', null, [finding({})])
      ])
    )
    expect(locales.map(({ tag, direction }) => [tag, direction])).toEqual([
      ['ar-SA', 'rtl'],
      ['(none)', 'auto'],
      ['en-US', 'ltr']
    ])
    expect(locales[sourceLocale]?.tag).toBe('en-US')
    expect(rules.map(({ name, url, mqm }) => [name, url, mqm?.type])).toEqual([
      ['link-url-match', null, undefined],
      ['a', null, undefined],
      ['b', 'https://example.com/b', 'markup']
    ])
  })

  it('lets no content begin a tag, a comment or a line', () => {
    const hostile = '</script><!--<script>\u2028\n::error::##[error]\u202E\uD800'
    const page = html(
      [result(`${hostile}.md`, 'zh-CN', [finding({ ruleId: hostile, message: hostile, unitId: hostile })])],
      { faults: [hostile] }
    )
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(page).not.toMatch(/<!--|[\u2028\u202E\uD800]|^::|##\[/mu)
    expect(dataOf(page).findings[0]?.message).toBe(hostile)
  })
})

describe('markup', () => {
  it('escapes what is no markup, also in attributes', () => {
    expect(String(markup`<a href="${'"><img>'}">${['x', 'y'].map(name => markup`<b>${name}&</b>`)}${1}</a>`)).toBe(
      '<a href="&quot;&gt;&lt;img&gt;"><b>x&</b>\n<b>y&</b>1</a>'
    )
  })
})
