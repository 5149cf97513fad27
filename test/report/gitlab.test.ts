/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return --
   Reports are read as other tools read them: without our types. */
import { describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { formatResults } from '../../src/report/index.js'
import { finding, manyScripts, result } from './samples.js'

function gitlab(results: readonly FileResult[], pathPrefix = ''): any[] {
  return JSON.parse(formatResults(results, { format: 'gitlab', color: true, pathPrefix }))
}

describe('gitlab', () => {
  it('has what code quality needs of an issue', () => {
    const [first] = gitlab(manyScripts, 'docs')
    expect(first).toMatchObject({
      check_name: 'link-url-match',
      severity: 'major',
      location: { path: 'docs/content/ar-sa/a.md', lines: { begin: 12, end: 12 } }
    })
    expect(first.description).toContain('(unit 11751-103)')
    expect(first.fingerprint).toMatch(/^[0-9a-f]{16}-1$/)
  })

  it('grades errors, warnings, information and faults', () => {
    expect(gitlab(manyScripts).map(({ severity }) => severity)).toEqual(['major', 'minor', 'major', 'info', 'blocker'])
  })

  it('gives no two issues the same fingerprint, also not equal ones', () => {
    const messages = Array.from({ length: 500 }, (_, index) =>
      finding({ line: index + 1, unitId: `a-${index % 7}`, message: `Unexpected \`保存${index % 3}\`` })
    )
    const issues = gitlab([
      ...manyScripts,
      result('content/fr-fr/a.md', 'fr-FR', messages),
      result('content/de-de/a.md', 'de-DE', messages)
    ])
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  })

  it('keeps fingerprints when text moves', () => {
    const at = (line: number): any =>
      gitlab([result('a.md', 'lv-LV', [finding({ line, endLine: line })])])[0].fingerprint
    expect(at(80)).toBe(at(1))
  })

  it('has one issue for findings of a rule that were only counted, with a fingerprint that stays when there are more', () => {
    const of = (count: number): any[] =>
      gitlab(
        [
          {
            ...result('a.md', 'lv-LV', [finding({})]),
            omitted: [
              { ruleId: 'link-url-match', severity: 2, count },
              { ruleId: 'x/y', severity: 1, count }
            ]
          }
        ],
        'docs'
      )
    const issues = of(7)
    expect(issues.map(({ check_name, severity }) => [check_name, severity])).toEqual([
      ['link-url-match', 'major'],
      ['link-url-match', 'major'],
      ['x/y', 'minor']
    ])
    expect(issues[1].description).toBe(
      '7 more findings of `link-url-match` in this file counted but not listed (--max-findings)'
    )
    expect(issues[1].location.path).toBe('docs/a.md')
    expect(of(8).map(({ fingerprint }) => fingerprint)).toEqual(issues.map(({ fingerprint }) => fingerprint))
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3)
  })

  it('shows control characters as escapes, and is a list where nothing was found', () => {
    expect(gitlab([result('a.md', 'ja-JP', [finding({ message: '\u001B[31m\n::error::' })])])[0].description).toBe(
      '\\u{1b}[31m\\u{a}::error::'
    )
    expect(gitlab([])).toEqual([])
  })
})
