import { describe, expect, it } from 'vitest'
import { maximumPasses, settleFixes, type Settled } from '../../src/fix/settle.js'
import type { Finding } from '../../src/model/finding.js'
import { finding, result } from '../report/samples.js'
import { edit, fixable } from './samples.js'

type Rule = (text: string, texts: Readonly<Record<string, string>>) => readonly Finding[]

/** Settles texts under a rule; counts how often each file is linted. */
async function settle(
  texts: Readonly<Record<string, string>>,
  rule: Rule,
  minimumSeverity: 0 | 1 | 2 = 0
): Promise<Settled & { linted: ReadonlyMap<string, number> }> {
  const linted = new Map<string, number>()
  const lint = (paths: Iterable<string>, current: ReadonlyMap<string, string>) =>
    [...paths].map(path => {
      linted.set(path, (linted.get(path) ?? 0) + 1)
      return result(path, null, rule(current.get(path) as string, Object.fromEntries(current)))
    })
  const originals = new Map(Object.entries(texts))
  const first = new Map(lint(originals.keys(), originals).map(item => [item.filePath, item]))
  return {
    ...(await settleFixes({
      originals,
      first,
      minimumSeverity,
      lint: async (_, current) => lint(originals.keys(), current)
    })),
    linted
  }
}

/** Replaces the first match of a pattern. */
function replaceFirst(pattern: RegExp, replacement: string): Rule {
  return text =>
    [...text.matchAll(pattern)]
      .slice(0, 1)
      .map(match => fixable([edit(match.index, match.index + match[0].length, replacement)]))
}

describe('settleFixes', () => {
  it('goes on until nothing changes', async () => {
    const { texts, counts, restless } = await settle({ 'a.md': 'x x x x', 'b.md': 'y' }, replaceFirst(/x/g, 'ж'))
    expect(Object.fromEntries(texts)).toEqual({ 'a.md': 'ж ж ж ж' })
    expect(counts.get('a.md')).toBe(4)
    expect(restless.size).toBe(0)
  })

  it('does not lint again where nothing is to be fixed', async () => {
    expect((await settle({ 'a.md': 'x' }, () => [finding({})])).linted.get('a.md')).toBe(1)
  })

  it.each([
    ['go to and fro', (text: string) => [fixable([edit(0, 1, text.startsWith('a') ? 'b' : 'a')])]],
    ['grow for ever', (text: string) => [fixable([edit(text.length, text.length, 'a')])]],
    [
      'need more passes than there are',
      (text: string) => (text.length > maximumPasses + 5 ? [] : [fixable([edit(0, 0, 'a')])])
    ]
  ])('gives a file whose fixes %s its text back, and names the rule; other files are fixed', async (_, odd) => {
    const { texts, restless, counts } = await settle({ 'odd.md': 'a', 'good.md': '1 1' }, (text, all) =>
      text === all['odd.md'] ? odd(text) : replaceFirst(/1/g, '2')(text, all)
    )
    expect(Object.fromEntries(texts)).toEqual({ 'good.md': '2 2' })
    expect(Object.fromEntries(restless)).toEqual({ 'odd.md': ['link-spacing'] })
    expect([...counts.keys()]).toEqual(['good.md'])
  })

  it('takes back a fix that breaks the file', async () => {
    const { texts, restless, results } = await settle({ 'a.md': 'x' }, text =>
      text === 'x' ? [fixable([edit(0, 1, 'y')])] : [finding({ ruleId: null })]
    )
    expect(texts.size).toBe(0)
    expect([...restless.keys()]).toEqual(['a.md'])
    expect(results.get('a.md')?.messages[0]?.fix).toBeDefined()
  })

  it('sees the texts of siblings as they are after their fixes', async () => {
    const { texts } = await settle({ 'a.md': 'x', 'b.md': 'z' }, (text, all) => {
      if (text === 'x') return [fixable([edit(0, 1, 'y')])]
      return text === 'z' && all['a.md'] === 'y' ? [fixable([edit(0, 1, 'y')])] : []
    })
    expect(Object.fromEntries(texts)).toEqual({ 'a.md': 'y', 'b.md': 'y' })
  })

  it('fixes findings of the severity asked for only', async () => {
    const rule: Rule = text =>
      [...text.matchAll(/[a-c]/g)].map(match =>
        fixable([edit(match.index, match.index + 1, 'X')], { severity: 'abc'.indexOf(match[0]) as 0 | 1 | 2 })
      )
    for (const [severity, expected] of [
      [0, 'X X X'],
      [1, 'a X X'],
      [2, 'a b X']
    ] as const) {
      expect((await settle({ 'a.md': 'a b c' }, rule, severity)).texts.get('a.md')).toBe(expected)
    }
  })
})
