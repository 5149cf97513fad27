import { describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { formatResults } from '../../src/report/index.js'
import { parseXml, type XmlElement } from '../support/xml.js'
import { finding, manyScripts, result } from './samples.js'

function parse(results: readonly FileResult[], known: readonly FileResult[] = []): XmlElement[] {
  return parseXml(formatResults(results, { format: 'junit', color: true, known }))
}

describe('junit', () => {
  it('has a suite for each file and counts what failed', () => {
    const elements = parse(manyScripts)
    expect(elements[0]?.attributes).toMatchObject({ tests: '6', failures: '2', errors: '1', skipped: '0' })
    const suites = elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes['name'])
    expect(suites).toEqual(manyScripts.map(({ filePath }) => filePath))
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(2)
    expect(elements.filter(({ name }) => name === 'system-out').map(({ text }) => text.split(' ')[0])).toEqual([
      'warning',
      'info'
    ])
    expect(elements.find(({ name }) => name === 'error')?.attributes['message']).toBe(
      'Unexpected bytes, expected UTF-8'
    )
  })

  it('says place, message and page', () => {
    const failure = parse(manyScripts).find(({ name }) => name === 'failure')
    expect(failure?.attributes['type']).toBe('link-url-match')
    expect(failure?.text).toMatch(/^12:5 .* `انقر فوق حفظ`.*link-url-match\.md\)$/)
  })

  it('names cases so that they stay the same when text moves, each once', () => {
    const names = (line: number): (string | undefined)[] =>
      parse([result('a.md', 'de-DE', [finding({ line, unitId: 'x-1' }), finding({ line: line + 1, unitId: 'x-1' })])])
        .filter(({ name }) => name === 'testcase')
        .map(({ attributes }) => attributes['name'])
    expect(names(1)).toEqual(['link-url-match lost x-1', 'link-url-match lost x-1 #2'])
    expect(names(50)).toEqual(names(1))
  })

  it('skips what the baseline knows', () => {
    const elements = parse([result('a.md', 'ru-RU')], [result('a.md', 'ru-RU', [finding({})])])
    expect(elements[0]?.attributes).toMatchObject({ tests: '1', failures: '0', skipped: '1' })
  })

  it('says in the output of the suite what was only counted', () => {
    const omitted = [
      { ruleId: 'link-url-match', severity: 2 as const, count: 1 },
      { ruleId: '<x>', severity: 1 as const, count: 40 }
    ]
    const elements = parse([{ ...result('a.md', 'nl-NL', [finding({})]), omitted }, result('b.md', 'nl-NL')])
    expect(elements.map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'failure',
      'system-out',
      'testsuite',
      'testcase'
    ])
    expect(elements[4]?.text).toBe(
      '1 more finding of `link-url-match` in this file counted but not listed (--max-findings)\n' +
        '40 more findings of `<x>` in this file counted but not listed (--max-findings)'
    )
  })

  it('holds hostile content as text', () => {
    const message = 'Unexpected `</failure><x a="1">&amp;]]>`\u0000\u001B[31m\uD800\uFFFE\u202E保存😀'
    const elements = parse([result('<&"\'\n>.md', 'zh-CN', [finding({ message, unitId: '"/><x>' })])])
    expect(elements.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure'])
    expect(elements[3]?.attributes['message']).toBe(
      'Unexpected `</failure><x a="1">&amp;]]>`\\u{0}\\u{1b}[31m\\u{d800}\\u{fffe}\\u{202e}保存😀'
    )
    expect(elements[1]?.attributes['name']).toBe('<&"\'\\u{a}>.md')
  })

  it('is well-formed where nothing was linted', () => {
    expect(parse([]).map(({ name }) => name)).toEqual(['testsuites'])
  })
})
