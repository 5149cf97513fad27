/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call --
   Reports are read as other tools read them: without our types. */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { formatJobSummary } from '../../src/report/job-summary.js'
import { finding, manyScripts, result } from './samples.js'

/** Types of all nodes; a link that shows where it leads to is none. */
function nodeTypes(markdown: string): Set<string> {
  const types = new Set<string>()
  const pending: any[] = [unified().use(remarkParse).use(remarkGfm).parse(markdown)]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'link' && node.url.endsWith(node.children[0]?.value)) continue
    types.add(node.type)
    pending.push(...(node.children ?? []))
  }
  return types
}

describe('the summary of a job', () => {
  it('counts findings by rule and locale, most errors first', () => {
    const text = formatJobSummary(manyScripts)
    expect(text).toMatch(/^## loc-lint\n\n❌ 3 errors, 1 warning, 1 info in 3 files \(4 linted\)\n/)
    expect(text.match(/^\|.*\|$/gm)).toEqual([
      '| rule | all | ar-SA | ja-JP | lv-LV |',
      '|:---|---:|---:|---:|---:|',
      '| \\(fault\\) | **1** | · | · | 1 |',
      '| link-url-match | **1** | 1 | · | · |',
      '| require-translation | **1** | · | 1 | · |',
      '| no-untranslated | **1** | 1 | · | · |',
      '| no-missing-article | **1** | · | 1 | · |'
    ])
    expect([...nodeTypes(text)]).toContain('table')
  })

  it('counts findings that were not kept, and says so', () => {
    const text = formatJobSummary([
      { ...result('a.md', 'nb-NO', [finding({})]), omitted: [{ ruleId: 'link-url-match', severity: 2, count: 40 }] }
    ])
    expect(text).toContain('| link-url-match | **41** | 41 |')
    expect(text).toContain('40 findings of them counted but not listed')
  })

  it('lists every finding below its file', () => {
    const text = formatJobSummary(manyScripts)
    expect(text.match(/^- \d+:\d+ \*\*/gm)).toHaveLength(5)
    expect(text).toContain('<details><summary><code>content/ar-sa/a.md</code>: 2 findings</summary>')
    expect(text).toContain('<code>انقر فوق حفظ</code>')
  })

  it('lets no content become markup, HTML, a link or a line of its own', () => {
    const hostile =
      'x\n# h\n<script>a</script> [a](https://b.c) https://d.e www.f.g @me ![i](j) *k* ~~l~~ $m$ | n `<b>` \u001B[31m'
    const results = [result(`${hostile}.md`, 'zh-CN', [finding({ message: hostile, unitId: hostile })])]
    const types = nodeTypes(formatJobSummary(results))
    for (const type of ['link', 'image', 'emphasis', 'delete', 'inlineCode', 'code'])
      expect([...types]).not.toContain(type)
    const text = formatJobSummary(results)
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<b>')
    expect(text).not.toContain('\u001B')
    expect(text.split('\n').filter(line => line.startsWith('# '))).toEqual([])
  })

  it('stays within its budget, drops whole files, and says how many findings are missing', () => {
    const results = Array.from({ length: 3000 }, (_, index) =>
      result(`content/ja-jp/${index}.md`, 'ja-JP', [
        finding({ message: '保存'.repeat(300), severity: index === 2999 ? 2 : 1 })
      ])
    )
    const text = formatJobSummary(results)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024)
    expect(Buffer.byteLength(text)).toBeGreaterThan(900_000)
    const listed = text.match(/^- /gm)?.length ?? 0
    expect(text).toContain(`\n${3000 - listed} findings more did not fit`)
    expect(text, 'files with errors come first').toContain('2999.md')
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
  })

  it('says nothing where earlier commands left no room', () => {
    expect(formatJobSummary(manyScripts, { budget: 100 })).toBe('')
  })

  it('says what the baseline keeps quiet', () => {
    const text = formatJobSummary([result('a.md', 'nb-NO')], { note: '12 known findings of x_y not shown' })
    expect(text).toBe('## loc-lint\n\n✅ No problems in 1 file\n\n12 known findings of x\\_y not shown\n')
  })
})
