import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  keyOf,
  mergeLabels,
  parseLabels,
  precisionByRule,
  writeLabels,
  type Label
} from '../../scripts/accuracy/labels.js'
import { rules } from '../../rules/index.js'

const table = [
  'file\tunit\trule\tverdict\treason',
  'site/nb-no/a.md\t11751-103\tlink-spacing\ttrue\tglued',
  '',
  './site/ja-jp/a.md\t\tno-stale-translation\tfalse\tsame day',
  'site/ar-sa/a.md\t11751-104\tlink-spacing\tmaybe\tx',
  'site/ar-sa/a.md'
].join('\n')

describe('labels', () => {
  it('are read line by line, and what cannot be read is named', () => {
    const { labels, problems } = parseLabels(table)
    expect(labels).toEqual([
      { file: 'site/nb-no/a.md', unit: '11751-103', rule: 'link-spacing', isTrue: true, reason: 'glued' },
      { file: 'site/ja-jp/a.md', unit: '-', rule: 'no-stale-translation', isTrue: false, reason: 'same' }
    ])
    expect(problems).toEqual([
      'line 5: expected `true` or `false` as verdict, found `maybe`',
      'line 6: expected `true` or `false` as verdict, found ``'
    ])
  })

  it('are merged in order, the later verdict standing', () => {
    const { labels } = parseLabels(table)
    const later: Label = { ...(labels[0] as Label), isTrue: false, reason: 'suffix' }
    const merged = mergeLabels([...labels, later])
    expect(merged.map(({ rule, isTrue }) => `${rule} ${isTrue}`)).toEqual([
      'link-spacing false',
      'no-stale-translation false'
    ])
    expect(parseLabels(writeLabels(merged)).labels).toEqual(merged)
  })

  it('count for precision only while their finding is there', () => {
    const label = (unit: string, isTrue: boolean, locale = 'lv-lv'): Label => ({
      file: `site/${locale}/a.md`,
      unit,
      rule: 'x',
      isTrue,
      reason: ''
    })
    const labels = [label('1', true), label('2', true, 'de-de'), label('3', false), label('4', false)]
    const { byRule, gone } = precisionByRule(labels, new Set(labels.slice(0, 3).map(keyOf)))
    expect(byRule.get('x')).toMatchObject({ right: 2, judged: 3, locales: 2 })
    expect(gone).toEqual([labels[3]])
  })
})

it('the recorded labels are readable, sorted, each once, of rules that exist, and hold no text', () => {
  const text = readFileSync(new URL('../../test/accuracy/labels.tsv', import.meta.url), 'utf8')
  const { labels, problems } = parseLabels(text)
  expect(problems).toEqual([])
  expect(writeLabels(mergeLabels(labels))).toBe(text)
  const names = new Set(rules.map(({ name }) => name))
  expect([...new Set(labels.map(({ rule }) => rule))].filter(rule => !names.has(rule))).toEqual([])
  expect(labels.filter(({ reason, unit }) => reason.length > 24 || !/^(?:-|[\w.-]{1,24})$/.test(unit))).toEqual([])
})
